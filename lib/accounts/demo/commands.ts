import "server-only";
import { z } from "zod";
import { command } from "../../command";
import { missing } from "../../errors";
import { machine } from "../../viewer";
import type { Visit } from "../../visit";
import { openAccount } from "../parts/commands";
import { findPersonByEmail } from "../queries";
import { startSession } from "../sessions/commands";
import { demoAccounts } from "./queries";

/** Signs in as one of the listed demo accounts, by its label; there is none without the demo community. */
export async function signInAsDemo(visit: Visit, label: unknown): Promise<string> {
  return (await enterDemo(machine("system"), { label, userAgent: visit.userAgent })).sessionId;
}

const enterDemo = command({
  name: "demo.enter",
  input: z.strictObject({ label: z.string(), userAgent: z.string().nullable() }),
  subject: async (tx, input) => {
    const account = (await demoAccounts(tx)).find(({ label }) => label === input.label);
    const person = account?.email ? await findPersonByEmail(account.email, tx) : null;
    const memberId = account?.memberId ?? person?.memberId;
    if (!memberId) throw missing("demo account");
    return memberId;
  },
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, viewer, input, subject: memberId }) => {
    const accountId = await openAccount(tx, memberId);
    const start = { accountId, signedInBy: "demo", userAgent: input.userAgent };
    const { id } = await startSession.within(tx, viewer, start);
    return { value: { sessionId: id }, audit: [] };
  },
});
