import type { Chance } from "./chance";
import { plusDays } from "./days";
import type { DemoMember, DemoRows } from "./rows";

type Given = { now: Date; today: string; rows: Pick<DemoRows, "events"> };

const recentDays = 240;
const day = 86_400_000;

/** Of most evenings of the last months that somebody counted, the few members who were in the room: neighbours above all. */
export function demoAttendees(chance: Chance, people: DemoMember[], { now, today, rows }: Given) {
  const recent = rows.events.filter(
    ({ state, startsOn, attendeesInPerson }) =>
      state === "held" && startsOn >= plusDays(today, -recentDays) && (attendeesInPerson ?? 0) > 8,
  );
  return recent.flatMap((event): DemoRows["eventAttendees"] => {
    const addedAt = new Date(event.startsAt.getTime() + day);
    if (!event.id || addedAt > now || chance.is(0.25)) return [];
    const others = people.filter(({ id }) => id !== event.createdById);
    const there = chance.several(others, chance.whole(2, 7), ({ city, country }) => {
      if (city && city === event.city) return 12;
      return country && country === event.country ? 6 : 0.05;
    });
    const addedById = event.createdById ?? null;
    return there.map(({ id }) => ({ eventId: event.id ?? "", memberId: id, addedById, addedAt }));
  });
}
