import type { Chance } from "./chance";
import { dayAt, plusDays, plusYears } from "./days";
import type { DemoGroup } from "./groups";
import type { DemoMember, DemoRows } from "./rows";
import { renewals, termMaker } from "./terms";

/** Who can be tried out with one click, and as what. */
const cast: [string, string][] = [
  ["Renata Quilodrán", "Group leader in Valparaíso, and a Community Builder"],
  ["Adaeze Nwankwo-Lind", "Hero in Lagos, and a group leader"],
  ["Lena Strasburger", "Ambassador at Nordlicht Systems, and a Builder"],
  ["Kavya Nambiar", "Captain of the Cloud Club Harbour in Kochi"],
  ["Henrike Aldous", "Program manager of Community Builders and User Group Leaders"],
  ["Mirjam Voss", "Program manager of Builders and Heroes in four countries"],
  ["Tomasz Wierzbic", "Administrator"],
];
const managed: [string, string, string[] | null][] = [
  ["Henrike Aldous", "community-builders", null],
  ["Henrike Aldous", "user-group-leaders", null],
  ["Mirjam Voss", "community-builders", ["DE", "PL", "SI", "IT"]],
  ["Mirjam Voss", "heroes", ["DE", "PL", "SI", "IT"]],
  ["Caspian Rowe", "heroes", null],
  ["Caspian Rowe", "ambassadors", null],
  ["Caspian Rowe", "cloud-captains", null],
];

export function demoAccounts(chance: Chance, people: DemoMember[], now: Date) {
  const since = new Date(now.getTime() - 700 * 86_400_000);
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? "";
  const owner = { grantedAt: since, grantedById: idOf("Tomasz Wierzbic") };
  const rows: Pick<DemoRows, "accounts" | "roleGrants" | "settings"> = {
    accounts: [...cast.map(([name]) => name), "Caspian Rowe"].map((name) => ({
      id: chance.id(since),
      memberId: idOf(name),
      createdAt: since,
    })),
    roleGrants: [
      { id: chance.id(since), memberId: idOf("Tomasz Wierzbic"), role: "administrator", grantedAt: since },
      ...managed.map(([name, programKey, countries]) => ({
        id: chance.id(since),
        memberId: idOf(name),
        role: "manager" as const,
        programKey,
        countries,
        ...owner,
      })),
    ],
    settings: [
      {
        key: "demo",
        value: { accounts: cast.map(([label, detail]) => ({ memberId: idOf(label), label, detail })) },
        updatedAt: now,
      },
    ],
  };
  return rows;
}

/** Who decides on what of a program; never on their own. */
export function reviewerOf(
  people: DemoMember[],
  plan: { programKey: string; reviewer?: string },
  credited: readonly string[],
): string {
  const name =
    plan.reviewer ?? managed.find(([, programKey, countries]) => programKey === plan.programKey && !countries)?.[0];
  const found =
    people.find((person) => person.name === name) ?? people.find((person) => person.name === "Tomasz Wierzbic");
  if (!found || credited.includes(found.id)) throw new Error("A reviewer cannot decide on their own.");
  return found.id;
}

/** Whether somebody can be tried out with one click, so that what is told of them elsewhere stays so. */
export function isCast(name: string): boolean {
  return cast.some(([one]) => one === name);
}

/** Who manages a program everywhere. */
export function managerOf(people: readonly DemoMember[], programKey: string): string {
  const name = managed.find(([, key, countries]) => key === programKey && !countries)?.[0];
  return people.find((person) => person.name === name)?.id ?? "";
}

/** Renata's terms over the years: builder with a gap, leader without one, and once a captain. */
export function renatasTerms(chance: Chance, renata: DemoMember, groups: DemoGroup[], now: Date): void {
  const today = dayAt(now);
  const group = (name: string) => groups.find((one) => one.name === name)?.id ?? null;
  const term = (programKey: string, detail: string, groupId: string | null = null) =>
    termMaker(chance, { memberId: renata.id, programKey, groupId, detail, level: null });
  const builderEnds = plusDays(today, 62);
  renata.terms.push(
    ...renewals(term("community-builders", "Front-end and mobile"), plusYears(builderEnds, -4), 1, "ended", "lapsed"),
    ...renewals(term("community-builders", "Serverless"), builderEnds, 2, "active"),
    ...renewals(term("user-group-leaders", "UG Valparaíso", group("UG Valparaíso")), plusDays(today, 132), 3, "active"),
    ...renewals(
      term("cloud-captains", "Campus Norte", group("Cloud Club Campus Norte")),
      plusDays(plusYears(today, -4), -110),
      0,
      "ended",
      "emeritus",
    ),
  );
}
