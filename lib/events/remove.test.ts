import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, outbox } from "@/db/schema";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdraw";
import { systemViewer } from "@/lib/core/viewer";
import { inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAccount, aViewer } from "@/lib/testing/people";
import { cancelEvent } from "./cancel";
import { findEvent } from "./get";
import { listEvents } from "./list";
import { logEvent } from "./log";
import { bringEventBack, removeEvent } from "./remove";
import { groupEventsChecks } from "./verify";

const statesOf = async (eventId: string) =>
  (await db.select({ state: activities.state }).from(activities).where(eq(activities.eventId, eventId)))
    .map(({ state }) => state)
    .sort();

it("removes an event logged by mistake from everywhere, with a reason where others are credited, and brings it back as it was", async () => {
  const group = await aGroup();
  const lead = await aMember();
  await aLead(group.id, lead);
  const viewer = await aViewer(lead);
  const speaker = await aMember({ identities: [{ kind: "email", value: "spoke@example.org" }] });
  await anAccount(speaker);
  const sessions = [{ title: "Sagas", speakers: [{ memberId: speaker }] }];
  const { id } = await logEvent(viewer, aMeetup(group.id, { sessions, sourceKey: "form:once" }));
  const came = await db.select({ id: activities.id }).from(activities).where(eq(activities.eventId, id));
  for (const one of came) await inState(one.id, "confirmed");
  await expect(removeEvent(viewer, { id, version: 1 })).rejects.toMatchObject({ fields: { why: expect.any(String) } });
  await expect(removeEvent(await aViewer(speaker), { id, version: 1, why: "Mine." })).rejects.toThrow();
  const removed = await removeEvent(viewer, { id, version: 1, why: "It was another group's." });
  expect(removed).toMatchObject({ version: 2, group: group.slug });
  expect([await findEvent(viewer, id), await statesOf(id)]).toEqual([null, ["withdrawn", "withdrawn"]]);
  const listed = async () => (await listEvents(viewer, { group: [group.slug] })).length;
  expect(await listed()).toBe(0);
  const told = await db.select().from(outbox).where(eq(outbox.recipient, "spoke@example.org"));
  expect(told.map(({ subject }) => subject)).toEqual(["Meetup 32: Step Functions without tears was removed"]);
  await bringEventBack(viewer, { id, version: 2 });
  expect([(await findEvent(viewer, id))?.title, await statesOf(id)]).toEqual([
    "Meetup 32: Step Functions without tears",
    ["confirmed", "confirmed"],
  ]);
  expect(await listed()).toBe(1);
  expect((await groupEventsChecks(systemViewer("system"))).flatMap(({ faults }) => faults)).toEqual([]);
});

it("gives an event that comes back its place in its file or form again, unless another was logged from that meanwhile", async () => {
  const group = await aGroup();
  const lead = await aMember();
  await aLead(group.id, lead);
  const viewer = await aViewer(lead);
  const keyOf = async (id: string) => (await findEvent(viewer, id))?.sourceKey;
  const { id } = await logEvent(viewer, aMeetup(group.id, { sourceKey: "form:again" }));
  await removeEvent(viewer, { id, version: 1 });
  await bringEventBack(viewer, { id, version: 2 });
  expect(await keyOf(id)).toBe("form:again");
  await removeEvent(viewer, { id, version: 3 });
  const link = "https://ugvalparaiso.example/events/33";
  const meanwhile = await logEvent(
    viewer,
    aMeetup(group.id, { sourceKey: "form:again", startsOn: "2026-10-13", link }),
  );
  await bringEventBack(viewer, { id, version: 4 });
  expect([await keyOf(id), await keyOf(meanwhile.id)]).toEqual([null, "form:again"]);
});

it("lets nobody take the withdrawal of what came of it back while it is gone or cancelled", async () => {
  const group = await aGroup();
  const lead = await aMember();
  await aLead(group.id, lead);
  const viewer = await aViewer(lead);
  const { id } = await logEvent(viewer, aMeetup(group.id));
  const [came] = await db.select({ id: activities.id }).from(activities).where(eq(activities.eventId, id));
  const back = () => restoreActivity(viewer, { id: came?.id });
  await removeEvent(viewer, { id, version: 1 });
  await expect(back()).rejects.toMatchObject({ code: "conflict" });
  await bringEventBack(viewer, { id, version: 2 });
  await cancelEvent(viewer, { id, version: 3 });
  await expect(back()).rejects.toMatchObject({ code: "conflict" });
  expect(await statesOf(id)).toEqual(["withdrawn"]);
});

it("follows its event again after its withdrawal was taken back only where it did before", async () => {
  const group = await aGroup();
  const lead = await aMember();
  await aLead(group.id, lead);
  const viewer = await aViewer(lead);
  const { id } = await logEvent(viewer, aMeetup(group.id));
  const followed = async () => (await db.select().from(activities).where(eq(activities.eventId, id)))[0];
  const activityId = (await followed())?.id ?? "";
  await withdrawActivity(viewer, { id: activityId });
  await restoreActivity(viewer, { id: activityId });
  expect(await followed()).toMatchObject({ followsEvent: true, state: "submitted" });
  await inTransaction((tx) =>
    tx.update(activities).set({ followsEvent: false, ownFacts: "" }).where(eq(activities.id, activityId)),
  );
  await withdrawActivity(viewer, { id: activityId });
  await restoreActivity(viewer, { id: activityId });
  expect(await followed()).toMatchObject({ followsEvent: false, state: "submitted" });
});
