"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { changePassword } from "@/lib/accounts/change-password";
import { confirmAddress, requestAddressConfirmation } from "@/lib/accounts/confirm-address";
import { disconnectProvider } from "@/lib/accounts/connect-provider";
import { createToken } from "@/lib/accounts/create-token";
import { endSession } from "@/lib/accounts/end-session";
import { connectingCookie } from "@/lib/accounts/next-auth";
import { listSignInProviders } from "@/lib/accounts/provider-settings";
import { revokeToken } from "@/lib/accounts/revoke-token";
import type { changePasswordInput, createTokenInput } from "@/lib/accounts/schema";
import { signOutEverywhere } from "@/lib/accounts/sign-out-everywhere";
import { action, toActionResult } from "@/lib/core/action";
import { isHttps } from "@/lib/core/app-url";
import { currentViewer } from "@/lib/core/current-viewer";
import type { ActionResult } from "@/lib/core/errors";
import { getRequestOrigin } from "@/lib/core/request-origin";
import { clearSessionCookie } from "@/lib/core/session-cookie";
import {
  chooseNotification as chooseNotificationCommand,
  chooseQuietHours as chooseQuietHoursCommand,
} from "@/lib/notifications/choose";

const page = "/account";

export async function setPassword(
  input: z.input<typeof changePasswordInput>,
): Promise<ActionResult<{ ended: number; revoked: number }>> {
  return shown(async () => changePassword(await currentViewer(), await getRequestOrigin(), input));
}

export async function askForConfirmation(email: string): Promise<ActionResult<unknown>> {
  return shown(async () => requestAddressConfirmation(await currentViewer(), await getRequestOrigin(), { email }));
}

export async function confirmMyAddress(secret: string): Promise<ActionResult<{ email: string }>> {
  return shown(async () => confirmAddress(await currentViewer(), await getRequestOrigin(), { secret }));
}

export async function makeToken(
  input: z.input<typeof createTokenInput>,
): Promise<ActionResult<{ id: string; secret: string }>> {
  return shown(async () => createToken(await currentViewer(), input));
}

/** A token that opens nothing but one's own calendar, for the address that a calendar app subscribes to. */
export async function makeCalendarAddress(): Promise<ActionResult<{ secret: string }>> {
  return shown(async () => {
    const { secret } = await createToken(await currentViewer(), {
      name: "Calendar",
      scopes: ["calendar:read"],
      days: null,
    });
    return { secret };
  });
}

export async function endToken(id: string): Promise<ActionResult<unknown>> {
  return shown(async () => revokeToken(await currentViewer(), { id }));
}

export async function endOneSession(id: string): Promise<ActionResult<unknown>> {
  return shown(async () => endSession(await currentViewer(), { id }));
}

/** Ends every session, this one too, and the API tokens if asked for. */
export async function endAllSessions(revokesTokens?: boolean): Promise<ActionResult<unknown>> {
  const outcome = await toActionResult(async () => {
    await signOutEverywhere(await currentViewer(), { revokesTokens });
    await clearSessionCookie();
  });
  return outcome.ok ? redirect("/sign-in") : outcome;
}

export async function disconnect(id: string): Promise<ActionResult<unknown>> {
  return shown(async () => disconnectProvider(await currentViewer(), { id }));
}

/** Says that the next return from this provider is to connect it, not to sign in with it; for five minutes. */
export async function startConnecting(provider: string): Promise<void> {
  if (!listSignInProviders().some(({ id }) => id === provider)) return;
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge: 300 } as const;
  (await cookies()).set(connectingCookie, provider, options);
}

async function shown<Value>(work: () => Promise<Value>): Promise<ActionResult<Value>> {
  const outcome = await toActionResult(work);
  if (outcome.ok) revalidatePath(page);
  return outcome;
}

export const chooseNotification = action(chooseNotificationCommand);
export const chooseQuietHours = action(chooseQuietHoursCommand);
