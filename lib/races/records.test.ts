import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, rateLimits, reviews, sessions, terms } from "@/db/schema";
import { redeemMailedLink } from "@/lib/accounts/redeem-link";
import { requestLink } from "@/lib/accounts/request-link";
import { editActivity } from "@/lib/activities/edit";
import { withdrawActivity } from "@/lib/activities/withdraw";
import type { Viewer } from "@/lib/core/viewer";
import { startImport } from "@/lib/imports/jobs/start";
import { confirmActivity } from "@/lib/reviews/confirm";
import { declineActivity } from "@/lib/reviews/decline";
import { returnActivity } from "@/lib/reviews/return";
import { endTerm } from "@/lib/terms/end";
import { renewTerm } from "@/lib/terms/renew";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { atOnce, entriesOf, rounds, times } from "@/lib/testing/at-once";
import { anImport } from "@/lib/testing/imports";
import { secretMailedTo } from "@/lib/testing/mail";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";

const program = { programKey: "community-builders", startsOn: "2026-01-01", endsOn: "2026-12-31" };

async function aBuilder() {
  const memberId = await aMember();
  return { termId: await aTerm(memberId, program), memberId, viewer: await aViewer(memberId) };
}

describe("at the same moment", () => {
  it("decides a review once, and tells the others who was first", async () => {
    const reviewers: Viewer[] = [];
    for (const name of ["Ines", "Jonas"])
      reviewers.push(
        await aViewer(await aMember({ name }), { manages: [{ programKey: "community-builders", countries: null }] }),
      );
    const decisions = [confirmActivity, declineActivity, returnActivity];
    const { viewer } = await aBuilder();
    for (const _ of rounds) {
      const id = await anActivity(viewer);
      const { done, refused } = await atOnce(
        times<unknown>((place) => {
          const reviewer = reviewers[place % 2] ?? viewer;
          const reason = place % 3 ? { reason: "Say where it was." } : {};
          return (decisions[place % 3] ?? confirmActivity)(reviewer, { id, version: 1, ...reason });
        }),
      );
      const kept = await db.select().from(reviews).where(eq(reviews.activityId, id));
      expect(kept).toHaveLength(1);
      const [activity] = await db.select().from(activities).where(eq(activities.id, id));
      expect(activity?.state).toBe(kept[0]?.decision);
      expect(done.length).toBeGreaterThan(0);
      for (const words of refused) expect(words).toMatch(/^(You have|Ines has|Jonas has) already /);
    }
  });

  it("renews or ends a term once", async () => {
    const viewer = await anAdministrator();
    for (const _ of rounds) {
      const { termId: id, memberId } = await aBuilder();
      const end = { endsOn: "2026-06-30", ending: "completed" };
      await atOnce(
        times<unknown>((place) =>
          place % 2 ? renewTerm(viewer, { id, version: 1 }) : endTerm(viewer, { id, version: 1, ...end }),
        ),
      );
      const held = await db.select().from(terms).where(eq(terms.memberId, memberId));
      const [first] = held.filter((term) => term.id === id);
      expect(first).toMatchObject({ state: "ended", version: 2 });
      expect(held).toHaveLength(first?.ending === "renewed" ? 2 : 1);
    }
  });

  it("starts an import once", async () => {
    const viewer = await anAdministrator();
    for (const round of rounds) {
      const id = await anImport({ viewer, kind: "members", file: `Name,Email\nAda,ada${round}@example.org\n` });
      const { done, refused } = await atOnce(times(() => startImport(viewer, { id })));
      expect(done).toHaveLength(1);
      expect(new Set(refused)).toEqual(new Set(["This import is running or has run already."]));
      expect(await entriesOf("import.start", id)).toBe(1);
    }
  });

  it("opens one session by a link that is clicked twice", async () => {
    const email = "link@example.org";
    await aMember({ identities: [{ kind: "email", value: email }] });
    for (const _ of rounds) {
      await inTransaction(async (tx) => {
        await tx.delete(rateLimits).returning();
        await tx.delete(sessions).returning();
      });
      const visit = { address: "203.0.113.7", userAgent: "Firefox" };
      await requestLink("sign_in", visit, { email });
      const secret = await secretMailedTo(email);
      const { done } = await atOnce(times(() => redeemMailedLink("sign_in", visit, { secret })));
      expect(done).toHaveLength(1);
      expect(await db.select().from(sessions).where(isNull(sessions.endedAt))).toHaveLength(1);
    }
  });

  it("takes one of several changes to one version of an activity, and loses none in silence", async () => {
    const { viewer, memberId } = await aBuilder();
    for (const _ of rounds) {
      const id = await anActivity(viewer);
      const { done, refused } = await atOnce(
        times((place) => editActivity(viewer, { id, version: 1, ...aTalk(memberId, { title: `Title ${place}` }) })),
      );
      expect([done.length, refused.length]).toEqual([1, 7]);
      const [kept] = await db
        .select()
        .from(activities)
        .where(and(eq(activities.id, id), eq(activities.version, 2)));
      expect(kept?.title).toMatch(/^Title \d$/);
    }
  });

  it("does once what is clicked several times, and says so to each click", async () => {
    const { viewer, memberId } = await aBuilder();
    for (const _ of rounds) {
      const id = await anActivity(viewer);
      const edit = { id, version: 1, ...aTalk(memberId, { title: "The same for all" }) };
      const edited = await atOnce(times(() => editActivity(viewer, edit)));
      expect([edited.done.length, edited.refused]).toEqual([8, []]);
      const withdrawn = await atOnce(times(() => withdrawActivity(viewer, { id })));
      expect([withdrawn.done.length, withdrawn.refused]).toEqual([8, []]);
      for (const action of ["activity.edit", "activity.withdraw"]) expect(await entriesOf(action, id)).toBe(1);
    }
  });
});
