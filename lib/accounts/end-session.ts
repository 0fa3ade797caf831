import { and, eq, isNull } from "drizzle-orm";
import { accounts, sessions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError } from "@/lib/core/errors";
import { endSessionInput } from "./schema";
import "server-only";

/** Ends one of one's own sessions. Ending one that has ended already does nothing. */
export const endSession = command({
  name: "session.end",
  input: endSessionInput,
  subject: async (tx, input) => {
    const [session] = await tx
      .select({ id: sessions.id, memberId: accounts.memberId })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.id, input.id));
    if (!session) throw notFoundError("session");
    return session;
  },
  allow: (viewer, { memberId }) => allowOrMissing(memberId === viewer.memberId, "session") && viewer.channel !== "api",
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
