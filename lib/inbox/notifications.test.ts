import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { notifications } from "@/db/schema";
import { acceptCredit, confirmCredit, declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { editActivity } from "@/lib/activities/edit";
import { getActivity } from "@/lib/activities/get";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdraw";
import { addDays, today } from "@/lib/core/clock";
import type { SignedInViewer } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { recordAttendance } from "@/lib/events/record-attendance";
import { sendAttendanceReminders } from "@/lib/events/reminders";
import { acceptLead } from "@/lib/groups/leads/answer-invitation";
import { inviteLead } from "@/lib/groups/leads/invite";
import { listOpenNotifications, listReadNotifications } from "@/lib/notifications/list";
import { markRead, markUnread } from "@/lib/notifications/mark-read";
import { notify } from "@/lib/notifications/notify";
import { confirmActivity } from "@/lib/reviews/confirm";
import { returnActivity } from "@/lib/reviews/return";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { tellPeopleNow } from "@/lib/testing/mail";
import { aMember, anAccount, anAdministrator, aViewer } from "@/lib/testing/people";
import { viewerFrame } from "./frame";

async function somebody(name = "Renata Quilodrán") {
  const memberId = await aMember({ name });
  await anAccount(memberId);
  return aViewer(memberId);
}

async function openOf(viewer: SignedInViewer) {
  await tellPeopleNow();
  const open = await listOpenNotifications(viewer);
  const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
  return { do: titles(open.do), decide: titles(open.decide), read: titles(open.read) };
}

describe("what a member is told in the app", () => {
  it("stands by what it wants of them, is counted in the frame, and leads to the very thing", async () => {
    const [renata, henrike] = [await somebody(), await anAdministrator()];
    const [back, good] = [await anActivity(renata, { title: "One" }), await anActivity(renata, { title: "Two" })];
    await returnActivity(henrike, { id: back, version: 1, reason: "Please add\nthe link." });
    await confirmActivity(henrike, { id: good, version: 1 });
    expect(await openOf(renata)).toEqual({ do: ["“One” came back"], decide: [], read: ["“Two” is confirmed"] });
    const { do: asked } = await listOpenNotifications(renata);
    expect(asked[0]).toMatchObject({
      detail: "Tomasz Wierzbic: “Please add the link.”",
      button: { href: `/activities/${back}/edit` },
    });
    expect((await viewerFrame(renata)).notifications).toEqual({ toAnswer: 1, toRead: 1 });
    expect(await openOf(henrike)).toEqual({ do: [], decide: [], read: [] });
  });

  it("is told once for a cause, whoever asks at the same time", async () => {
    const renata = await somebody();
    const told = { memberId: renata.memberId, kind: "confirmed", object: { kind: "activity", id: "a" } } as const;
    const tell = () => inTransaction((tx) => notify(tx, { ...told, subject: "Once", body: [], cause: "the cause" }));
    await Promise.all([tell(), tell(), tell()]);
    expect((await openOf(renata)).read).toEqual(["Once"]);
  });

  it("is read one by one or all together, and that can be undone, by nobody else", async () => {
    const [renata, stranger, henrike] = [await somebody(), await somebody(), await anAdministrator()];
    for (const title of ["One", "Two", "Three"])
      await confirmActivity(henrike, { id: await anActivity(renata, { title }), version: 1 });
    await tellPeopleNow();
    const [first] = (await listOpenNotifications(renata)).read;
    await expect(markRead(stranger, { id: first?.id })).rejects.toMatchObject({ code: "missing" });
    const one = await markRead(renata, { id: first?.id });
    expect((await openOf(renata)).read).toHaveLength(2);
    const all = await markRead(renata, { id: "all" });
    expect(all.count).toBe(2);
    expect((await listReadNotifications(renata)).rows).toHaveLength(3);
    await markUnread(stranger, { at: all.at });
    await markUnread(renata, { at: one.at });
    expect((await listReadNotifications(renata)).rows.length).toBeLessThan(3);
    await markUnread(renata, { at: all.at });
    expect((await openOf(renata)).read).toHaveLength(3);
  });

  it("pages through what was read", async () => {
    const renata = await somebody();
    const object = { kind: "activity", id: "many" };
    for (let at = 0; at < 30; at += 1)
      await inTransaction((tx) =>
        notify(tx, { memberId: renata.memberId, kind: "confirmed", object, subject: `No ${at}`, body: [] }),
      );
    await markRead(renata, { id: "all" });
    const first = await listReadNotifications(renata);
    const second = await listReadNotifications(renata, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30);
  });
});

describe("what is no longer so", () => {
  it("is resolved: sent again, withdrawn, and it waits again where that is undone", async () => {
    const [renata, henrike] = [await somebody(), await anAdministrator()];
    const id = await anActivity(renata, { title: "One" });
    await returnActivity(henrike, { id, version: 1, reason: "The link." });
    expect((await openOf(renata)).do).toEqual(["“One” came back"]);
    await withdrawActivity(renata, { id });
    expect((await openOf(renata)).do).toEqual([]);
    await restoreActivity(renata, { id });
    expect((await openOf(renata)).do).toEqual(["“One” came back"]);
  });

  it("is not brought back by what tells of the same anew", async () => {
    const [renata, henrike] = [await somebody(), await anAdministrator()];
    const id = await anActivity(renata, { title: "One" });
    await returnActivity(henrike, { id, version: 1, reason: "The link." });
    await tellPeopleNow();
    const fixed = { ...aTalk(renata.memberId, { title: "One" }), id };
    await editActivity(renata, { ...fixed, version: (await getActivity(renata, id)).version });
    expect((await openOf(renata)).do).toEqual([]);
    await returnActivity(henrike, { id, version: (await getActivity(renata, id)).version, reason: "The day." });
    expect((await listOpenNotifications(renata)).do).toEqual([]);
    expect((await openOf(renata)).do).toEqual(["“One” came back"]);
    const rows = await db
      .select()
      .from(notifications)
      .where(and(eq(notifications.objectId, id), eq(notifications.kind, "returned")));
    expect(rows).toHaveLength(2);
  });

  it("is resolved for a credit that was kept, or declined until that is undone", async () => {
    const [renata, odalys] = [await somebody(), await somebody("Odalys Peña")];
    const credits = [
      { memberId: renata.memberId, part: "speaker" },
      { memberId: odalys.memberId, part: "panelist" },
    ];
    const id = await anActivity(renata, { title: "Panel", credits });
    const asked = ["Renata Quilodrán gave you credit for “Panel”"];
    expect((await openOf(odalys)).decide).toEqual(asked);
    await declineCredit(odalys, { id });
    expect((await openOf(odalys)).decide).toEqual([]);
    await acceptCredit(odalys, { id });
    expect((await openOf(odalys)).decide).toEqual(asked);
    await confirmCredit(odalys, { id });
    expect((await openOf(odalys)).decide).toEqual([]);
  });

  it("is resolved for a headcount that somebody gave, and for an invitation that was answered", async () => {
    const [lead, asked, henrike] = [await somebody("Lead"), await somebody("Asked"), await anAdministrator()];
    const group = await aGroup({ name: "UG Linz" });
    await aLead(group.id, lead.memberId);
    const leading = await aViewer(lead.memberId);
    const startsOn = addDays(today(), -4);
    const event = await logEvent(leading, aMeetup(group.id, { title: "Meetup", startsOn, attendeesInPerson: null }));
    await sendAttendanceReminders();
    expect((await openOf(leading)).do).toEqual(["How many came to Meetup?"]);
    const invited = await inviteLead(henrike, { groupId: group.id, memberId: asked.memberId });
    expect((await openOf(asked)).decide).toEqual(["Will you lead UG Linz?"]);
    await acceptLead(asked, { id: invited.id });
    expect((await openOf(asked)).decide).toEqual([]);
    await recordAttendance(leading, { id: event.id, version: 1, attendeesInPerson: 12 });
    expect((await openOf(leading)).do).toEqual([]);
  });
});
