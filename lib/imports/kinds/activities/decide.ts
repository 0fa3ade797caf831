import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import type { ActivityState } from "@/db/words";
import { activityFactsOf } from "@/lib/activities/facts";
import { isEditableState } from "@/lib/activities/lifecycle";
import { mayEditActivity, mayLogActivity } from "@/lib/activities/policy";
import { type ActivityFacts, editActivityInput, importActivityInput } from "@/lib/activities/schema";
import type { Catalogue } from "@/lib/catalogue/get";
import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { normalizeIdentity, parseIdentity } from "@/lib/members/identities";
import type { RowReading, Warn } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import type { Problem } from "../../problem";
import { decisionOrRefusal, refusedDecision } from "../decision";
import { warnOfFarDay } from "../far-day";
import type { RowDecision } from "../kind";
import { findPeople } from "../members/lookups";
import type { KnownPerson } from "../members/person";
import { editedFields, refuseOutdated } from "../own-cells";
import { rowOutcomes } from "../row-outcomes";
import { activitiesBySourceKey, type DuplicateOfRow, findDuplicatesOfRows } from "./find-duplicates";
import { decisionOfFurtherRow, type FirstRows } from "./further-rows";
import { activityInputOf, creditsOfRow } from "./input";
import { activitySourceKeys, duplicateWords, isActivityOfRow, type SourceKeys } from "./match";
import { ownChanges } from "./own-changes";
import { findOwnActivities, type OwnActivity } from "./own-rows";
import type { ActivityDraft } from "./read";
import "server-only";

type ActivityDeciding = {
  file: InspectedFile;
  catalogue: Catalogue;
  memberId: string | null;
  isOwn: boolean;
};
export type KnownActivities = Map<string, { title: string; startsOn: string }>;

/** What a row makes the import log. */
export type ActivityWork =
  | { do: "log"; input: ActivityFacts }
  | {
      do: "edit";
      input: ActivityFacts & { id: string; version: number };
      before: { facts: ActivityFacts; state: ActivityState };
    };

/** Decides row by row what is there already and what is to be logged, and for whom. */
export async function decideActivities(
  viewer: Viewer,
  from: Reader,
  readings: RowReading<ActivityDraft>[],
  { met = new Map(), firsts = new Map(), ...given }: ActivityDeciding & { met?: KnownActivities; firsts?: FirstRows },
): Promise<RowDecision<ActivityWork>[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const named = drafts.flatMap(({ member, otherMembers }) => [...(member ? [member] : []), ...otherMembers]);
  const people = await findPeople(viewer, from, {
    folded: [...new Set(named.map(handleOf))],
    slugs: [...new Set(named)],
    ids: given.memberId ? [given.memberId] : [],
    onlyShown: true,
  });
  const handles = { ...people, byHandle: byHandle(people.byIdentity) };
  const rows = readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return { reading, refusal: refusedDecision(reading, "") };
    const member = memberOf(draft.member, handles, given.memberId);
    const others = draft.otherMembers.map((one) => memberOf(one, handles, null));
    return {
      reading: { ...reading, draft },
      member,
      others,
      keys: activitySourceKeys(
        draft,
        [member, ...others].map(({ person }) => person?.id ?? null),
      ),
    };
  });
  const keys = rows.flatMap((row) => (row.keys ? [row.keys.first, row.keys.second] : []));
  for (const [key, found] of await activitiesBySourceKey(from, keys)) met.set(key, found);
  const earlier = rows.flatMap(({ keys }) => keys?.earlier ?? []);
  const before = new Set((await activitiesBySourceKey(from, earlier, viewer.batchId)).map(([key]) => key));
  const owned = rows.flatMap(({ reading: { draft }, member, others = [] }) =>
    (member ? [member, ...others] : []).flatMap(({ person }) =>
      draft && person?.id ? [{ draft, memberId: person.id }] : [],
    ),
  );
  const ownOnes = await findOwnActivities(viewer, from, drafts);
  const furtherOf = drafts.flatMap(({ of }) => of ?? []);
  for (const [row, outcome] of await rowOutcomes(viewer, from, furtherOf)) firsts.set(row, outcome);
  const twinOf = await findDuplicatesOfRows(viewer, from, owned);
  return rows.map((row) => {
    if (!row.keys) return row.refusal;
    const { draft } = row.reading;
    const known = draft.own ? ownOnes.get(draft.own.id) : undefined;
    const decision = decisionOrRefusal(row.reading, { file: given.file, what: draft.title }, () => {
      if (draft.own && known)
        return decideOwn(viewer, given, { ...row.reading, draft: { ...draft, own: draft.own } }, known);
      if (draft.of !== null) return decisionOfFurtherRow(row.reading, firsts);
      refuseForeign(draft);
      return decide(viewer, { ...given, met, before, twinOf }, row);
    });
    if (given.file.others.has(decision.row)) firsts.set(decision.row, decision.outcome);
    return decision;
  });
}

