import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cycleDecisions, outbox, terms } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { decideOnTerm } from "@/lib/cycles/decide";
import { sendDueLetters } from "@/lib/cycles/letters/leave";
import { sendLetters } from "@/lib/cycles/letters/send";
import { undoCycleDecision } from "@/lib/cycles/undo";
import { atOnce, entriesOf, times } from "@/lib/testing/at-once";
import { aCycle } from "@/lib/testing/cycles";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";

const programKey = "ambassadors";
const endsOn = addDays(today(), 40);
const fewRounds = Array.from({ length: 6 }, (_, round) => round);

let reviewers: Viewer[];
let cycleId: string;

beforeEach(async () => {
  reviewers = [];
  for (const name of ["Ines", "Jonas"])
    reviewers.push(await aViewer(await aMember({ name }), { manages: [{ programKey, countries: null }] }));
  cycleId = await aCycle(reviewers[0] as Viewer, { programKey });
});

const reviewer = (place: number) => reviewers[place % 2] as Viewer;

async function anAmbassador() {
  const value = `ambassador.${Math.random()}@example.org`;
  const memberId = await aMember({ identities: [{ kind: "email", value }] });
  return aTerm(memberId, { programKey, level: "Charter", startsOn: addDays(endsOn, -364), endsOn });
}

const renew = (termId: string, viewer = reviewer(0)) =>
  decideOnTerm(viewer, { cycleId, termId, termVersion: 1, decision: "renew" });

describe("at the same moment", () => {
  it("two reviewers decide once, and the others read what was decided", async () => {
    const choices = [{ decision: "renew" }, { decision: "end", reason: "Left." }, { decision: "on_hold" }];
    for (const _ of fewRounds) {
      const termId = await anAmbassador();
      const { done, refused } = await atOnce(
        times((place) => decideOnTerm(reviewer(place), { cycleId, termId, termVersion: 1, ...choices[place % 3] })),
      );
      expect([done.length, refused.length]).toEqual([1, 7]);
      for (const words of refused) expect(words).toMatch(/^(You have|Ines has|Jonas has) decided already: /);
      expect(await db.select().from(cycleDecisions).where(eq(cycleDecisions.termId, termId))).toHaveLength(1);
      expect(await entriesOf("cycle.decide", termId)).toBe(1);
    }
  });

  it("a letter is written once, however many send it", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 8; count++) ids.push((await renew(await anAmbassador())).id);
    await atOnce(times((place) => sendLetters(reviewer(place), { cycleId })));
    await atOnce(times(() => sendDueLetters()));
    const sent = await db.select().from(cycleDecisions).where(inArray(cycleDecisions.id, ids));
    expect(sent.map(({ letterState }) => letterState)).toEqual(ids.map(() => "sent"));
    const causes = ids.map((id) => `letter ${id}`);
    expect(await db.select().from(outbox).where(inArray(outbox.cause, causes))).toHaveLength(ids.length);
  });

  it("a decision is undone, or its letter leaves, never both", async () => {
    for (const _ of fewRounds) {
      const termId = await anAmbassador();
      const { id } = await renew(termId);
      await sendLetters(reviewer(0), { cycleId });
      const { refused } = await atOnce<unknown>([
        () => sendDueLetters(),
        () => undoCycleDecision(reviewer(0), { id, version: 1 }),
        () => undoCycleDecision(reviewer(1), { id, version: 1 }),
      ]);
      const [decision] = await db.select().from(cycleDecisions).where(eq(cycleDecisions.id, id));
      const [term] = await db.select().from(terms).where(eq(terms.id, termId));
      const mails = await db
        .select()
        .from(outbox)
        .where(eq(outbox.cause, `letter ${id}`));
      const isSent = decision?.letterState === "sent";
      expect([decision?.undoneAt === null, term?.state, mails.length]).toEqual(
        isSent ? [true, "ended", 1] : [false, "active", 0],
      );
      expect(refused).toHaveLength(isSent ? 2 : 1);
    }
  });
});
