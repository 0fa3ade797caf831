import { systemViewer } from "@/lib/core/viewer";
import { addGroup } from "@/lib/groups/add";
import { appointLead } from "@/lib/groups/leads/appoint";

const owner = systemViewer("command line");
let made = 0;

/** A user group made through the real command; answers id and slug. */
export async function aGroup(facts: Record<string, unknown> = {}) {
  made += 1;
  return addGroup(owner, {
    name: `UG Number ${made}`,
    kind: "user group",
    country: "CL",
    city: "Valparaíso",
    timeZone: "America/Santiago",
    ...facts,
  });
}

/** Makes a member a lead of a group from 2020 unless said otherwise. */
export async function aLead(groupId: string, memberId: string, fromOn = "2020-01-01"): Promise<string> {
  return (await appointLead(owner, { groupId, memberId, fromOn })).id;
}

/** What a lead would type of last night's meetup; facts given replace these. */
export function aMeetup(groupId: string, facts: Record<string, unknown> = {}) {
  return {
    groupId,
    title: "Meetup 32: Step Functions without tears",
    startsOn: "2026-11-17",
    attendeesInPerson: 58,
    link: "https://ugvalparaiso.example/events/32",
    goals: ["community-building"],
    principles: ["learn-and-be-curious"],
    ...facts,
  };
}
