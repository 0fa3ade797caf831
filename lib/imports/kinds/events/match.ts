import { fold } from "@/db/fold";
import { addDays } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { normalizeLink } from "@/lib/core/links";
import { isSameCity } from "../../infer/places";
import { derivedSourceKey } from "../../source-key";
import { type EventRows, keyOfDay } from "./combine-rows";
import { keyOfLink } from "./link-days";
import type { EventDraft } from "./read";
import { eventSourceKey, keysOfEvent, sourceKeysOfEvent } from "./source-keys";

/** An event of the group as far as it tells whether a row speaks of it. */
export type KnownEvent = {
  id: string;
  sourceKey: string | null;
  title: string;
  titleFolded: string;
  startsOn: string;
  endsOn: string | null;
  startsAtClock: string | null;
  venue: string | null;
  link: string | null;
  linkFolded: string | null;
  city: string | null;
  state: string;
};

export type EventLookup = ReturnType<typeof indexEvents>;
export type EventMatching = { known: EventLookup; bundles: EventRows };

/**
 * By its key, else by its title and day, its link, or its day alone where a row names no event; never one that another row of the
 * file was taken for, and never one in another city.
 */
export function findEventMatch(asked: EventMatching, draft: EventDraft): KnownEvent | null {
  const found = foundBy(asked, draft);
  if (found) takeEvent(asked, draft, found);
  return found;
}

/** Keeps that an event is the one of that row, so that no other row is taken for it. */
export function takeEvent(
  { bundles }: Pick<EventMatching, "bundles">,
  { groupId, key }: EventDraft,
  { id }: { id: string },
): void {
  bundles.taken.set(id, eventSourceKey(groupId, key));
}

/** Whether no other event of the file is that one: by its key, or since a row was taken for it. */
export function isFreeEvent(
  { bundles }: EventMatching,
  draft: EventDraft,
  { id, sourceKey, city }: KnownEvent,
): boolean {
  const own = eventSourceKey(draft.groupId, draft.key);
  if (sourceKey && bundles.own.has(sourceKey)) return false;
  return (bundles.taken.get(id) ?? own) === own && isSameCity(city, draft.city);
}

function foundBy(asked: EventMatching, draft: EventDraft): KnownEvent | null {
  const { known, bundles } = asked;
  for (const key of keysOfEvent(draft)) {
    const [keyed] = known.byKey.get(eventSourceKey(draft.groupId, key)) ?? [];
    if (keyed && (key.startsWith("id:") || isSameCity(keyed.city, draft.city))) return keyed;
  }
  const isFree = (event: KnownEvent) => isFreeEvent(asked, draft, event);
  const lasting = known.long.filter(
    ({ startsOn, endsOn }) => startsOn < draft.startsOn && (endsOn ?? "") >= draft.startsOn,
  );
  const onDay = [...(known.byDay.get(draft.startsOn) ?? []), ...lasting].filter(isFree);
  const linked = draft.link ? (known.byLink.get(normalizeLink(draft.link)) ?? []).filter(isFree) : [];
  const moved = bundles.links.get(keyOfLink(draft)) === 1 ? linked.filter((event) => isMovedEvent(event, draft)) : [];
  const title = draft.title === null ? null : fold(draft.title);
  const titled = onDay.find(({ titleFolded, startsOn }) => titleFolded === title && startsOn === draft.startsOn);
  const byLink =
    titled ?? linked.find(({ startsOn }) => startsOn === draft.startsOn) ?? (moved.length === 1 ? moved[0] : undefined);
  if (byLink) return byLink;
  if (title === null) {
    if (onDay.length > 1)
      throw new Refusal("conflict", "", {
        title: "The group has several events on this day. Give the name of the event in a separate column.",
      });
    return onDay[0] ?? null;
  }
  const isAlone = bundles.days.get(keyOfDay(draft)) === 1;
  const unnamed = isAlone ? eventSourceKey(draft.groupId, derivedSourceKey("event", null, draft.startsOn)) : null;
  return onDay.find(({ sourceKey }) => unnamed !== null && sourceKey === unnamed) ?? null;
}

/** Events by what tells them apart. */
export function indexEvents(events: KnownEvent[]) {
  const listed = (keyOf: (event: KnownEvent) => string | null) => {
    const lists = new Map<string, KnownEvent[]>();
    for (const event of events) {
      const key = keyOf(event);
      if (key === null) continue;
      const list = lists.get(key) ?? [];
      list.push(event);
      lists.set(key, list);
    }
    return lists;
  };
  return {
    byKey: listed(({ sourceKey }) => sourceKey),
    byLink: listed(({ linkFolded }) => linkFolded),
    byDay: listed(({ startsOn }) => startsOn),
    long: events.filter(({ startsOn, endsOn }) => endsOn !== null && endsOn > startsOn),
  };
}

/** The key of a new event: with its city where the plain one is that of the same name in another city. */
export function newEventSourceKey({ known }: Pick<EventMatching, "known">, draft: EventDraft): string {
  const [plain = "", placed = plain] = sourceKeysOfEvent(draft);
  return known.byKey.has(plain) ? placed : plain;
}

/** One name at one address on two days is one event a day off in one of its sources, or one to come that was moved. */
function isMovedEvent({ startsOn, state, titleFolded }: KnownEvent, draft: EventDraft): boolean {
  if (draft.title === null || titleFolded !== fold(draft.title)) return false;
  const days = state === "planned" ? 45 : 1;
  return startsOn >= addDays(draft.startsOn, -days) && startsOn <= addDays(draft.startsOn, days);
}
