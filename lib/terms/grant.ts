import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { members, programs, termHolds, terms } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { memberVisibleTo } from "@/lib/members/policy";
import { mayManageTerm } from "./policy";
import { grantTermInput } from "./schema";
import "server-only";

/** Gives a member a role in a program from a day to a day. Managers of that program and country, and administrators. */
export const grantTerm = command({
  name: "term.grant",
  input: grantTermInput,
  subject: async (tx, input, viewer) => {
    const [member] = await tx
      .select({ id: members.id, country: members.country })
      .from(members)
      .where(and(eq(members.id, input.memberId), memberVisibleTo(viewer)));
    if (!member) throw notFoundError("member");
    const [program] = await tx
      .select({ graceDays: programs.graceDays })
      .from(programs)
      .where(eq(programs.key, input.programKey));
    if (!program)
      throw new Refusal("invalid", "There is no such program.", { programKey: "There is no such program." });
    return { ...member, graceDays: program.graceDays };
  },
  allow: (viewer, member, input) => mayManageTerm(viewer, { programKey: input.programKey, country: member.country }),
  run: async ({ tx, viewer, input, subject: { graceDays } }) => {
    const id = newId();
    await tx.insert(terms).values({ id, ...input, graceDays, createdAt: now(), updatedAt: now() });
    if (input.state === "on_hold") {
      const [fromOn = input.startsOn] = [input.startsOn, today(viewer.timeZone)].sort().reverse();
      await tx.insert(termHolds).values({ termId: id, fromOn });
    }
    return { value: { id }, audit: { objectKind: "term", objectId: id, concernsId: input.memberId, after: input } };
  },
});
