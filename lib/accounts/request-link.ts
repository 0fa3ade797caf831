import { command, parse } from "@/lib/core/command";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { systemViewer } from "@/lib/core/viewer";
import { countAttempt } from "@/lib/limits/attempts";
import { findPersonByEmail } from "./find-person-by-email";
import { mailLink } from "./internal/mail-link";
import { requestLinkInput } from "./schema";
import "server-only";
import { z } from "zod";

const sendLinkInput = requestLinkInput.extend({ kind: z.enum(["sign_in", "reset"]) });

/** Sends a link to sign in, or to set a new password. Answers the same, and as slowly, whether the address is known or not. */
export async function requestLink(kind: "sign_in" | "reset", visit: RequestOrigin, raw: unknown): Promise<void> {
  const input = parse(requestLinkInput, raw);
  const trier = { account: input.email, address: visit.address, device: visit.device };
  await countAttempt(kind === "reset" ? "reset" : "link", trier);
  const least = new Promise((resolve) => setTimeout(resolve, 150));
  await Promise.all([sendLink(systemViewer("system"), { ...input, kind }), least]);
}

const sendLink = command({
  name: "link.send",
  input: sendLinkInput,
  subject: (tx, input) => findPersonByEmail(input.email, tx),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input: { kind, returnTo }, subject: person }) => {
    if (!person) return { value: null, audit: [] };
    await mailLink(tx, { kind, ...person, returnTo });
    const { memberId } = person;
    return { value: null, audit: { objectKind: "member", objectId: memberId, concernsId: memberId, after: { kind } } };
  },
});
