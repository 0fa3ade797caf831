"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { askToConfirm, confirmAddress } from "@/lib/accounts/addresses/commands";
import { changePassword } from "@/lib/accounts/passwords/commands";
import type { changeInput } from "@/lib/accounts/passwords/schema";
import { disconnectProvider } from "@/lib/accounts/providers/commands";
import { endSession, signOutEverywhere } from "@/lib/accounts/sessions/commands";
import { createToken, revokeToken } from "@/lib/accounts/tokens/commands";
import type { tokenInput } from "@/lib/accounts/tokens/schema";
import { outcomeOf } from "@/lib/action";
import { isHttps } from "@/lib/app-url";
import { connectingCookie } from "@/lib/auth";
import { currentViewer } from "@/lib/current-viewer";
import type { Outcome } from "@/lib/errors";
import { namedProviders } from "@/lib/providers";
import { dropSession } from "@/lib/session";
import { visitOfRequest } from "@/lib/visit";

const page = "/account";

export async function setPassword(input: z.input<typeof changeInput>): Promise<Outcome<{ ended: number }>> {
  return shown(async () => changePassword(await currentViewer(), await visitOfRequest(), input));
}

export async function askForConfirmation(email: string): Promise<Outcome<unknown>> {
  return shown(async () => askToConfirm(await currentViewer(), await visitOfRequest(), { email }));
}

export async function confirmMyAddress(secret: string): Promise<Outcome<{ email: string }>> {
  return shown(async () => confirmAddress(await currentViewer(), await visitOfRequest(), { secret }));
}

export async function makeToken(input: z.input<typeof tokenInput>): Promise<Outcome<{ id: string; secret: string }>> {
  return shown(async () => createToken(await currentViewer(), input));
}

/** A token that opens nothing but one's own calendar, for the address that a calendar app subscribes to. */
export async function makeCalendarAddress(): Promise<Outcome<{ secret: string }>> {
  return shown(async () => {
    const { secret } = await createToken(await currentViewer(), {
      name: "Calendar",
      scopes: ["calendar:read"],
      days: null,
    });
    return { secret };
  });
}

export async function endToken(id: string): Promise<Outcome<unknown>> {
  return shown(async () => revokeToken(await currentViewer(), { id }));
}

export async function endOneSession(id: string): Promise<Outcome<unknown>> {
  return shown(async () => endSession(await currentViewer(), { id }));
}

/** Ends every session, this one too. */
export async function endAllSessions(): Promise<Outcome<unknown>> {
  const outcome = await outcomeOf(async () => {
    await signOutEverywhere(await currentViewer(), {});
    await dropSession();
  });
  return outcome.ok ? redirect("/sign-in") : outcome;
}

export async function disconnect(id: string): Promise<Outcome<unknown>> {
  return shown(async () => disconnectProvider(await currentViewer(), { id }));
}

/** Says that the next return from this provider is to connect it, not to sign in with it; for five minutes. */
export async function startConnecting(provider: string): Promise<void> {
  if (!namedProviders().some(({ id }) => id === provider)) return;
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge: 300 } as const;
  (await cookies()).set(connectingCookie, provider, options);
}

async function shown<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  const outcome = await outcomeOf(work);
  if (outcome.ok) revalidatePath(page);
  return outcome;
}
