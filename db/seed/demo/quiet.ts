import type { Chance } from "./chance";
import { dayAt, plusDays } from "./days";
import type { DemoMember, DemoRows } from "./rows";

/** Since when the programs of the demo ask who becomes quiet, in days before now. */
export const demoAsksSinceDays = 365;

const programKey = "community-builders";

/** Two Community Builders who were asked and answered: one is still there, one wants to step down, which is a task of the manager. */
export function demoQuietAsks(
  chance: Chance,
  people: DemoMember[],
  { now, rows }: { now: Date; rows: DemoRows },
): Pick<DemoRows, "quietAsks" | "managerTasks"> {
  const today = dayAt(now);
  const agoAt = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const builders = rows.terms.filter((term) => term.programKey === programKey && term.state === "active");
  const [here, leaving] = [builders[13], builders[16]];
  const manager = people.find(({ name }) => name === "Henrike Aldous");
  if (!here?.id || !leaving?.id || !manager) return { quietAsks: [], managerTasks: [] };
  const ask = (days: number) => ({
    ...{ id: chance.id(agoAt(days)), programKey, quietFrom: plusDays(today, -days - 121), askedAt: agoAt(days) },
    ...{ answeredAt: agoAt(days - 2), answeredOn: plusDays(today, 2 - days), followedAt: agoAt(days - 2) },
  });
  const name = people.find(({ id }) => id === leaving.memberId)?.name ?? "";
  return {
    quietAsks: [
      { ...ask(80), termId: here.id, memberId: here.memberId, answer: "still_here" },
      { ...ask(5), termId: leaving.id, memberId: leaving.memberId, answer: "stepping_down" },
    ],
    managerTasks: [
      {
        ...{ id: chance.id(agoAt(3)), memberId: leaving.memberId, programKey, assignedToId: manager.id },
        ...{ title: `${name} wants to step down`, dueOn: plusDays(today, -3), createdAt: agoAt(3) },
      },
    ],
  };
}
