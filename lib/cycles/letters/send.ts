import { and, eq, exists, inArray, ne, sql } from "drizzle-orm";
import { cycleDecisions, members, terms } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { enqueue } from "@/lib/core/enqueue";
import { manages } from "@/lib/core/viewer";
import { termManagedBy } from "@/lib/terms/policy";
import { getCycle } from "../get";
import { decisionStands } from "../policy";
import { sendLettersInput } from "../schema";
import "server-only";

/** Has the letters that are ready leave now, of the terms that the viewer manages, not of one's own; those without a reason stay. Managers of the program, and administrators. */
export const sendLetters = command({
  name: "cycle.send_letters",
  input: sendLettersInput,
  subject: (tx, { cycleId }, viewer) => getCycle(viewer, cycleId, tx),
  allow: (viewer, cycle) => manages(viewer, cycle.programKey),
  run: async ({ tx, viewer, input, subject: cycle }) => {
    const managed = tx
      .select({ one: sql`1` })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(
        and(eq(terms.id, cycleDecisions.termId), termManagedBy(viewer), ne(terms.memberId, viewer.memberId ?? "")),
      );
    const due = await tx
      .update(cycleDecisions)
      .set({ letterDueAt: now() })
      .where(
        and(
          eq(cycleDecisions.cycleId, cycle.id),
          eq(cycleDecisions.letterState, "waiting"),
          decisionStands(),
          input.kinds ? inArray(cycleDecisions.letterKind, input.kinds) : undefined,
          exists(managed),
        ),
      )
      .returning({ id: cycleDecisions.id });
    if (due.length > 0) await enqueue(tx, { name: "send-letters", uniqueKey: "send-letters" });
    const audit = {
      objectKind: "cycle",
      objectId: cycle.id,
      after: { letters: due.length, kinds: input.kinds ?? null },
    };
    return { value: { count: due.length }, audit: due.length > 0 ? audit : [] };
  },
});
