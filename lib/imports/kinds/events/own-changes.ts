import { eventFormats } from "@/db/words";
import { changedFields } from "@/lib/core/changes";
import { addDays, daysBetween } from "@/lib/core/clock";
import { plainCell } from "@/lib/core/csv";
import { eventFactsOf } from "@/lib/events/facts";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventFacts } from "@/lib/events/schema";
import { normalizeWords } from "../../files/text";
import type { Warn } from "../../infer/cells";
import { splitLinks } from "../../infer/links";
import { joinLinkIn } from "../../infer/online";
import { isEditedCell, type OwnRow } from "../own-cells";
import { eventKindOf } from "./input";
import type { EventDraft } from "./read";

type OwnDraft = EventDraft & { own: OwnRow };
type OwnEvent = {
  event: EventWithDetails;
  /** What its line of an export says today, by column. */
  line: ReadonlyMap<string, string>;
  kinds: { key: string; name: string }[];
  warn: Warn;
};

/** What somebody edited in the line of an event: its facts with that, null where nothing of them changes, and whether it was called off. */
export type OwnEventChanges = { facts: EventFacts | null; isCancelled: boolean };

/** A cell is compared with what the export would write today. What cannot be read, or follows from what happened, is told and stays. */
export function ownEventChanges({ event, line, kinds, warn }: OwnEvent, draft: OwnDraft): OwnEventChanges {
  const isEdited = (column: string) => isEditedCell(draft.own, line, column);
  const cell = (column: string) => plainCell(draft.own.cells.get(normalizeWords(column)));
  const before = eventFactsOf(event);
  const stays = (column: string, why: string) => {
    warn(column, `${why} It stays as it is.`);
    return {};
  };
  /** What a cell was read as; an empty one takes away what stood there, one that cannot be read was told when it was. */
  const read = <Field extends keyof EventFacts>(column: string, field: Field, value: EventFacts[Field]) => {
    if (!isEdited(column) || (value === null && cell(column))) return {};
    return { [field]: value };
  };
  if (isEdited("country") && !draft.country && cell("country"))
    stays("country", `"${cell("country").slice(0, 80)}" is not known as a country.`);
  const isCancelled = isEdited("state") && /^cancel/i.test(cell("state")) && event.state === "planned";
  if (isEdited("state") && !isCancelled) stays("state", "The state follows from what happened here.");
  const format = eventFormats.find((known) => normalizeWords(known) === normalizeWords(cell("format"))) ?? null;
  const kind = eventKindOf(cell("kind"), kinds);
  const columnToJoin = ["venue", "city", "link"].find(
    (column) => isEdited(column) && saysHowToJoin(cell(column), draft),
  );
  if (columnToJoin) warn(columnToJoin, "This is a link to join. Only members see it.");
  const changes: Partial<EventFacts> = {
    ...(isEdited("day") && movedDays(before, draft)),
    ...(isEdited("clock") && draft.startsAtClock !== before.startsAtClock && clockIn(cell("clock"), draft, stays)),
    ...read("time_zone", "timeZone", draft.timeZone),
    ...(isEdited("title") && draft.title && { title: draft.title }),
    ...(isEdited("kind") &&
      (kind ? { kind } : stays("kind", `There is no kind of event "${cell("kind").slice(0, 60)}" here.`))),
    ...(isEdited("format") && (format ? { format } : stays("format", `This is none of: ${eventFormats.join(", ")}.`))),
    ...(isEdited("groups") && hostsIn(draft, stays)),
    ...(isEdited("venue") && { venue: draft.venue }),
    ...(isEdited("city") && { city: draft.city }),
    ...read("country", "country", draft.country),
    ...read("in_the_room", "attendeesInPerson", draft.attendeesInPerson),
    ...read("online", "attendeesOnline", draft.attendeesOnline),
    ...read("link", "link", draft.link),
    ...(columnToJoin && { onlineLink: draft.onlineLink }),
  };
  const isChanged = Object.keys(changedFields(before, changes).after).length > 0;
  return { facts: isChanged ? { ...before, ...changes } : null, isCancelled };
}

/** The link to join is for members alone, whichever column somebody wrote it into. */
function saysHowToJoin(written: string, { onlineLink }: EventDraft): boolean {
  return onlineLink !== null && (joinLinkIn(written) ?? splitLinks(written).addresses[0]) === onlineLink;
}

/** An export has no column of the last day: it moves along. */
function movedDays({ startsOn, endsOn }: EventFacts, draft: EventDraft): Partial<EventFacts> {
  if (draft.startsOn === startsOn) return {};
  const by = daysBetween(startsOn, draft.startsOn);
  return { startsOn: draft.startsOn, endsOn: endsOn && addDays(endsOn, by) };
}

type Stays = (column: string, why: string) => Record<string, never>;

function clockIn(written: string, { startsAtClock }: EventDraft, stays: Stays): Partial<EventFacts> {
  if (startsAtClock) return { startsAtClock };
  return written
    ? stays("clock", `"${written.slice(0, 40)}" is not a time of day.`)
    : { startsAtClock: null, endsAtClock: null };
}

function hostsIn({ groupId, coHosts, openGroup }: EventDraft, stays: Stays): Partial<EventFacts> {
  if (openGroup)
    return stays("groups", `There is no group called "${openGroup.slice(0, 80)}" here, or there are several.`);
  return { groupId, coHosts };
}
