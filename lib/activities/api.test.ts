import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { credits, members, tags } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, aViewer } from "@/lib/testing/people";
import { activityApiQuery, activityRecord, activityRecords } from "./api";

const list = (viewer: Viewer) => activityRecords(viewer, activityApiQuery.parse({ q: "Apirecord" }));

it("tells of an activity what a viewer may know: people by name where they are seen, tags that stand", async () => {
  const author = await aViewer(await aMember({ name: "Author" }));
  const [hidden, decliner] = [await aMember({ name: "Hidden" }), await aMember({ name: "Decliner" })];
  const id = await anActivity(author, {
    title: "Apirecord of a talk",
    links: ["https://one.example/", "https://another.example/"],
    credits: [
      { memberId: hidden, part: "host" },
      { memberId: author.memberId, part: "speaker" },
      { memberId: decliner, part: "speaker" },
      { guestName: "A guest", part: "speaker" },
    ],
    principles: [{ key: "think-big" }, { key: "dive-deep" }],
  });
  await inState(id, "confirmed");
  await inTransaction(async (tx) => {
    await tx.update(members).set({ visibility: "private" }).where(eq(members.id, hidden));
    await tx.update(credits).set({ declinedAt: new Date() }).where(eq(credits.memberId, decliner));
    const isTaken = and(eq(tags.activityId, id), eq(tags.principleKey, "think-big"));
    await tx.update(tags).set({ removedAt: new Date() }).where(isTaken);
  });
  const { items, total, isMore, next } = await list(await aViewer(await aMember()));
  expect({ total, isMore, next }).toEqual({ total: 1, isMore: false, next: null });
  expect(items).toEqual([
    expect.objectContaining({
      id,
      startsOn: "2026-11-14",
      reach: 64,
      links: ["https://one.example/", "https://another.example/"],
      figures: [
        expect.objectContaining({ key: "attendees_in_person", value: 48 }),
        expect.objectContaining({ key: "attendees_online", value: 16 }),
      ],
      credits: [
        { memberId: null, guestName: null, slug: null, name: null, part: "host" },
        { memberId: author.memberId, slug: author.slug, name: "Author", guestName: null, part: "speaker" },
        { memberId: null, guestName: "A guest", slug: null, name: "A guest", part: "speaker" },
      ],
      goals: [{ key: "encourage-peer-learning", reason: "Showed the bills.", isConfirmed: false }],
      principles: [{ key: "dive-deep", reason: null, isConfirmed: false }],
      createdAt: expect.any(Date),
    }),
  ]);
});

it("counts again once something was logged or is no longer seen", async () => {
  const author = await aViewer(await aMember());
  const other = await aViewer(await aMember());
  const before = (await list(other)).total ?? 0;
  const id = await anActivity(author, { title: "Apirecord once more" });
  expect((await list(other)).total).toBe(before);
  await inState(id, "confirmed");
  expect((await list(other)).total).toBe(before + 1);
  expect(await activityRecord(other, { id })).toMatchObject({ id, state: "confirmed" });
  await inState(id, "withdrawn");
  expect((await list(other)).total).toBe(before);
  await expect(activityRecord(other, { id })).rejects.toMatchObject({ code: "missing" });
});
