import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import type { EventState, RowOutcome } from "@/db/words";
import { today } from "@/lib/core/clock";
import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { editableEventColumns, eventCsvColumns, eventCsvLine } from "@/lib/events/csv-export";
import { eventFactsOf as factsOfEvent } from "@/lib/events/facts";
import { getEvent } from "@/lib/events/get";
import { eventTimeZone } from "@/lib/events/moments";
import { type EventFacts, logEventInput, planEventInput, reviseEventInput } from "@/lib/events/schema";
import type { RowReading, Warn } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { refusedDecision } from "../decision";
import { warnOfFarDay } from "../far-day";
import type { RowDecision } from "../kind";
import { knownNames } from "../members/lookups";
import { editedFields, exportedLine, isAsExported, type OwnRow, refuseOutdated } from "../own-cells";
import { refusalInFileWords } from "../refusal-words";
import { rowOutcomes } from "../row-outcomes";
import type { EventContext } from "./context";
import { eventDifferenceWords } from "./differences";
import { findSpeakers, type MemberOfSpeaker } from "./find-speakers";
import { eventInputOf } from "./input";
import { findEventMatch, newEventSourceKey } from "./match";
import { ownEventChanges } from "./own-changes";
import { type EventDraft, unknownGroupWords } from "./read";
import { eventRevisionOf } from "./revision";
import { settledEvent } from "./same-evening";
import { eventSourceKey } from "./source-keys";
import "server-only";

/** What an event was before an import touched it. */
type EventBefore = { facts: EventFacts; state: EventState };

/** What a row makes the import do with an event of the group. */
export type EventWork =
  | { do: "log"; input: EventFacts }
  | { do: "plan"; input: EventFacts; isCancelled: boolean }
  | { do: "revise"; id: string; input: EventFacts & { version: number }; before: EventBefore }
  | { do: "cancel"; id: string; version: number; before: EventBefore };

type DraftedEvent = RowReading<EventDraft> & { draft: EventDraft };

/** Decides event by event what its group has already, and what is to be logged, planned, completed or called off. */
export async function decideEvents(
  viewer: Viewer,
  from: Reader,
  contexts: ReadonlyMap<string, EventContext>,
  { file, readings }: { file: InspectedFile; readings: RowReading<EventDraft>[] },
): Promise<RowDecision<EventWork>[]> {
  const decisions = new Map<number, RowDecision<EventWork>>();
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const speakers = drafts.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers.map(({ name }) => name)));
  const names = await knownNames(viewer, from, speakers);
  const furtherOf = drafts.flatMap(({ of }) => of ?? []);
  const taken = await rowOutcomes(viewer, from, furtherOf);
  const asked = { file, viewer, from, names, taken, whoIs: await findSpeakers(viewer, from, drafts) };
  for (const reading of readings) {
    const { draft } = reading;
    const context = contexts.get(draft?.groupId ?? "");
    const decided =
      draft && context
        ? await decideOrRefuse({ ...context, ...asked }, { ...reading, draft }, decisions)
        : refusedDecision(reading, "");
    decisions.set(reading.row, decided);
  }
  return [...decisions.values()].sort((one, other) => one.row - other.row);
}

type EventLookups = EventContext & {
  whoIs: MemberOfSpeaker;
  names: ReadonlySet<string>;
  /** What became of rows that an earlier slice, or run, has taken. */
  taken: ReadonlyMap<number, RowOutcome>;
};

async function decideOrRefuse(
  books: EventLookups,
  reading: DraftedEvent,
  decisions: Map<number, RowDecision<EventWork>>,
): Promise<RowDecision<EventWork>> {
  const what = reading.draft.talks[0]?.title ?? reading.draft.title ?? "";
  try {
    const { own, openGroup } = reading.draft;
    if (own && books.ownIds.has(own.id))
      return await decideOwn(books, { ...reading, draft: { ...reading.draft, own } });
    if (openGroup) throw new Refusal("invalid", "", { group: unknownGroupWords(openGroup) });
    if (!books.group.mayRun) throw new Refusal("forbidden", "You do not lead or manage this group.");
    return reading.draft.of === null
      ? await decide(books, reading)
      : decisionOfFirstRow(reading, decisions.get(reading.draft.of)?.outcome ?? books.taken.get(reading.draft.of));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedDecision(reading, what, refusalInFileWords(books.file, error.fields, error.message));
  }
}

/** A row that tells more of an event above it has the lot of that event. */
function decisionOfFirstRow(reading: DraftedEvent, lot: RowOutcome | undefined): RowDecision<never> {
  const { row, draft, warnings } = reading;
  const outcome = lot ?? "refused";
  const reason = outcome === "refused" ? `It is part of the event in row ${draft.of}, which is skipped.` : null;
  const what = draft.talks[0]?.title ?? draft.title ?? "";
  return { row, of: draft.of ?? undefined, what, outcome, column: null, reason, warnings, work: [] };
}

