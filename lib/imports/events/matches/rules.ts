import { fold, searchText } from "@/db/fold";
import { foldLink } from "@/lib/activities/rules";
import { sourceKeyOf } from "@/lib/activities/sources/rules";
import { addDays } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import type { Bundles } from "../bundles/rules";
import type { EventDraft } from "../rules";

/** An event of the group as far as it tells whether a row speaks of it. */
export type KnownEvent = {
  id: string;
  sourceKey: string | null;
  titleFolded: string;
  startsOn: string;
  endsOn: string | null;
  linkFolded: string | null;
  city: string | null;
  state: string;
};

export type Known = ReturnType<typeof knownFrom>;
type Asked = {
  groupId: string;
  known: Known;
  bundles: Bundles;
  /** The source keys of the file's own events. */
  own: ReadonlySet<string>;
};

/**
 * By its key, else by its link, its title, day and place, or its day alone where a row names no event; never one of another row,
 * and never one of the same title in another city.
 */
export function matchOf({ known, groupId, bundles, own }: Asked, draft: EventDraft): KnownEvent | null {
  const [keyed] = known.byKey.get(keyOf(groupId, draft.key)) ?? [];
  if (keyed) return keyed;
  const isOther = ({ sourceKey }: KnownEvent) => !sourceKey || !own.has(sourceKey);
  const lasting = known.long.filter(
    ({ startsOn, endsOn }) => startsOn < draft.startsOn && (endsOn ?? "") >= draft.startsOn,
  );
  const onDay = [...(known.byDay.get(draft.startsOn) ?? []), ...lasting].filter(isOther);
  const linked = draft.link ? (known.byLink.get(foldLink(draft.link)) ?? []).filter(isOther) : [];
  const moved = bundles.links.get(draft.link ?? "") === 1 ? linked.filter((event) => isMoved(event, draft)) : [];
  const byLink =
    linked.find(({ startsOn }) => startsOn === draft.startsOn) ?? (moved.length === 1 ? moved[0] : undefined);
  if (byLink) return byLink;
  if (draft.title === null) {
    if (onDay.length > 1)
      throw new Refusal("conflict", "", {
        title: "The group has several events on this day. Name the event in a column of its own.",
      });
    return onDay[0] ?? null;
  }
  const isAlone = bundles.days.get(draft.startsOn) === 1;
  const unnamed = isAlone ? keyOf(groupId, sourceKeyOf("event", null, draft.startsOn)) : null;
  const title = fold(draft.title);
  return (
    onDay.find(
      ({ titleFolded, startsOn, city }) =>
        titleFolded === title && startsOn === draft.startsOn && isSamePlace(city, draft.city),
    ) ??
    onDay.find(({ sourceKey }) => unnamed !== null && sourceKey === unnamed) ??
    null
  );
}

/** Events by what tells them apart. */
export function knownFrom(events: KnownEvent[]) {
  const listed = (keyOf: (event: KnownEvent) => string | null) => {
    const lists = new Map<string, KnownEvent[]>();
    for (const event of events) {
      const key = keyOf(event);
      if (key !== null) lists.set(key, [...(lists.get(key) ?? []), event]);
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

/** How the database knows an event of a file again: by its key within the group. */
export function keyOf(groupId: string, key: string): string {
  return `import/${groupId}/${key}`;
}

/** A place that one of the two does not name speaks against nothing. */
function isSamePlace(one: string | null, other: string | null): boolean {
  return !one || !other || searchText(one) === searchText(other);
}

/** One address on two days is one event a day off in one of its sources, or one to come that was moved: a conference has its address every year. */
function isMoved({ startsOn, state, titleFolded }: KnownEvent, draft: EventDraft): boolean {
  if (startsOn >= addDays(draft.startsOn, -1) && startsOn <= addDays(draft.startsOn, 1)) return true;
  const isNear = startsOn >= addDays(draft.startsOn, -45) && startsOn <= addDays(draft.startsOn, 45);
  return isNear && state === "planned" && draft.title !== null && titleFolded === fold(draft.title);
}
