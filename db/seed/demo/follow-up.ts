import type { Chance } from "./chance";
import { dayAt, plusDays } from "./days";
import type { DemoMember, DemoRows } from "./rows";

const titles: [string, number][] = [
  ["Call about the talk that fell through", -2],
  ["Ask for the recording of the spring workshop", 0],
  ["Help to find a co-organiser", 5],
  ["Ask about plans for the new year", 12],
];
const notes = [
  "Has a new job since September and asked for fewer evenings. Wants to write instead.",
  "Two articles planned for December. Has done the work of two people since August.",
  "Prefers a call to mail. Afternoons, except Wednesdays.",
];

/** What one program manager noted to do and to remember about some Community Builders, and wrote to two of them. */
export function demoFollowUp(
  chance: Chance,
  people: DemoMember[],
  { now, rows }: { now: Date; rows: DemoRows },
): Pick<DemoRows, "managerTasks" | "managerNotes" | "messages"> {
  const manager = people.find(({ name }) => name === "Henrike Aldous")?.id ?? "";
  const programKey = "community-builders";
  const builders = rows.terms.filter((term) => term.programKey === programKey && term.state === "active");
  const about = (at: number) => ({ memberId: builders[at * 3]?.memberId ?? "", programKey });
  const agoAt = (days: number) => new Date(now.getTime() - days * 86_400_000);
  return {
    managerTasks: titles.map(([title, days], at) => ({
      ...{ id: chance.id(agoAt(9 - at)), ...about(at), title, dueOn: plusDays(dayAt(now), days) },
      ...{ assignedToId: manager, addedById: manager, createdAt: agoAt(9 - at) },
    })),
    managerNotes: notes.map((text, at) => ({
      ...{ id: chance.id(agoAt(30 - at)), ...about(at), text, writtenById: manager, createdAt: agoAt(30 - at) },
    })),
    messages: [12, 40].flatMap((days, at) => {
      const term = builders[at * 3 + 1];
      if (!term?.id) return [];
      const id = chance.id(agoAt(days));
      const words = { subject: "How are you?", text: "We would like to know how you are.\n\nHenrike Aldous" };
      return [
        {
          ...{ id, termId: term.id, memberId: term.memberId, programKey, kind: "quiet" as const, cause: "quiet" },
          ...{ ...words, writtenById: manager, sendKey: id, writtenAt: agoAt(days) },
        },
      ];
    }),
  };
}
