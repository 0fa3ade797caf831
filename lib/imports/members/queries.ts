import "server-only";
import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { parse } from "@/lib/command";
import { Refusal } from "@/lib/errors";
import { completeInput } from "@/lib/members/completing/schema";
import { mayComplete } from "@/lib/members/policy";
import { foldIdentity, isReserved } from "@/lib/members/rules";
import { createInput } from "@/lib/members/schema";
import { manages, type Viewer } from "@/lib/viewer";
import { groupsByName, namesKnown, peopleOf } from "../books/queries";
import type { Reading } from "../cells/rules";
import { claimKey } from "../claims/rules";
import { type Decision, keyOf, type Person, refusedBy, spokenOf, type Work } from "../judging/rules";
import type { Survey } from "../surveys/rules";
import { completionOf, type Facts, factsOf, markFilled, newPerson } from "./facts/rules";
import { grantOf } from "./grants/rules";
import type { MemberDraft } from "./rules";

type Judging = { file: Survey; today: string; before: Map<number, string> };

/**
 * Decides row by row who is known already, by identity and never by name alone, and what is to be made, filled in or granted.
 * Whoever judges several slices before any is written gives the same `met` each time.
 */
export async function judgeMembers(
  viewer: Viewer,
  from: Reader,
  readings: Reading<MemberDraft>[],
  { met = new Map<string, Person>(), ...given }: Judging & { met?: Map<string, Person> },
): Promise<Decision[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const known = await peopleOf(viewer, from, {
    folded: drafts.flatMap(({ identities }) => identities.map(({ kind, value }) => foldIdentity(kind, value))),
    slugs: drafts.flatMap(({ slug }) => slug ?? []),
    ids: readings.flatMap(({ row }) => given.before.get(row) ?? []),
  });
  const names = await namesKnown(
    viewer,
    from,
    drafts.map(({ name }) => name),
  );
  const groups = await groupsByName(viewer, from);
  for (const [key, person] of known.byIdentity) if (!met.has(key)) met.set(key, person);
  return readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return refusedBy(reading, "");
    try {
      return judged({ viewer, ...given, groups, met, names, known }, { ...reading, draft });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refusedBy(reading, draft.name, spokenOf(given.file, error.fields, error.message));
    }
  });
}

type Books = Judging & {
  viewer: Viewer;
  groups: Map<string, string>;
  met: Map<string, Person>;
  names: Set<string>;
  known: Awaited<ReturnType<typeof peopleOf>>;
};

function judged(books: Books, reading: Reading<MemberDraft> & { draft: MemberDraft }): Decision {
  const { draft, row } = reading;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  for (const identity of draft.doubtful)
    warn(null, `${claimKey(identity)} belongs to several names in this file. It cannot identify a person and is left out.`);
  const facts = factsOf(draft, warn);
  const found = matchOf(books, reading);
  const country = found ? found.country : facts.country;
  const term = grantOf(draft, { ...books, held: found?.terms ?? [], warn });
  const programs = [...(found?.terms ?? []), ...(term ? [term] : [])].map(({ programKey }) => programKey);
  if (!books.viewer.isAdministrator && !programs.some((key) => manages(books.viewer, key, country)))
    throw new Refusal("forbidden", "This person is not in your programs and countries.");
  if (term && !manages(books.viewer, term.programKey, country))
    throw new Refusal("forbidden", "You do not manage this program in this country.", {
      programKey: "You do not manage this program in this country.",
    });
  const work = found ? completing(books.viewer, found, facts) : creating(books, draft, facts, warn);
  const person = found ?? work[0]?.person;
  if (term && person) {
    work.push({ do: "grant", person, input: term });
    person.terms.push(term);
  }
  const outcome = found ? (work.length ? "updated" : "unchanged") : "created";
  return { row, what: draft.name, outcome, column: null, reason: null, warnings, work };
}

function matchOf({ met, known, before }: Books, { row, draft }: { row: number; draft: MemberDraft }): Person | null {
  const found = new Set(draft.identities.flatMap((identity) => met.get(claimKey(identity)) ?? []));
  const [one, other] = found;
  if (one && other)
    throw new Refusal(
      "conflict",
      `What identifies this person belongs to two members: ${one.name} and ${other.name}.`,
      {
        identities: `What identifies this person belongs to two members: ${one.name} and ${other.name}.`,
      },
    );
  if (one) return one;
  const named = draft.slug ? known.bySlug.get(draft.slug) : undefined;
  if (named && fold(named.name) === fold(draft.name)) return named;
  const earlier = before.get(row);
  return (draft.identities.length === 0 && earlier && known.byId.get(earlier)) || null;
}

type PersonWork = Extract<Work, { person: Person }>;

function creating(
  { met, names, known }: Books,
  draft: MemberDraft,
  facts: Facts,
  warn: (column: string | null, reason: string) => void,
): PersonWork[] {
  if (names.has(fold(draft.name)))
    warn(null, "There is already a member with this name, but nothing shows that it is the same person. A new member is added.");
  const slug =
    draft.slug && /^[a-z0-9-]{1,80}$/.test(draft.slug) && !isReserved(draft.slug) && !known.takenSlugs.has(draft.slug)
      ? draft.slug
      : null;
  const input = parse(createInput, { ...facts, slug });
  const person = newPerson(facts);
  for (const { kind, value } of facts.identities) met.set(keyOf(kind, foldIdentity(kind, value)), person);
  names.add(fold(draft.name));
  return [{ do: "create", person, input }];
}

/** Only what is empty, and only where the viewer may: a manager leaves alone who is not theirs, signs in themselves or has a role. */
function completing(viewer: Viewer, person: Person, facts: Facts): PersonWork[] {
  if (!mayComplete(viewer, { ...person, programs: person.terms.map(({ programKey }) => programKey) })) return [];
  const completion = completionOf(person, facts);
  if (!completion) return [];
  parse(completeInput, { ...completion, id: person.id ?? "made-by-this-file" });
  markFilled(person, completion);
  return [{ do: "complete", person, input: completion }];
}
