import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { credits, tags } from "@/db/schema";
import { saveDraft } from "@/lib/activities/save-draft";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { exportOwnData } from "./export-own-data";

describe("what one takes along of oneself", () => {
  it("has what one logged or is credited on, but no draft of others and nothing whose credit one declined", async () => {
    const [renata, odalys] = [await aViewer(await aMember()), await aViewer(await aMember())];
    const people = [
      { memberId: renata.memberId, part: "speaker" },
      { memberId: odalys.memberId, part: "speaker" },
    ];
    const [theirs, declined] = [
      await anActivity(odalys, { credits: people }),
      await anActivity(odalys, { credits: people }),
    ];
    const own = await anActivity(renata, { credits: people });
    const draft = await saveDraft(renata, aTalk(renata.memberId));
    await saveDraft(odalys, aTalk(renata.memberId, { credits: people, title: "Not for her eyes yet" }));
    await inTransaction((tx) =>
      tx.update(credits).set({ declinedAt: new Date() }).where(eq(credits.activityId, declined)).returning(),
    );
    const taken = (await exportOwnData(renata)).activities;
    expect(taken.map(({ id }) => id).sort()).toEqual([theirs, own, draft.id].sort());
    expect(taken.find(({ id }) => id === theirs)).toMatchObject({ isLoggedByMe: false });
  });

  it("has the groups that one leads or led, by name and with their days", async () => {
    const member = await aMember();
    const group = await aGroup({ name: "UG Takeaway" });
    await aLead(group.id, member, "2025-01-01");
    const { groupsLed } = await exportOwnData(await aViewer(member));
    expect(groupsLed).toMatchObject([{ group: "UG Takeaway", slug: group.slug, fromOn: "2025-01-01", toOn: null }]);
  });

  it("names nobody whom one may not see, and none who reviewed", async () => {
    const renata = await aViewer(await aMember());
    const hidden = await aMember({ name: "Siobhan Kerr", visibility: "private" });
    const reviewer = await aMember();
    const people = [
      { memberId: renata.memberId, part: "speaker" },
      { memberId: hidden, part: "speaker" },
      { guestName: "Pilar Anchorena", part: "host" },
    ];
    const id = await anActivity(renata, { credits: people });
    const decided = { removedById: reviewer, removedAt: new Date(), removedWhy: "No bill in it." };
    await inTransaction((tx) =>
      tx
        .update(tags)
        .set({ ...decided, confirmedById: reviewer })
        .where(eq(tags.activityId, id))
        .returning(),
    );
    const data = await exportOwnData(renata);
    const told = JSON.stringify(data.activities);
    for (const secret of ["Siobhan", "siobhan", hidden, reviewer]) expect(told).not.toContain(secret);
    expect(data.activities[0]?.credits.map(({ name, guestName }) => name ?? guestName)).toEqual([
      renata.name,
      null,
      "Pilar Anchorena",
    ]);
    expect(data.activities[0]?.tags[0]).toMatchObject({ removedWhy: "No bill in it." });
  });
});
