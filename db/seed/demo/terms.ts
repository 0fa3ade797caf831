import type { TermEnding, TermState } from "../../words";
import type { Chance } from "./chance";
import { dayAt, linesOf, momentOf, plusDays, plusYears } from "./days";
import type { DemoGroup } from "./groups";
import type { DemoMember, DemoRows, DemoTerm } from "./rows";

const programs: Record<string, string> = {
  h: "heroes",
  b: "community-builders",
  u: "user-group-leaders",
  a: "ambassadors",
  c: "cloud-captains",
};
const endings: Record<string, TermEnding> = { w: "withdrawn", r: "revoked", e: "emeritus", c: "completed" };
const specialties = linesOf(`
  Serverless
  Serverless
  Containers
  Data
  Machine Learning
  Security
  DevTools
  Networking
`);
const topics = linesOf(`
  Serverless
  Serverless
  Containers
  Data
  Machine Learning
  Security and identity
  Front-end and mobile
  Developer tools
  Networking
  Cloud operations
`);
const whyEnded: Partial<Record<TermEnding, string>> = {
  lapsed: "Did not ask to renew.",
  withdrawn: "Took a break; welcome back at any time.",
  revoked: "Broke the code of conduct.",
  completed: "Graduated from the role at the end of the year.",
  emeritus: "Founded much of it; stays as a friend.",
};

/** Every role of the roster as terms over the years: renewals one after another, and each state and ending there is. */
export function demoTerms(chance: Chance, people: DemoMember[], groups: DemoGroup[], now: Date) {
  const rows: Pick<DemoRows, "terms" | "termHolds"> = { terms: [], termHolds: [] };
  for (const person of people) {
    for (const role of person.roles) person.terms.push(...termsOf(chance, person, role, groups, now));
    rows.terms.push(...person.terms);
    for (const term of person.terms.filter((one) => one.state === "on_hold"))
      rows.termHolds.push({
        id: chance.id(now),
        termId: term.id,
        fromOn: plusDays(dayAt(now), -chance.whole(20, 70)),
        toOn: null,
        reason: chance.pick(["Parental leave.", "Between jobs; back in the new year.", "Asked for a rest."]),
      });
  }
  return rows;
}

function termsOf(chance: Chance, person: DemoMember, role: string, groups: DemoGroup[], now: Date): DemoTerm[] {
  const [marks = "", groupName] = role.split(":");
  const letter = marks.charAt(0);
  const programKey = programs[letter.toLowerCase()];
  if (!programKey) return [];
  const group = groups.find((one) => one.name === groupName);
  const detail =
    group?.name ??
    (letter.toLowerCase() === "h"
      ? chance.pick(specialties)
      : letter === "B" || letter === "b"
        ? chance.pick(topics)
        : null);
  const level = letter.toLowerCase() === "a" ? (chance.whole(6, 14) > 9 ? "Established" : "Charter") : null;
  const make = termMaker(chance, { memberId: person.id, programKey, groupId: group?.id ?? null, detail, level });
  return letter === letter.toLowerCase()
    ? past(chance, make, endings[marks.split("-")[1] ?? ""] ?? "lapsed", dayAt(now))
    : present(chance, make, marks, dayAt(now));
}

type Make = (startsOn: string, endsOn: string | null, state: TermState, ending?: TermEnding) => DemoTerm;

export function termMaker(
  chance: Chance,
  facts: Pick<DemoTerm, "memberId" | "programKey" | "groupId" | "detail" | "level">,
): Make {
  return (startsOn, endsOn, state, ending) => {
    const createdAt = momentOf(plusDays(startsOn, state === "invited" ? -30 : 0), 9);
    return {
      id: chance.id(createdAt),
      ...facts,
      startsOn,
      endsOn,
      state,
      ending: ending ?? null,
      reason: (ending && whyEnded[ending]) ?? null,
      createdAt,
      updatedAt: createdAt,
    };
  };
}

function present(chance: Chance, make: Make, marks: string, today: string): DemoTerm[] {
  if (marks.includes("?")) {
    const starts = plusDays(today, chance.whole(8, 30));
    return [make(starts, plusDays(plusYears(starts, 1), -1), "invited")];
  }
  if (marks.startsWith("H")) return [make(plusDays(today, -chance.whole(700, 2300)), null, "active")];
  const left = marks.includes("<") ? chance.whole(8, 40) : marks.includes("~") ? 12 : chance.whole(45, 360);
  const state: TermState = marks.includes("!") ? "on_hold" : marks.includes("~") ? "grace" : "active";
  return renewals(
    make,
    plusDays(today, left),
    chance.whole(marks.startsWith("C") ? 0 : 1, marks.startsWith("C") ? 1 : 4),
    state,
  );
}

/** Years one after another, the last of them in the state given and the ones before it renewed. */
export function renewals(
  make: Make,
  lastDay: string,
  before: number,
  state: TermState,
  ending?: TermEnding,
): DemoTerm[] {
  return Array.from({ length: before + 1 }, (_, back) => {
    const ends = plusYears(lastDay, -back);
    const starts = plusDays(plusYears(lastDay, -back - 1), 1);
    return back === 0 ? make(starts, ends, state, ending) : make(starts, ends, "ended", "renewed");
  }).reverse();
}

function past(chance: Chance, make: Make, ending: TermEnding, today: string): DemoTerm[] {
  const last = plusDays(today, -chance.whole(25, 420));
  return renewals(make, last, chance.whole(0, 2), "ended", ending);
}