/** A name identifies nobody, so that it is not looked up. */
const unknownWords = "is not an e-mail, handle or address of a member here.";

type FoundPeople = Awaited<ReturnType<typeof findPeople>>;
type NamedMember = { person: KnownPerson | null; isSure: boolean; unknown: string | null };
type DraftedActivity = RowReading<ActivityDraft> & { draft: ActivityDraft };
type ReadActivity = {
  reading: DraftedActivity;
  member: NamedMember;
  others: NamedMember[];
  keys: SourceKeys;
};

function decide(
  viewer: Viewer,
  given: ActivityDeciding & { met: KnownActivities; before: ReadonlySet<string>; twinOf: DuplicateOfRow },
  { reading, member, others, keys }: ReadActivity,
): RowDecision<ActivityWork> {
  const { draft, row } = reading;
  const { met } = given;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  const known = met.get(keys.first);
  const sourceKey = known && !isActivityOfRow(draft, known) ? keys.second : keys.first;
  const done = { row, what: draft.title, column: null, reason: null, warnings };
  if (met.has(sourceKey) || keys.earlier.some((key) => given.before.has(key)))
    return { ...done, outcome: "unchanged", work: [] };
  const twin = [member, ...others].map(({ person }) => given.twinOf(draft, person?.id ?? null)).find(Boolean);
  if (twin) {
    warn(null, duplicateWords(draft, twin));
    return { ...done, outcome: "unchanged", work: [] };
  }
  if (member.unknown) {
    const reason = `"${member.unknown}" ${unknownWords}`;
    const isNamed = draft.people.length > 0;
    if (!isNamed && !others.some(({ person }) => person?.id)) throw new Refusal("invalid", "", { credits: reason });
    warn(null, isNamed ? `${reason} The people named are credited as guests.` : reason);
  }
  const { type, ...facts } = activityInputOf(draft, given.catalogue, warn);
  warnOfFarDay({ startsOn: draft.startsOn, endsOn: draft.endsOn }, warn);
  const { person } = member;
  const isSure = member.isSure || given.isOwn;
  const who = person?.id ? { id: person.id, name: person.name, isSure } : null;
  for (const { unknown } of others) if (unknown) warn(null, `"${unknown}" ${unknownWords}`);
  const further = others.flatMap((other) => (other.person?.id ? [{ ...other.person, id: other.person.id }] : []));
  const credits = creditsOfRow(draft, type, [
    ...(who ? [who] : []),
    ...further.map((one) => ({ ...one, isSure: true })),
  ]);
  const ids = new Set(credits.flatMap((credit) => ("memberId" in credit ? [credit.memberId] : [])));
  const credited = [...(person?.id ? [{ ...person, id: person.id }] : []), ...further]
    .filter(({ id }) => ids.has(id))
    .map((one) => ({ ...one, programs: programsOf(one) }));
  if (!mayLogActivity(viewer, credited))
    throw new Refusal(
      "forbidden",
      "Nobody in your programs and countries is credited here. Choose a column with their e-mails or handles, or choose who did it below.",
    );
  const input = parse(importActivityInput, { ...facts, type: type.key, credits, sourceKey });
  met.set(sourceKey, { title: draft.title, startsOn: draft.startsOn });
  return { ...done, outcome: "created", work: [{ do: "log", input }] };
}

