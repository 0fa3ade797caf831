import { db, type Reader } from "@/db/client";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { Refusal } from "@/lib/core/errors";
import { normalizeLink } from "@/lib/core/links";
import type { Viewer } from "@/lib/core/viewer";
import { defaultEventGoals } from "@/lib/events/defaults";
import { type Group, getGroup } from "@/lib/groups/get";
import { inBatches } from "../../files/rows";
import type { RowReading } from "../../infer/cells";
import { countWord } from "../../infer/count-word";
import type { InspectedFile } from "../../infer/inspected-file";
import type { Question } from "../../problem";
import { type EventRows, readEventRows } from "./combine-rows";
import { groupQuestion } from "./host-names";
import type { PairAnswers } from "./link-days";
import { type EventClues, eventAnswersBefore, knownEventIds, listKnownEvents } from "./lookups";
import { type EventLookup, findEventMatch, indexEvents, takeEvent } from "./match";
import type { EventDraft } from "./read";
import { eveningQuestions } from "./same-evening";
import { knownOwnKey, sourceKeysOfEvent } from "./source-keys";
import "server-only";

/** A file of events read whole: its rows by event, and what was said of those that may be one with another. */
export type EventFile = {
  file: InspectedFile;
  bundles: EventRows;
  answers: PairAnswers;
  /** The events here that rows of a list of this application are about. */
  ownIds: ReadonlySet<string>;
};

/** What is known of a group, its events and their kinds, as things stand. */
export type EventContext = EventFile & {
  viewer: Viewer;
  from: Reader;
  group: Group;
  known: EventLookup;
  kinds: { key: string; name: string }[];
  goals: string[];
};

/**
 * Reads the events of a file, finds which of them are here already, and what is to be asked about the others: whether they are one
 * with an event of the same day, or moved from day to day.
 */
export async function prepareEvents(
  viewer: Viewer,
  file: InspectedFile,
  readings: AsyncIterable<RowReading<EventDraft>>,
): Promise<EventFile & { questions: Question[] }> {
  const before = await eventAnswersBefore(viewer, db, file.known.group?.id ?? "");
  const answers = { ...before, ...file.mapping.people.pairs };
  const isOneEvent = file.shape?.isOneEvent === true;
  const ownIds = new Set<string>();
  const bundles = await readEventRows(withOwnKeys(viewer, readings, ownIds), {
    isOneEvent,
    answers,
    isCalendar: file.form === "calendar",
  });
  const all = bundles.slices.flat().flatMap(({ row, draft }) => (draft?.of === null ? [{ row, draft }] : []));
  const rows = all.filter(({ draft }) => !ownIds.has(draft.own?.id ?? ""));
  for (const { draft } of all) if (draft.own && ownIds.has(draft.own.id)) takeEvent({ bundles }, draft, draft.own);
  const known = new Map<string, EventLookup>();
  for (const groupId of new Set(rows.map(({ draft }) => draft.groupId)))
    known.set(groupId, indexEvents(await listKnownEvents(viewer, db, { groupId, clues: null })));
  const asked = rows.map((row) => ({ row, bundles, answers, known: known.get(row.draft.groupId) ?? indexEvents([]) }));
  const fresh = asked.filter(({ row, ...matching }) => !isMatched(matching, row.draft));
  const questions = fresh.flatMap(({ row, ...matching }) => eveningQuestions(matching, row));
  const unknown = new Map<string, number>();
  for (const { draft } of rows) countWord(unknown, draft.openGroup);
  const column = file.header.names[file.columns.get("group")?.[0] ?? -1] ?? "";
  const groups = [...unknown].map((one) => groupQuestion(file.known, column, one));
  const once = new Map([...groups, ...questions].map((one) => [one.word, one]));
  return { file, bundles, answers, ownIds, questions: [...once.values()].slice(0, mostQuestions) };
}

/** So many are asked at once; the rows of the others wait, too, and are asked about next. */
const mostQuestions = 200;

/** A row about an event that is here is that event, whatever its title and day say by now. */
async function* withOwnKeys(
  viewer: Viewer,
  readings: AsyncIterable<RowReading<EventDraft>>,
  ownIds: Set<string>,
): AsyncGenerator<RowReading<EventDraft>> {
  for await (const batch of inBatches(readings)) {
    const ids = batch.flatMap(({ draft }) => draft?.own?.id ?? []);
    const known = ids.length > 0 ? await knownEventIds(viewer, db, ids) : new Set<string>();
    for (const reading of batch) {
      const id = reading.draft?.own?.id;
      if (reading.draft && id && known.has(id)) {
        ownIds.add(id);
        reading.draft.key = knownOwnKey(id);
      }
      yield reading;
    }
  }
}

/** A row that several events may be meant by is refused when it is decided on. */
function isMatched(asked: Pick<EventContext, "known" | "bundles">, draft: EventDraft): boolean {
  try {
    return findEventMatch(asked, draft) !== null;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

/**
 * What is known of each group that these events are of. Refuses as missing where a group is not there. Only a preview, which writes
 * nothing, may read all of it once for several slices.
 */
export async function eventContexts(
  viewer: Viewer,
  from: Reader,
  { drafts, isWhole, ...given }: EventFile & { drafts: EventDraft[]; isWhole: boolean },
): Promise<Map<string, EventContext>> {
  const kinds = await eventKindOptions(viewer, true, from);
  const contexts = new Map<string, EventContext>();
  for (const groupId of new Set(drafts.map((draft) => draft.groupId))) {
    const group = await getGroup(viewer, groupId, from);
    const clues = isWhole ? null : cluesIn(drafts.filter((draft) => draft.groupId === groupId));
    const known = indexEvents(await listKnownEvents(viewer, from, { groupId, clues }));
    const goals = await defaultEventGoals(viewer, group, from);
    contexts.set(groupId, { ...given, viewer, from, group, known, kinds, goals });
  }
  return contexts;
}

function cluesIn(drafts: EventDraft[]): EventClues {
  return {
    keys: drafts.flatMap(sourceKeysOfEvent),
    days: drafts.map(({ startsOn }) => startsOn),
    links: drafts.flatMap(({ link }) => (link ? [normalizeLink(link)] : [])),
  };
}
