import "server-only";
import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import type { RowOutcome } from "@/db/words";
import { today } from "@/lib/clock";
import { parse } from "@/lib/command";
import { Refusal } from "@/lib/errors";
import { factsOf as factsOfEvent } from "@/lib/events/commands";
import { usualGoals } from "@/lib/events/habits/queries";
import { getEvent, kindsOfEvent } from "@/lib/events/queries";
import { zoneOf } from "@/lib/events/rules";
import { type EventFacts, logEventInput, planEventInput, reviseEventInput } from "@/lib/events/schema";
import { type Group, getGroup } from "@/lib/groups/queries";
import type { Viewer } from "@/lib/viewer";
import { eventsKnown, outcomeOf } from "../books/events/queries";
import { namesKnown } from "../books/queries";
import type { Reading } from "../cells/rules";
import { aboutOf, type Decision, refusedBy, spokenOf } from "../judging/rules";
import type { Survey } from "../surveys/rules";
import type { Bundles } from "./bundles/rules";
import { differenceOf } from "./differences/rules";
import { factsOf, revisionOf, type Warn } from "./facts/rules";
import { type Known, keyOf, knownFrom, matchOf, newKeyOf } from "./matches/rules";
import type { EventDraft } from "./rules";
import { speakersKnown, type WhoIs } from "./speakers/queries";

type Judging = { file: Survey; bundles: Bundles };
type Books = Judging & {
  viewer: Viewer;
  from: Reader;
  group: Group;
  known: Known;
  kinds: { key: string; name: string }[];
  goals: string[];
  /** The source keys of the file's own events. */
  own: ReadonlySet<string>;
};
type Drafted = Reading<EventDraft> & { draft: EventDraft };

/**
 * What is known of the group that the file is about, its events and their kinds, as things stand. Refuses as missing where the
 * group is not there. Only a preview, which writes nothing, may read it once for several slices.
 */
export async function booksOfEvents(viewer: Viewer, from: Reader, given: Judging): Promise<Books> {
  const group = await getGroup(viewer, given.file.known.group?.id ?? "", from);
  const known = knownFrom(await eventsKnown(viewer, from, group.id));
  const kinds = await kindsOfEvent(viewer, true, from);
  const goals = await usualGoals(viewer, group, from);
  const own = new Set([...given.bundles.keys].map((key) => keyOf(group.id, key)));
  return { ...given, viewer, from, group, known, kinds, goals, own };
}

/** Decides event by event what the group has already, and what is to be logged, planned, completed or called off. */
export async function judgeEvents(viewer: Viewer, books: Books, readings: Reading<EventDraft>[]): Promise<Decision[]> {
  const decisions = new Map<number, Decision>();
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const speakers = drafts.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers.map(({ name }) => name)));
  const names = await namesKnown(viewer, books.from, speakers);
  const asked = { ...books, names, whoIs: await speakersKnown(viewer, books.from, drafts) };
  for (const reading of readings) {
    const { draft } = reading;
    const decided = draft ? await attempted(asked, { ...reading, draft }, decisions) : refusedBy(reading, "");
    decisions.set(reading.row, decided);
  }
  return [...decisions.values()].sort((one, other) => one.row - other.row);
}

type Asked = Books & { whoIs: WhoIs; names: ReadonlySet<string> };

async function attempted(books: Asked, reading: Drafted, decisions: Map<number, Decision>): Promise<Decision> {
  const { viewer, from } = books;
  const what = reading.draft.talks[0]?.title ?? reading.draft.title ?? "";
  try {
    if (!books.group.mayRun) throw new Refusal("forbidden", "You do not lead or manage this group.");
    return reading.draft.of === null
      ? await judged(books, reading)
      : following(
          reading,
          decisions.get(reading.draft.of)?.outcome ?? (await outcomeOf(viewer, from, reading.draft.of)),
        );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedBy(reading, what, spokenOf(books.file, error.fields, error.message));
  }
}

/** A row that tells more of an event above it has the lot of that event. */
function following(reading: Drafted, lot: RowOutcome | null): Decision {
  const { row, draft, warnings } = reading;
  const outcome = lot ?? "refused";
  const reason = outcome === "refused" ? `It is part of the event in row ${draft.of}, which is skipped.` : null;
  const what = draft.talks[0]?.title ?? draft.title ?? "";
  return { row, what, about: aboutEvent(draft), outcome, column: null, reason, warnings, work: [] };
}

async function judged(books: Asked, reading: Drafted): Promise<Decision> {
  const { viewer, from, group, kinds, goals, whoIs, names } = books;
  const { draft, row } = reading;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  const facts = factsOf(draft, { host: group, kinds, goals, whoIs }, warn);
  const what = draft.talks[0]?.title ?? facts.title;
  const done = { row, what, about: aboutEvent(draft), column: null, reason: null, warnings };
  const asked = { ...books, groupId: group.id };
  const found = matchOf(asked, draft);
  if (!found) {
    const sourceKey = newKeyOf(asked, draft);
    tellNamesakes(facts, names, warn);
    const isToCome = facts.startsOn > today(zoneOf(facts, group, viewer));
    const isCancelled = draft.state === "cancelled";
    if (!isToCome && !isCancelled) {
      const input = parse(logEventInput, { ...facts, sourceKey });
      return { ...done, outcome: "created", work: [{ do: "log event", input }] };
    }
    const input = parse(planEventInput, { ...facts, sourceKey });
    return { ...done, outcome: "created", work: [{ do: "plan event", input, isCancelled }] };
  }
  const event = await getEvent(viewer, found.id, from);
  const { id, version, state } = event;
  const before = { facts: factsOfEvent(event), state };
  const isOwn = found.sourceKey === keyOf(group.id, draft.key) && state === "planned";
  if (draft.state === "cancelled" && state === "planned")
    return { ...done, outcome: "updated", work: [{ do: "cancel event", id, version, before }] };
  if (draft.state === "cancelled" && state === "held")
    warn(null, "The file says it was cancelled, but somebody said here that it took place.");
  const after = state === "cancelled" ? null : revisionOf(before.facts, { draft, facts, host: group, isOwn });
  const difference = differenceOf(after ?? before.facts, { draft, facts });
  if (difference) warn(null, difference);
  if (!after) return { ...done, outcome: "unchanged", work: [] };
  tellNamesakes(after, names, warn);
  const input = parse(reviseEventInput, { ...after, id, version });
  return { ...done, outcome: "updated", work: [{ do: "revise event", id, input, before }] };
}

/** Of the guests in sessions that are new to the event: a name alone makes nobody a member. */
function tellNamesakes({ sessions }: EventFacts, names: ReadonlySet<string>, warn: Warn): void {
  for (const { guestName } of sessions.filter(({ id }) => id === null).flatMap(({ speakers }) => speakers))
    if (guestName && names.has(fold(guestName)))
      warn(
        null,
        `"${guestName}" is also the name of a member. This person is a guest until somebody links the two on the event's page.`,
      );
}

function aboutEvent({ startsOn, startsAtClock, city, talks }: EventDraft): string {
  const people = talks[0]?.speakers.map(({ name }) => name) ?? [];
  return aboutOf({ day: startsOn, clock: startsAtClock, city, people });
}