/** A row of an export of this installation: what somebody edited in it, and nothing else. */
function decideOwn(
  viewer: Viewer,
  { catalogue, file }: ActivityDeciding,
  { row, draft }: DraftedActivity & { draft: { own: NonNullable<ActivityDraft["own"]> } },
  known: OwnActivity,
): RowDecision<ActivityWork> {
  const { activity } = known;
  const warnings: Problem[] = [];
  const warn: Warn = (column, reason) => warnings.push({ row, column, reason });
  const after = ownChanges(known, draft, { catalogue, warn });
  const done = { row, what: activity.title, column: null, reason: null, warnings, edited: new Set<never>() };
  if (!after) return { ...done, outcome: "unchanged", work: [] };
  if (!mayEditActivity(viewer, activity)) throw new Refusal("forbidden", "You may not change this activity.");
  if (!isEditableState(activity.state))
    throw new Refusal("conflict", `This was ${activity.state}, so it stays as it is.`);
  refuseOutdated(draft.own, known.line, warn);
  warnOfFarDay(after, warn);
  const input = parse(editActivityInput, { ...after, id: activity.id, version: activity.version });
  const before = { facts: activityFactsOf(activity), state: activity.state };
  const work: ActivityWork[] = [{ do: "edit", input, before }];
  return { ...done, outcome: "updated", work, edited: editedFields(draft.own, known.line, file) };
}

/** Of another installation's export, what counted nowhere there is not logged here, and what has no day cannot be. */
function refuseForeign({ own, startsOn }: ActivityDraft): void {
  const state = own?.cells.get("state");
  if (state && state !== "submitted" && state !== "confirmed")
    throw new Refusal("invalid", `It was ${state} where it comes from, so it is left out.`);
  if (own && !startsOn) throw new Refusal("invalid", "There is no day.", { startsOn: "There is no day." });
}

/** Whom a column names, else whom the import is about. A handle that several people have names nobody. */
function memberOf(
  member: string | null,
  { byIdentity, byHandle, bySlug, byId }: FoundPeople & { byHandle: Map<string, KnownPerson[]> },
  memberId: string | null,
): NamedMember {
  const usual = memberId ? (byId.get(memberId) ?? null) : null;
  if (!member) return { person: usual, isSure: false, unknown: null };
  const typed = parseIdentity(member);
  const folded = handleOf(member);
  const having = typed ? [byIdentity.get(`${typed.kind}:${folded}`)] : (byHandle.get(folded) ?? []);
  const found = new Set([bySlug.get(member), ...having].filter((one) => one !== undefined));
  const [person] = found;
  return person && found.size === 1
    ? { person, isSure: true, unknown: null }
    : { person: null, isSure: false, unknown: member };
}

/** By a handle of whatever kind, everybody who has it. */
function byHandle(byIdentity: FoundPeople["byIdentity"]): Map<string, KnownPerson[]> {
  const people = new Map<string, KnownPerson[]>();
  for (const [key, person] of byIdentity) {
    const handle = key.slice(key.indexOf(":") + 1);
    people.set(handle, [...(people.get(handle) ?? []), person]);
  }
  return people;
}

function handleOf(text: string): string {
  const typed = parseIdentity(text);
  return typed ? normalizeIdentity(typed.kind, typed.value) : fold(text).replace(/^@/, "");
}

function programsOf(person: KnownPerson): string[] {
  return person.terms.map(({ programKey }) => programKey);
}
