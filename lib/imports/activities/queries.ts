import "server-only";
import { inArray } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { activities } from "@/db/schema";
import { mayLog } from "@/lib/activities/policy";
import { importInput } from "@/lib/activities/schema";
import type { Catalogue } from "@/lib/catalogue/queries";
import { parse } from "@/lib/command";
import { Refusal } from "@/lib/errors";
import { foldIdentity, identityOf } from "@/lib/members/rules";
import type { Viewer } from "@/lib/viewer";
import { peopleOf } from "../books/queries";
import type { Reading } from "../cells/rules";
import { aboutOf, type Decision, type Person, refusedBy, spokenOf } from "../judging/rules";
import { isSame, sourceKeysOf } from "../sources/rules";
import type { Survey } from "../surveys/rules";
import { creditsOf, factsOf } from "./facts/rules";
import type { ActivityDraft } from "./rules";
import { type TwinOf, twinsOf } from "./twins/queries";
import { twinWords } from "./twins/rules";

type Judging = { file: Survey; catalogue: Catalogue; memberId: string | null; isOwn: boolean };
type Known = Map<string, { title: string; startsOn: string }>;

/** Decides row by row what is there already and what is to be logged, and for whom. */
export async function judgeActivities(
  viewer: Viewer,
  from: Reader,
  readings: Reading<ActivityDraft>[],
  { met = new Map(), ...given }: Judging & { met?: Known },
): Promise<Decision[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const named = drafts.flatMap(({ member }) => member ?? []);
  const people = await peopleOf(viewer, from, {
    folded: [...new Set(named.map(handleOf))],
    slugs: [...new Set(named)],
    ids: given.memberId ? [given.memberId] : [],
    onlyShown: true,
  });
  const rows = readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return { reading, refusal: refusedBy(reading, "") };
    const member = memberOf(draft, people, given.memberId);
    return { reading: { ...reading, draft }, member, keys: sourceKeysOf(draft, member.person?.id ?? null) };
  });
  const keys = rows.flatMap((row) => (row.keys ? [row.keys.first, row.keys.second] : []));
  for (const [key, found] of await knownBy(from, keys)) met.set(key, found);
  const owned = rows.flatMap(({ reading, member }) => {
    const memberId = member?.person?.id;
    return memberId && reading.draft ? [{ draft: reading.draft, memberId }] : [];
  });
  const twinOf = await twinsOf(viewer, from, owned);
  return rows.map((row) => {
    if (!row.keys) return row.refusal;
    try {
      return judged(viewer, { ...given, met, twinOf }, row);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refusedBy(row.reading, row.reading.draft.title, spokenOf(given.file, error.fields, error.message));
    }
  });
}

/** A name identifies nobody, so that it is not looked up. */
const unknownWords = "is not an e-mail, handle or address of a member here.";

type Named = { person: Person | null; isSure: boolean; unknown: string | null };
type Judged = {
  reading: Reading<ActivityDraft> & { draft: ActivityDraft };
  member: Named;
  keys: { first: string; second: string };
};

function judged(
  viewer: Viewer,
  given: Judging & { met: Known; twinOf: TwinOf },
  { reading, member, keys }: Judged,
): Decision {
  const { draft, row } = reading;
  const { met } = given;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  const known = met.get(keys.first);
  const sourceKey = known && !isSame(draft, known) ? keys.second : keys.first;
  const people = draft.people.map(({ name }) => name);
  const about = aboutOf({ day: draft.startsOn, city: draft.city, people });
  const done = { row, what: draft.title, about, column: null, reason: null, warnings };
  if (met.has(sourceKey)) return { ...done, outcome: "unchanged", work: [] };
  const twin = given.twinOf(draft, member.person?.id ?? null);
  if (twin) {
    warn(null, twinWords(draft, twin));
    return { ...done, outcome: "unchanged", work: [] };
  }
  if (member.unknown && draft.people.length === 0)
    throw new Refusal("invalid", "", { credits: `"${member.unknown}" ${unknownWords}` });
  if (member.unknown) warn(null, `"${member.unknown}" ${unknownWords} The people named are credited as guests.`);
  const { type, ...facts } = factsOf(draft, given.catalogue, warn);
  const { person } = member;
  const isSure = member.isSure || given.isOwn;
  const who = person?.id ? { id: person.id, name: person.name, isSure } : null;
  const credits = creditsOf(draft, type, who);
  const isCredited = person !== null && credits.some((credit) => "memberId" in credit);
  const credited = isCredited && person.id ? [{ ...person, id: person.id, programs: programsOf(person) }] : [];
  if (!mayLog(viewer, credited))
    throw new Refusal(
      "forbidden",
      "Nobody in your programs and countries is credited here. Choose a column with their e-mails or handles, or choose who did it below.",
    );
  const input = parse(importInput, { ...facts, type: type.key, credits, sourceKey });
  met.set(sourceKey, { title: draft.title, startsOn: draft.startsOn });
  return { ...done, outcome: "created", work: [{ do: "log", input }] };
}

/** Whom a column names, else whom the import is about. A handle that several people have names nobody. */
function memberOf(
  { member }: ActivityDraft,
  { byIdentity, bySlug, byId }: Awaited<ReturnType<typeof peopleOf>>,
  memberId: string | null,
): Named {
  const usual = memberId ? (byId.get(memberId) ?? null) : null;
  if (!member) return { person: usual, isSure: false, unknown: null };
  const typed = identityOf(member);
  const folded = handleOf(member);
  const having = [...byIdentity].filter(([key]) =>
    typed ? key === `${typed.kind}:${folded}` : key.slice(key.indexOf(":") + 1) === folded,
  );
  const found = new Set([bySlug.get(member), ...having.map(([, person]) => person)].filter((one) => one !== undefined));
  const [person] = found;
  return person && found.size === 1
    ? { person, isSure: true, unknown: null }
    : { person: null, isSure: false, unknown: member };
}

function handleOf(text: string): string {
  const typed = identityOf(text);
  return typed ? foldIdentity(typed.kind, typed.value) : fold(text).replace(/^@/, "");
}

function programsOf(person: Person): string[] {
  return person.terms.map(({ programKey }) => programKey);
}

async function knownBy(from: Reader, keys: string[]): Promise<[string, { title: string; startsOn: string }][]> {
  const rows = await inChunks(keys, (some) =>
    from
      .select({ key: activities.sourceKey, title: activities.title, startsOn: activities.startsOn })
      .from(activities)
      .where(inArray(activities.sourceKey, some)),
  );
  return rows.flatMap(({ key, ...activity }) => (key ? [[key, activity] as const] : []));
}
