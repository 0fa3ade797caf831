import type { Chance } from "./chance";
import { dayAt, plusDays } from "./days";
import type { DemoMember, DemoRows } from "./rows";

/** Since when the programs of the demo ask who becomes quiet, in days before now. */
export const demoAsksSinceDays = 365;

const programKey = "community-builders";

/**
 * Two Community Builders who were asked and answered: one is still there, one wants to step down, which is a task of the manager. And a
 * lead of a user group who wants somebody else to lead.
 */
export function demoQuietAsks(
  chance: Chance,
  people: DemoMember[],
  { now, rows }: { now: Date; rows: DemoRows },
): Pick<DemoRows, "quietAsks" | "groupQuietAsks" | "managerTasks"> {
  const today = dayAt(now);
  const agoAt = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const builders = rows.terms.filter((term) => term.programKey === programKey && term.state === "active");
  const [here, leaving] = [builders[13], builders[16]];
  const manager = people.find(({ name }) => name === "Henrike Aldous");
  if (!here?.id || !leaving?.id || !manager) return { quietAsks: [], groupQuietAsks: [], managerTasks: [] };
  const ask = (days: number) => ({
    ...{ id: chance.id(agoAt(days)), programKey, quietFrom: plusDays(today, -days - 121), askedAt: agoAt(days) },
    ...{ answeredAt: agoAt(days - 2), answeredOn: plusDays(today, 2 - days), followedAt: agoAt(days - 2) },
  });
  const name = people.find(({ id }) => id === leaving.memberId)?.name ?? "";
  const successor = demoSuccessor(chance, people, { rows, managerId: manager.id, today, agoAt });
  return {
    quietAsks: [
      { ...ask(80), termId: here.id, memberId: here.memberId, answer: "still_here" },
      { ...ask(5), termId: leaving.id, memberId: leaving.memberId, answer: "stepping_down" },
    ],
    groupQuietAsks: successor.asks,
    managerTasks: [
      ...successor.tasks,
      {
        ...{ id: chance.id(agoAt(3)), memberId: leaving.memberId, programKey, assignedToId: manager.id },
        ...{ title: `${name} wants to step down`, dueOn: plusDays(today, -3), createdAt: agoAt(3) },
      },
    ],
  };
}

type Given = { rows: DemoRows; managerId: string; today: string; agoAt: (days: number) => Date };

/** The lead of the user group that held its last event the longest ago, for whom a successor is to be found. */
function demoSuccessor(chance: Chance, people: DemoMember[], { rows, managerId, today, agoAt }: Given) {
  const programKey = "user-group-leaders";
  const startsOn = new Map(rows.events.map((event) => [event.id, event.startsOn]));
  const led = rows.groups.flatMap(({ id: groupId, kind, name: group }) => {
    const lead = rows.groupLeads.find((one) => one.groupId === groupId && !one.toOn && one.acceptedAt);
    const member = people.find(({ id }) => id === lead?.memberId);
    if (kind !== "user group" || !groupId || !lead?.id || !member || member.id === managerId) return [];
    const held = rows.eventHosts.flatMap((host) =>
      host.groupId === groupId ? (startsOn.get(host.eventId) ?? []) : [],
    );
    return [{ groupId, group, leadId: lead.id, member, quietFrom: held.sort().at(-1) ?? plusDays(today, -200) }];
  });
  const [first] = led.sort((one, other) => (one.quietFrom < other.quietFrom ? -1 : 1));
  if (!first) return { asks: [], tasks: [] };
  const { groupId, group, leadId, member, quietFrom } = first;
  const asked = { askedAt: agoAt(9), answeredAt: agoAt(6), answeredOn: plusDays(today, -6), followedAt: agoAt(6) };
  const about = { memberId: member.id, groupId, programKey };
  return {
    asks: [
      {
        ...{ id: chance.id(agoAt(9)), ...about, leadId, ...asked },
        ...{ quietFrom, answer: "stepping_down" as const },
      },
    ],
    tasks: [
      {
        ...{ id: chance.id(agoAt(6)), ...about, assignedToId: managerId, createdAt: agoAt(6) },
        ...{ title: `${member.name} wants somebody else to lead ${group}`, dueOn: plusDays(today, -1) },
      },
    ],
  };
}