async function decide(books: EventLookups, reading: DraftedEvent): Promise<RowDecision<EventWork>> {
  const { viewer, from, group, kinds, goals, whoIs, names } = books;
  const { draft, row } = reading;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  const facts = eventInputOf(draft, { host: group, kinds, goals, whoIs }, warn);
  warnOfFarDay(facts, warn);
  const what = draft.talks[0]?.title ?? facts.title;
  const done = { row, what, column: null, reason: null, warnings };
  const found = findEventMatch(books, draft) ?? settledEvent(books, draft);
  if (!found) {
    const sourceKey = newEventSourceKey(books, draft);
    warnOfNamesakes(facts, names, warn);
    const isToCome = facts.startsOn > today(eventTimeZone(facts, group, viewer));
    const isCancelled = draft.state === "cancelled";
    if (!isToCome && !isCancelled) {
      const input = parse(logEventInput, { ...facts, sourceKey });
      return { ...done, outcome: "created", work: [{ do: "log", input }] };
    }
    const input = parse(planEventInput, { ...facts, sourceKey });
    return { ...done, outcome: "created", work: [{ do: "plan", input, isCancelled }] };
  }
  const event = await getEvent(viewer, found.id, from);
  const { id, version, state } = event;
  const before = { facts: factsOfEvent(event), state };
  const isItsSource = found.sourceKey === eventSourceKey(group.id, draft.key);
  const isOwn = isItsSource && state === "planned";
  if (draft.state === "cancelled" && (state === "planned" || (isItsSource && isUnconfirmed(event))))
    return { ...done, outcome: "updated", work: [{ do: "cancel", id, version, before }] };
  if (draft.state === "cancelled" && state === "held")
    warn(null, "The file says it was cancelled, but somebody said here that it took place.");
  const after = state === "cancelled" ? null : eventRevisionOf(before.facts, { draft, facts, host: group, isOwn });
  const difference = eventDifferenceWords(after ?? before.facts, { draft, facts });
  if (difference) warn(null, difference);
  if (!after) return { ...done, outcome: "unchanged", work: [] };
  warnOfNamesakes(after, names, warn);
  const input = parse(reviseEventInput, { ...after, id, version });
  return { ...done, outcome: "updated", work: [{ do: "revise", id, input, before }] };
}

/** A row of a list of this installation: what somebody edited in it, and nothing else. */
async function decideOwn(
  { viewer, from, kinds, file }: EventLookups,
  { row, draft, ...reading }: DraftedEvent & { draft: { own: OwnRow } },
): Promise<RowDecision<EventWork>> {
  const event = await getEvent(viewer, draft.own.id, from);
  const { id, version, state } = event;
  const line = exportedLine(eventCsvColumns, eventCsvLine(event));
  const warnings = [...reading.warnings];
  const warn: Warn = (column, reason) => warnings.push({ row, column, reason });
  const done = { row, what: event.title, column: null, reason: null, warnings, edited: new Set<never>() };
  if (isAsExported(draft.own, editableEventColumns)) return { ...done, outcome: "unchanged", work: [] };
  const { facts, isCancelled } = ownEventChanges({ event, line, kinds, warn }, draft);
  if (!facts && !isCancelled) return { ...done, outcome: "unchanged", work: [] };
  if (!event.mayRun) throw new Refusal("forbidden", "You do not lead or manage this group.");
  refuseOutdated(draft.own, line, warn);
  if (facts) warnOfFarDay(facts, warn);
  const before = { facts: factsOfEvent(event), state };
  const input = facts && parse(reviseEventInput, { ...facts, id, version });
  const work: EventWork[] = [
    ...(input ? [{ do: "revise", id, input, before } as const] : []),
    ...(isCancelled ? [{ do: "cancel", id, version: input ? version + 1 : version, before } as const] : []),
  ];
  return { ...done, outcome: "updated", work, edited: editedFields(draft.own, line, file) };
}

/** The import alone said that it took place, since its day was over. */
function isUnconfirmed({
  state,
  isUncounted,
  attendeesInPerson,
  attendeesOnline,
}: Awaited<ReturnType<typeof getEvent>>) {
  return state === "held" && !isUncounted && attendeesInPerson === null && attendeesOnline === null;
}

/** Of the guests in sessions that are new to the event: a name alone makes nobody a member. */
function warnOfNamesakes({ sessions }: EventFacts, names: ReadonlySet<string>, warn: Warn): void {
  for (const { guestName } of sessions.filter(({ id }) => id === null).flatMap(({ speakers }) => speakers))
    if (guestName && names.has(fold(guestName)))
      warn(
        null,
        `"${guestName}" is also the name of a member. This person is a guest until somebody links the two on the event's page.`,
      );
}
