import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { announcementDismissals, announcements, members, notifications, outbox } from "@/db/schema";
import { addDays, type Day, daysAgo, today } from "@/lib/core/clock";
import { systemViewer, type Viewer, viewerOfMember } from "@/lib/core/viewer";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { homeRecords } from "@/lib/inbox/home";
import { deleteRemoved } from "@/lib/jobs/delete-removed";
import { chooseNotification } from "@/lib/notifications/choose";
import { sendDueDigests } from "@/lib/notifications/digest";
import { listOpenNotifications } from "@/lib/notifications/list";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, anAccount, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { audienceChoices } from "./audiences";
import { changeAnnouncement } from "./change";
import { dismissAnnouncement, showAnnouncementAgain } from "./dismiss";
import { endAnnouncement, removeAnnouncement, reopenAnnouncement, restoreAnnouncement } from "./end";
import { listAnnouncements } from "./list";
import { mayAnnounceAnything } from "./policy";
import { tellOfAnnouncements } from "./tell";
import { writeAnnouncement } from "./write";

type Signed = Viewer & { memberId: string };

const programKey = "community-builders";
const day = today();
const system = systemViewer("system");
const said = (facts = {}) => ({ title: "Dates", body: "In **May**.", fromOn: day, untilOn: addDays(day, 7), ...facts });

async function someone({ timeZone, ...facts }: { country?: string; email?: string; timeZone?: string } = {}) {
  const { email, country } = facts;
  const identities = email ? [{ kind: "email" as const, value: email }] : [];
  const memberId = await aMember({ country, timeZone, identities });
  await anAccount(memberId);
  return memberId;
}

async function aBuilder(facts: Parameters<typeof someone>[0] = {}): Promise<Signed> {
  const memberId = await someone(facts);
  await aTerm(memberId, { programKey });
  return aViewer(memberId);
}

async function read(viewer: Signed): Promise<string[]> {
  const on = today(viewer.timeZone);
  return (await homeRecords(viewer, { today: on, from: on })).announced.map(({ title }) => title);
}

const toRead = async (viewer: Signed) => (await listOpenNotifications(viewer)).read.map(({ title }) => title);

afterEach(() => void vi.useRealTimers());

