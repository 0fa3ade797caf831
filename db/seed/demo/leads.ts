import type { Chance } from "./chance";
import { plusDays } from "./days";
import type { DemoGroup } from "./groups";
import type { DemoRows, DemoTerm } from "./rows";

type LeadRow = DemoRows["groupLeads"][number];

/** Whoever holds a term for a user group or club leads it meanwhile; terms that follow on one another are one time as a lead. */
export function demoLeads(chance: Chance, terms: readonly DemoTerm[], groups: readonly DemoGroup[]): LeadRow[] {
  const led = terms
    .filter(
      ({ groupId, state }) =>
        state !== "invited" && groups.some(({ id, kind }) => id === groupId && kind !== "partner organisation"),
    )
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn));
  const rows: LeadRow[] = [];
  for (const term of led) {
    // Of a term that runs, the lead goes on whatever day the term is renewed.
    const toOn = term.state === "ended" ? (term.endsOn ?? null) : null;
    const before = rows.find(
      ({ groupId, memberId, toOn: last }) =>
        groupId === term.groupId && memberId === term.memberId && last && plusDays(last, 31) >= term.startsOn,
    );
    if (before) before.toOn = toOn;
    else {
      const { memberId, startsOn, createdAt } = term;
      rows.push({
        id: chance.id(createdAt),
        groupId: term.groupId ?? "",
        memberId,
        fromOn: startsOn,
        toOn,
        acceptedAt: createdAt,
        createdAt,
      });
    }
  }
  return rows;
}
