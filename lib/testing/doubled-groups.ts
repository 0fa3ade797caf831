import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { eventHosts, groupLeads } from "@/db/schema";
import { logEvent } from "@/lib/events/log";
import { aGroup, aLead, aMeetup } from "./groups";
import { aMember, anAdministrator, aTerm } from "./people";

export const programKey = "user-group-leaders";

/** Two entries of one group: Renata leads both, Bastian the second, which held one event alone and one with the first. */
export async function twoOfOne() {
  const kept = await aGroup({ name: "UG Recife", country: "BR", city: "Recife", timeZone: null, statedMembers: 900 });
  const merged = await aGroup({
    name: "Nuvem Recife",
    aliases: ["AWS Recife", "ug recife"],
    country: "BR",
    city: "Recife",
    latitude: -8.0476,
    longitude: -34.877,
    timeZone: "America/Recife",
    statedMembers: 1022,
    statedMembersOn: "2026-10-01",
    links: ["meetup.com/recife"],
  });
  const [renata, bastian] = [await aMember({ name: "Renata" }), await aMember({ name: "Bastian" })];
  await aLead(kept.id, renata, "2024-01-01");
  await aLead(merged.id, renata, "2022-01-01");
  await aLead(merged.id, bastian);
  const term = await aTerm(bastian, { programKey, groupId: merged.id });
  const administrator = await anAdministrator();
  const alone = (await logEvent(administrator, aMeetup(merged.id, { title: "Alone", link: null }))).id;
  const together = (
    await logEvent(administrator, aMeetup(merged.id, { title: "Together", link: null, coHosts: [kept.id] }))
  ).id;
  const pair = { keptId: kept.id, mergedId: merged.id };
  return { administrator, pair, kept, merged, renata, bastian, term, alone, together };
}

export const hostsOf = async (eventId: string) =>
  (await db.select().from(eventHosts).where(eq(eventHosts.eventId, eventId)).orderBy(asc(eventHosts.position))).map(
    ({ groupId }) => groupId,
  );

export const ledIn = async (groupId: string) =>
  (await db.select().from(groupLeads).where(eq(groupLeads.groupId, groupId)).orderBy(asc(groupLeads.fromOn))).map(
    ({ memberId, fromOn, toOn }) => [memberId, fromOn, toOn],
  );
