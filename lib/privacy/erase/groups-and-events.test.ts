import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, credits, eventVolunteers, groupLeads, sessionSpeakers } from "@/db/schema";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdraw";
import { today } from "@/lib/core/clock";
import { eventFactsOf } from "@/lib/events/facts";
import { getEvent } from "@/lib/events/get";
import { logEvent } from "@/lib/events/log";
import { reviseEvent } from "@/lib/events/revise";
import { inviteLead } from "@/lib/groups/leads/invite";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { eraseMember } from "./erase-member";

describe("erasing somebody who led a group and was at its events", () => {
  it("ends their lead today, drops an invitation, and names them at no event", async () => {
    const administrator = await anAdministrator();
    const id = await aMember({ name: "Odalys Ferreira" });
    const [led, asked] = [await aGroup(), await aGroup()];
    await aLead(led.id, id);
    await inviteLead(administrator, { groupId: asked.id, memberId: id });
    const person = [{ memberId: id }];
    const facts = { sessions: [{ title: "Keys, rotated", speakers: person }], volunteers: person };
    const event = await logEvent(administrator, aMeetup(led.id, facts));
    await eraseMember(administrator, { id, version: 1, reason: "Asked for it." });
    expect(await db.select().from(groupLeads).where(eq(groupLeads.memberId, id))).toMatchObject([
      { groupId: led.id, toOn: today() },
    ]);
    for (const table of [sessionSpeakers, eventVolunteers])
      expect(await db.select().from(table).where(eq(table.memberId, id))).toEqual([]);
    const seen = await getEvent(administrator, event.id);
    await reviseEvent(administrator, {
      ...eventFactsOf(seen),
      id: event.id,
      version: seen.version,
      title: "Meetup 32",
    });
    const counted = await db
      .select({ type: activities.type, state: activities.state })
      .from(credits)
      .innerJoin(activities, eq(activities.id, credits.activityId))
      .where(eq(credits.memberId, id));
    expect(counted.map(({ type, state }) => `${type} ${state}`).sort()).toEqual([
      "event_organised submitted",
      "talk submitted",
    ]);
  });

  it("keeps a talk of theirs that is brought back later from following the event again", async () => {
    const administrator = await anAdministrator();
    const [id, other] = [await aMember(), await aMember()];
    const group = await aGroup();
    const speakers = [{ memberId: id }, { memberId: other }];
    const event = await logEvent(administrator, aMeetup(group.id, { sessions: [{ title: "Two voices", speakers }] }));
    const talk = async () => (await db.select().from(activities).where(eq(activities.eventId, event.id)))[0];
    const talkId = (await talk())?.id ?? "";
    await withdrawActivity(administrator, { id: talkId });
    await eraseMember(administrator, { id, version: 1, reason: "Asked for it." });
    await restoreActivity(administrator, { id: talkId });
    expect(await talk()).toMatchObject({ state: "submitted", followsEvent: false });
  });

  it("leaves them the credit for an event that they only helped at, whatever is changed of it afterwards", async () => {
    const administrator = await anAdministrator();
    const [id, leadId] = [await aMember(), await aMember()];
    const group = await aGroup();
    await aLead(group.id, leadId);
    const event = await logEvent(administrator, aMeetup(group.id, { volunteers: [{ memberId: id }] }));
    await eraseMember(administrator, { id, version: 1, reason: "Asked for it." });
    const seen = await getEvent(administrator, event.id);
    await reviseEvent(administrator, {
      ...eventFactsOf(seen),
      id: event.id,
      version: seen.version,
      title: "Meetup 32",
    });
    const credited = await db
      .select({ memberId: credits.memberId, part: credits.part, state: activities.state })
      .from(credits)
      .innerJoin(activities, eq(activities.id, credits.activityId))
      .where(eq(activities.eventId, event.id))
      .orderBy(credits.part);
    expect(credited).toEqual([
      { memberId: leadId, part: "organiser", state: "submitted" },
      { memberId: id, part: "volunteer", state: "submitted" },
    ]);
  });
});
