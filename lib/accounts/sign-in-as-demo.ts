import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { systemViewer } from "@/lib/core/viewer";
import { listDemoAccounts } from "./demo-accounts";
import { findPersonByEmail } from "./find-person-by-email";
import { openAccount } from "./internal/open-account";
import { startSession } from "./start-session";
import "server-only";
import { z } from "zod";

/** Signs in as one of the listed demo accounts, by its label; there is none without the demo community. */
export async function signInAsDemo(visit: RequestOrigin, label: unknown): Promise<string> {
  return (await enterDemo(systemViewer("system"), { label, userAgent: visit.userAgent })).sessionId;
}

const enterDemo = command({
  name: "demo.enter",
  input: z.strictObject({ label: z.string(), userAgent: z.string().nullable() }),
  subject: async (tx, input) => {
    const account = (await listDemoAccounts(tx)).find(({ label }) => label === input.label);
    const person = account?.email ? await findPersonByEmail(account.email, tx) : null;
    const memberId = account?.memberId ?? person?.memberId;
    if (!memberId) throw notFoundError("demo account");
    return memberId;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, viewer, input, subject: memberId }) => {
    const accountId = await openAccount(tx, memberId);
    const start = { accountId, signedInBy: "demo", userAgent: input.userAgent };
    const { id } = await startSession.within(tx, viewer, start);
    return { value: { sessionId: id }, audit: [] };
  },
});
