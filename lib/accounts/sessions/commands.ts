import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/id";
import { accounts, sessions } from "@/db/schema";
import { now } from "../../clock";
import { command, parse } from "../../command";
import { missing, Refusal } from "../../errors";
import { forgiveTries, takeTry } from "../../limits/commands";
import { passwordMatches } from "../../passwords";
import { machine } from "../../viewer";
import type { Visit } from "../../visit";
import { endSessions } from "../parts/commands";
import { findPersonByEmail } from "../queries";
import { sessionDays } from "../rules";
import { endAllInput, endInput, passwordSignIn, startInput } from "./schema";

const dayLong = 86_400_000;

/** Signs in by e-mail address and password; answers the session's id. One refusal for every way in which they do not match. */
export async function signInByPassword(visit: Visit, raw: unknown): Promise<string> {
  const { email, password } = parse(passwordSignIn, raw);
  const trier = { account: email, address: visit.address };
  await takeTry("password", trier);
  const person = await findPersonByEmail(email);
  const matches = await passwordMatches(password, person?.passwordHash ?? null);
  if (!matches || !person?.accountId)
    throw new Refusal("invalid", "Address and password do not match. Try again, or ask for a link by e-mail.");
  await forgiveTries("password", trier);
  const start = { accountId: person.accountId, signedInBy: "password", userAgent: visit.userAgent };
  return (await startSession(machine("system"), start)).id;
}

/** Starts a session for an account that has just proven itself; by the sign-in only. */
export const startSession = command({
  name: "session.start",
  input: startInput,
  subject: async (tx, input) => {
    const [account] = await tx
      .select({ memberId: accounts.memberId })
      .from(accounts)
      .where(and(eq(accounts.id, input.accountId), isNull(accounts.disabledAt)));
    if (!account) throw missing("account");
    return account;
  },
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, input, subject: { memberId } }) => {
    const id = newId();
    const startedAt = now();
    const expiresAt = new Date(startedAt.getTime() + sessionDays * dayLong);
    await tx.insert(sessions).values({ id, ...input, userAgent: input.userAgent ?? null, startedAt, expiresAt });
    await tx
      .update(accounts)
      .set({ lastSignInAt: startedAt })
      .where(eq(accounts.id, input.accountId))
      .returning({ id: accounts.id });
    const after = { signedInBy: input.signedInBy };
    return { value: { id }, audit: { objectKind: "session", objectId: id, concernsId: memberId, after } };
  },
});

/** Ends one of one's own sessions. Ending one that has ended already does nothing. */
export const endSession = command({
  name: "session.end",
  input: endInput,
  subject: async (tx, input, viewer) => {
    const [session] = await tx
      .select({ id: sessions.id, memberId: accounts.memberId })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.id, input.id));
    if (!session || session.memberId !== viewer.memberId) throw missing("session");
    return session;
  },
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, subject: session }) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(and(eq(sessions.id, session.id), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    const entry = { objectKind: "session", objectId: session.id, concernsId: session.memberId };
    return { value: null, audit: ended.length > 0 ? entry : [] };
  },
});

/** Signs somebody out everywhere, at once; they may sign in again. Oneself, and administrators anybody. */
export const signOutEverywhere = command({
  name: "account.sign_out_everywhere",
  input: endAllInput,
  subject: async (tx, input, viewer) => {
    const memberId = input.memberId ?? viewer.memberId ?? "";
    const [account] = await tx.select().from(accounts).where(eq(accounts.memberId, memberId));
    if (!account || (memberId !== viewer.memberId && !viewer.isAdministrator)) throw missing("account");
    return account;
  },
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, viewer, input, subject: account }) => {
    const ended = await endSessions(tx, account.id, input.keepsThisOne ? viewer.sessionId : null);
    return {
      value: { ended },
      audit: { objectKind: "account", objectId: account.id, concernsId: account.memberId, after: { ended } },
    };
  },
});
