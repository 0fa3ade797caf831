import { catalogue } from "@/lib/catalogue/queries";
import { today } from "@/lib/clock";
import { countryOptions } from "@/lib/countries/names/rules";
import { usualGoals } from "@/lib/events/habits/queries";
import { type EventWhole, kindsOfEvent } from "@/lib/events/queries";
import { groupOptions } from "@/lib/groups/directory/queries";
import { type Group, ledGroups } from "@/lib/groups/queries";
import { languageOptions } from "@/lib/languages/rules";
import { timeZones } from "@/lib/time-zones";
import type { Viewer } from "@/lib/viewer";

/** What can be chosen, and for a new event the group's last one: it says what is most likely the same again. */
export type EventOptions = Awaited<ReturnType<typeof eventOptions>> & { last: EventWhole | null };

/** What can be chosen for an event of a group; with `had` also what is retired and that it has. */
export async function eventOptions(viewer: Viewer & { memberId: string }, group: Group, had: readonly string[] = []) {
  const { programs, principles } = await catalogue();
  const kinds = await kindsOfEvent(viewer, true);
  const current = <Row extends { key: string; retiredAt: Date | null }>(rows: Row[]) =>
    rows.filter((row) => row.retiredAt === null || had.includes(row.key));
  const led = await ledGroups(viewer);
  const others = await groupOptions(viewer);
  return {
    today: today(group.timeZone ?? viewer.timeZone),
    timeZone: viewer.timeZone,
    zones: timeZones(group.timeZone),
    group: { id: group.id, slug: group.slug, name: group.name, city: group.city, timeZone: group.timeZone },
    led: led.some(({ id }) => id === group.id) ? led : [...led, { id: group.id, slug: group.slug, name: group.name }],
    groups: others
      .filter(({ id }) => id !== group.id)
      .map(({ id, name, city }) => ({ value: id, label: city ? `${name}, ${city}` : name })),
    usualGoals: await usualGoals(viewer, group),
    kinds: current(kinds).map(({ key, name }) => ({ value: key, label: name })),
    programs: programs
      .map(({ key, shortName, color, shape, goals, retiredAt }) => ({
        key,
        name: shortName,
        color,
        shape,
        goals: (retiredAt ? goals.filter((goal) => had.includes(goal.key)) : current(goals)).map((goal) => ({
          key: goal.key,
          name: goal.name,
        })),
      }))
      .filter(({ goals }) => goals.length > 0)
      .sort((one, other) => Number(other.key === group.programKey) - Number(one.key === group.programKey)),
    principles: current(principles).map(({ key, number, name, summary }) => ({ key, number, name, summary })),
    countries: countryOptions(),
    languages: languageOptions(),
  };
}
