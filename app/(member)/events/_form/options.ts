import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { catalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import { timeZones } from "@/lib/core/time-zones";
import type { Viewer } from "@/lib/core/viewer";
import { languageOptions } from "@/lib/countries/languages";
import { countryOptions } from "@/lib/countries/names";
import { eventFormRecords } from "@/lib/events/defaults";
import type { EventWithDetails } from "@/lib/events/get";
import type { Group } from "@/lib/groups/get";
import { viewerFrame } from "@/lib/inbox/frame";

/** What can be chosen, and for a new event the group's last one: it says what is most likely the same again. */
export type EventOptions = Awaited<ReturnType<typeof eventOptions>> & { last: EventWithDetails | null };

/** What can be chosen for an event of a group; with `had` also what is retired and that it has. */
export async function eventOptions(viewer: Viewer & { memberId: string }, group: Group, had: readonly string[] = []) {
  const { programs, principles } = await catalogue();
  const kinds = await eventKindOptions(viewer, true);
  const current = <Row extends { key: string; retiredAt: Date | null }>(rows: Row[]) =>
    rows.filter((row) => row.retiredAt === null || had.includes(row.key));
  const { led } = await viewerFrame(viewer);
  const { others, lastSpeakers, usualGoals, leadTimes } = await eventFormRecords(viewer, group);
  return {
    today: today(group.timeZone ?? viewer.timeZone),
    timeZone: viewer.timeZone,
    zones: timeZones(group.timeZone),
    group: {
      ...{ id: group.id, slug: group.slug, name: group.name, city: group.city, timeZone: group.timeZone },
      mayManage: group.mayManage,
    },
    leadTimes,
    lastSpeakers,
    led: led.some(({ id }) => id === group.id) ? led : [...led, { id: group.id, slug: group.slug, name: group.name }],
    groups: others
      .filter(({ id }) => id !== group.id)
      .map(({ id, name, city }) => ({ value: id, label: city ? `${name}, ${city}` : name })),
    usualGoals,
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