describe("an announcement", () => {
  let administrator: Signed;
  let manager: Signed;
  let abroad: Signed;
  let builder: Signed;

  beforeAll(async () => {
    administrator = await anAdministrator();
    manager = await aViewer(await someone(), { manages: [{ programKey, countries: null }] });
    abroad = await aViewer(await someone(), { manages: [{ programKey, countries: ["DE"] }] });
    builder = await aBuilder({ country: "CL" });
  });

  it("to everybody is read by everybody, and written by administrators alone", async () => {
    const input = said({ to: "everybody", title: "To everybody" });
    for (const viewer of [manager, abroad, builder])
      await expect(writeAnnouncement(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    expect([mayAnnounceAnything(builder), (await audienceChoices(builder)).choices]).toEqual([false, []]);
    expect((await audienceChoices(manager)).choices).toEqual([{ value: `program ${programKey}`, label: "Builders" }]);
    const written = await writeAnnouncement(administrator, input);
    for (const viewer of [manager, builder]) expect(await read(viewer)).toEqual(["To everybody"]);
    await removeAnnouncement(administrator, written);
  });

  it("to a program is read by whoever serves a term there, in the countries of whoever wrote it", async () => {
    const former = await aViewer(await someone());
    const ends = addDays(day, -90);
    await aTerm(former.memberId, { programKey, endsOn: ends });
    const german = await aBuilder({ country: "DE" });
    const own = await writeAnnouncement(manager, said({ to: `program ${programKey}`, title: "To builders" }));
    const there = await writeAnnouncement(abroad, said({ to: `program ${programKey}`, title: "To Germany" }));
    expect(await read(builder)).toEqual(["To builders"]);
    expect(await read(german)).toEqual(["To Germany", "To builders"]);
    expect(await read(former)).toEqual([]);
    await expect(writeAnnouncement(manager, said({ to: "program heroes" }))).rejects.toMatchObject({
      code: "forbidden",
    });
    // Whoever manages some countries changes no announcement to all of them.
    await expect(endAnnouncement(abroad, own)).rejects.toMatchObject({ code: "missing" });
    expect((await listAnnouncements(abroad)).current.map(({ to }) => to)).toEqual(["Builders in Germany"]);
    expect((await listAnnouncements(manager)).current.map(({ title }) => title)).toEqual(["To Germany", "To builders"]);
    await removeAnnouncement(manager, own);
    await removeAnnouncement(manager, there);
  });

  it("to a group is read by its leads and by whoever has a term in it, and goes along in a merge", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const memberId = await someone();
    await aLead(group.id, memberId);
    const lead = (await viewerOfMember(memberId)) as Signed;
    const student = await aViewer(await someone());
    await aTerm(student.memberId, { programKey: "cloud-captains", groupId: group.id });
    const written = await writeAnnouncement(lead, said({ to: `group ${group.id}`, title: "To the group" }));
    for (const viewer of [lead, student]) expect(await read(viewer)).toEqual(["To the group"]);
    expect(await read(builder)).toEqual([]);
    expect((await audienceChoices(lead, other.slug)).asked).toBeNull();
    await expect(writeAnnouncement(lead, said({ to: `group ${other.id}` }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await mergeGroups(administrator, { keptId: other.id, mergedId: group.id });
    const [row] = await db.select().from(announcements).where(eq(announcements.id, written.id));
    expect(row?.groupId).toBe(other.id);
    await removeAnnouncement(administrator, written);
  });

  it("is shown from its first day until its last", async () => {
    const to = `program ${programKey}`;
    const days = { fromOn: addDays(day, 2), untilOn: addDays(day, 4) };
    const written = await writeAnnouncement(manager, said({ to, title: "Some days", ...days }));
    expect((await listAnnouncements(manager)).coming.map(({ title }) => title)).toEqual(["Some days"]);
    const shown: boolean[] = [];
    for (const after of [1, 2, 4, 5]) {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${addDays(day, after)}T12:00:00Z`) });
      shown.push((await read(builder)).includes("Some days"));
    }
    vi.useRealTimers();
    expect(shown).toEqual([false, true, true, false]);
    await expect(writeAnnouncement(manager, said({ to, untilOn: addDays(day, -1) }))).rejects.toMatchObject({
      fields: { untilOn: expect.any(String) },
    });
    await removeAnnouncement(manager, written);
  });

  it("is changed, ended, removed, and each is undone; of one that has begun, the first day stays", async () => {
    const written = await writeAnnouncement(manager, said({ to: `program ${programKey}` }));
    const { id } = written;
    await expect(
      changeAnnouncement(manager, { ...written, ...said({ fromOn: addDays(day, 1) }) }),
    ).rejects.toMatchObject({ fields: { fromOn: expect.any(String) } });
    const changed = await changeAnnouncement(manager, { ...written, ...said({ title: "Other dates" }) });
    await expect(endAnnouncement(manager, written)).rejects.toMatchObject({ code: "conflict" });
    const ended = await endAnnouncement(manager, changed);
    expect(await read(builder)).toEqual([]);
    expect((await listAnnouncements(manager)).past.map(({ title }) => title)).toEqual(["Other dates"]);
    await expect(changeAnnouncement(manager, { ...ended, ...said() })).rejects.toMatchObject({ code: "conflict" });
    const reopened = await reopenAnnouncement(manager, ended);
    expect(await read(builder)).toEqual(["Other dates"]);
    const removed = await removeAnnouncement(manager, reopened);
    expect(await read(builder)).toEqual([]);
    await expect(endAnnouncement(manager, removed)).rejects.toMatchObject({ code: "missing" });
    const restored = await restoreAnnouncement(manager, removed);
    expect(await read(builder)).toEqual(["Other dates"]);
    await removeAnnouncement(manager, restored);
    await inTransaction((tx) =>
      tx
        .update(announcements)
        .set({ removedAt: daysAgo(31) })
        .where(eq(announcements.id, id))
        .returning(),
    );
    await deleteRemoved();
    expect(await db.select().from(announcements).where(eq(announcements.id, id))).toEqual([]);
  });

  it("is dismissed by each for themselves, which is undone, and by nobody whom it is not for", async () => {
    const other = await aBuilder();
    const stranger = await aViewer(await someone());
    const written = await writeAnnouncement(manager, said({ to: `program ${programKey}` }));
    await tellOfAnnouncements(system);
    const { id } = written;
    await expect(dismissAnnouncement(stranger, { id })).rejects.toMatchObject({ code: "missing" });
    await dismissAnnouncement(builder, { id });
    await dismissAnnouncement(builder, { id });
    expect([await read(builder), await read(other)]).toEqual([[], ["Dates"]]);
    expect([await toRead(builder), await toRead(other)]).toEqual([[], ["Dates"]]);
    await showAnnouncementAgain(builder, { id });
    expect([await read(builder), await toRead(builder)]).toEqual([["Dates"], ["Dates"]]);
    expect(await db.select().from(announcementDismissals)).toEqual([]);
    await removeAnnouncement(manager, written);
  });

  it("is told once to each whom it is for, in the app and in the summary, until it is over", async () => {
    const told = await aBuilder({ email: "told@example.org" });
    const imported = await aMember();
    await aTerm(imported, { programKey });
    const without = await aBuilder({ email: "without@example.org" });
    await chooseNotification(without, { kind: "announced", mail: "never", isShown: false });
    const body = "## News\n\nUntil the **tenth**: [apply](https://example.org/apply).\n\n- Soon";
    const written = await writeAnnouncement(manager, said({ to: `program ${programKey}`, title: "Apply now", body }));
    await tellOfAnnouncements(system);
    await tellOfAnnouncements(system);
    expect([await toRead(told), await toRead(without), await read(without)]).toEqual([
      ["Apply now"],
      [],
      ["Apply now"],
    ]);
    const rows = await db.select().from(notifications).where(eq(notifications.objectId, written.id));
    expect(rows.map(({ memberId }) => memberId)).not.toContain(imported);
    expect(rows.find(({ memberId }) => memberId === told.memberId)?.detail).toBe("Until the tenth: apply.");
    await inTransaction((tx) =>
      tx
        .update(notifications)
        .set({ digestDueAt: daysAgo(1) })
        .where(and(eq(notifications.objectId, written.id), eq(notifications.memberId, told.memberId)))
        .returning(),
    );
    await sendDueDigests(system);
    const [mail] = await db.select().from(outbox).where(eq(outbox.recipient, "told@example.org"));
    expect(mail?.text).toContain("Apply now\nUntil the tenth: apply.");
    const ended = await endAnnouncement(manager, written);
    expect(await toRead(told)).toEqual([]);
    const reopened = await reopenAnnouncement(manager, ended);
    expect(await toRead(told)).toEqual(["Apply now"]);
    await inTransaction((tx) =>
      tx
        .update(announcements)
        .set({ fromOn: addDays(day, -9), untilOn: addDays(day, -3) })
        .where(eq(announcements.id, written.id))
        .returning(),
    );
    await tellOfAnnouncements(system);
    expect([await toRead(told), await read(told)]).toEqual([[], []]);
    await removeAnnouncement(manager, reopened);
  });

  it("from the writer's today is seen at once by everybody, and until its last day is over for both", async () => {
    const to = `program ${programKey}`;
    const writer = await aViewer(await someone({ timeZone: "Europe/Berlin" }), {
      manages: [{ programKey, countries: null }],
    });
    const chilean = await aBuilder({ timeZone: "America/Santiago" });
    const [berlin, utc] = [day, await aBuilder()];
    const at = (on: Day, hour: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${on}T${hour}:30:00Z`) });
    // The evening of the day before in Chile and where nobody named a time zone, after midnight in Berlin.
    at(addDays(berlin, -1), "23");
    const written = await writeAnnouncement(writer, said({ to, title: "From today", fromOn: berlin, untilOn: berlin }));
    const later = await writeAnnouncement(writer, said({ to, title: "Later", fromOn: addDays(berlin, 1) }));
    await tellOfAnnouncements(system);
    for (const reader of [chilean, utc]) expect(await toRead(reader)).toEqual(["From today"]);
    for (const reader of [chilean, utc]) expect(await read(reader)).toEqual(["From today"]);
    expect((await listAnnouncements(writer)).current.map(({ title }) => title)).toEqual(["From today"]);
    await dismissAnnouncement(chilean, { id: written.id });
    await showAnnouncementAgain(chilean, { id: written.id });
    // It is over in Berlin, and the evening of its last day in Chile.
    at(addDays(berlin, 1), "01");
    await tellOfAnnouncements(system);
    expect(await read(chilean)).toContain("From today");
    expect(await toRead(chilean)).toContain("From today");
    expect(await read(utc)).toEqual(["Later"]);
    at(addDays(berlin, 1), "05");
    await tellOfAnnouncements(system);
    expect(await read(chilean)).toEqual(["Later"]);
    expect(await toRead(chilean)).toEqual(["Later"]);
    vi.useRealTimers();
    for (const one of [written, later]) await removeAnnouncement(administrator, one);
  });

  it("is not told before its first day has begun, neither for the writer nor for the reader", async () => {
    // Fourteen hours ahead and eleven behind: of one of the two it is another day than here.
    const [east, west] = [
      await aBuilder({ timeZone: "Pacific/Kiritimati" }),
      await aBuilder({ timeZone: "Pacific/Pago_Pago" }),
    ];
    const [first, last] = [today("Pacific/Pago_Pago"), today("Pacific/Kiritimati")];
    expect(last > first).toBe(true);
    const to = `program ${programKey}`;
    const early = await writeAnnouncement(east, said()).catch(() => null);
    expect(early).toBeNull();
    const writer = await aViewer(await someone({ timeZone: "Pacific/Pago_Pago" }), {
      manages: [{ programKey, countries: null }],
    });
    const written = await writeAnnouncement(writer, said({ to, title: "Early", fromOn: last, untilOn: last }));
    const over = await writeAnnouncement(writer, said({ to, title: "Late", fromOn: first, untilOn: first }));
    await tellOfAnnouncements(system);
    expect([(await toRead(east)).sort(), await toRead(west)]).toEqual([["Early", "Late"], ["Late"]]);
    for (const one of [written, over]) await removeAnnouncement(manager, one);
  });

  it("outlives whoever wrote it, without their name", async () => {
    const written = await writeAnnouncement(manager, said({ to: `program ${programKey}`, title: "Stays" }));
    await inTransaction((tx) =>
      tx.update(members).set({ erasedAt: new Date() }).where(eq(members.id, manager.memberId)).returning(),
    );
    const [shown] = (await homeRecords(builder, { today: day, from: day })).announced;
    expect(shown).toMatchObject({ title: "Stays", by: null, to: "Builders" });
    await removeAnnouncement(administrator, written);
  });
});
