import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { appeals, cycleDecisions, cycles, members, terms } from "@/db/schema";
import { programManagers } from "@/lib/accounts/program-managers";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { notify } from "@/lib/notifications/notify";
import { appealInput } from "../schema";
import { appealsUntilOf } from "../state";
import "server-only";

/** Disagrees with a decision whose letter has left. The member whom it is about, once, until the day that the letter names, where they live. */
export const appealDecision = command({
  name: "cycle.appeal",
  input: appealInput,
  subject: async (tx, { decisionId }) => {
    const [row] = await tx
      .select({ decision: cycleDecisions, cycle: cycles, member: members })
      .from(cycleDecisions)
      .innerJoin(cycles, eq(cycles.id, cycleDecisions.cycleId))
      .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(eq(cycleDecisions.id, decisionId));
    if (!row) throw notFoundError("letter");
    return row;
  },
  allow: (viewer, { member: { id: memberId }, decision }) => {
    if (viewer.memberId !== memberId || decision.letterState !== "sent") throw notFoundError("letter");
    return viewer.memberId === memberId;
  },
  run: async ({ tx, input, subject: { decision, cycle, member } }) => {
    const { id: memberId, timeZone } = member;
    if (decision.replacedAt) throw new Refusal("conflict", "Another decision has taken the place of this one.");
    if (today(timeZone ?? "UTC") > appealsUntilOf(cycle, decision.sentAt))
      throw new Refusal("conflict", "The time to disagree is over. Write to the managers of the program.");
    const id = newId();
    const [written] = await tx
      .insert(appeals)
      .values({ id, decisionId: decision.id, memberId, text: input.text, links: input.links, writtenAt: now() })
      .onConflictDoNothing()
      .returning({ id: appeals.id });
    if (!written) throw new Refusal("conflict", "You have answered this letter already.");
    await tellManagers(tx, { id, text: input.text, decision, cycle, member });
    const after = { text: input.text, links: input.links };
    return { value: { id }, audit: { objectKind: "term", objectId: decision.termId, concernsId: memberId, after } };
  },
});

type Appeal = {
  id: string;
  text: string;
  decision: typeof cycleDecisions.$inferSelect;
  cycle: typeof cycles.$inferSelect;
  member: typeof members.$inferSelect;
};

/** Those who may answer it: the managers of the program for that member, or else the administrators, but for who decided. */
async function tellManagers(tx: Transaction, { id, text, decision, cycle, member }: Appeal): Promise<void> {
  const people = await programManagers(tx, { programKeys: [cycle.programKey], country: member.country });
  const others = people.filter((one) => one.id !== decision.decidedById && one.id !== member.id);
  const managers = others.filter(({ isManager }) => isManager);
  for (const { id: memberId } of managers.length > 0 ? managers : others)
    await notify(tx, {
      ...{ memberId, kind: "appealed", object: { kind: "term", id: decision.termId }, aboutId: member.id },
      subject: `${member.name} disagrees with a decision`,
      detail: cycle.name,
      body: [`${member.name} writes:`, text, "Somebody who did not decide looks at it again."],
      button: { label: "Look at it again", href: `/cycles/${cycle.id}/terms/${decision.termId}` },
      cause: `appealed ${id}`,
    });
}
