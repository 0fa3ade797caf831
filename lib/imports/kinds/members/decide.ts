import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { manages, type Viewer } from "@/lib/core/viewer";
import { normalizeIdentity } from "@/lib/members/identities";
import { mayCompleteMember } from "@/lib/members/policy";
import {
  addMemberInput,
  completeMemberInput,
  editMemberInput,
  isReservedMemberSlug,
  type MemberBefore,
  type MemberFacts,
} from "@/lib/members/schema";
import type { RowReading, Warn } from "../../infer/cells";
import { identityKeyOf, identityWords } from "../../infer/identity-conflicts";
import type { InspectedFile } from "../../infer/inspected-file";
import { decisionOrRefusal, refusedDecision } from "../decision";
import { differenceWords } from "../differences";
import { groupsByName } from "../groups/lookups";
import type { RowDecision } from "../kind";
import { editedFields, type OwnRow, refuseOutdated } from "../own-cells";
import { completionOf, type MemberCompletion, markFilled } from "./completion";
import { type TermChangeOfRow, type TermGrant, termChangeOf } from "./grant";
import { type MemberInput, memberInputOf } from "./input";
import { findPeople, knownNames } from "./lookups";
import { findMemberMatch, keyOfRow, type MemberDeciding, type MemberMatching, membersMadeByRows } from "./match";
import { ownMemberChanges } from "./own-changes";
import { findOwnMembers, type OwnMember } from "./own-rows";
import { type HeldTerm, type KnownPerson, normalizedIdentityKey, personOfRow } from "./person";
import type { MemberDraft } from "./read";
import "server-only";

/** What a row makes the import do with a person. */
export type MemberWork =
  | { do: "create"; person: KnownPerson; input: object }
  | { do: "edit"; id: string; input: MemberFacts & { id: string; version: number }; before: MemberBefore }
  | { do: "complete"; person: KnownPerson; input: MemberCompletion }
  | { do: "grant"; person: KnownPerson; input: TermGrant; term: HeldTerm }
  | { do: "level"; term: HeldTerm; level: string; was: string | null };

/**
 * Decides row by row who is known already, by identity and never by name alone, and what is to be made, filled in or granted.
 * Whoever judges several slices before any is written gives the same `met` each time.
 */
export async function decideMembers(
  viewer: Viewer,
  from: Reader,
  readings: RowReading<MemberDraft>[],
  { met = new Map<string, KnownPerson>(), ...given }: MemberDeciding & { met?: Map<string, KnownPerson> },
): Promise<RowDecision<MemberWork>[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const made = await membersMadeByRows(
    viewer,
    from,
    drafts.flatMap(({ of }) => of ?? []),
  );
  const known = await findPeople(viewer, from, {
    folded: drafts.flatMap(({ identities }) => identities.map(({ kind, value }) => normalizeIdentity(kind, value))),
    slugs: drafts.flatMap(({ slug }) => slug ?? []),
    ids: [...readings.flatMap(({ row }) => given.before.get(row) ?? []), ...made.values()],
  });
  const names = await knownNames(
    viewer,
    from,
    drafts.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const groups = await groupsByName(viewer, from);
  const ownOnes = await findOwnMembers(viewer, from, drafts);
  for (const [key, person] of known.byIdentity) if (!met.has(key)) met.set(key, person);
  return readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return refusedDecision(reading, "");
    const own = draft.own && ownOnes.get(draft.own.id);
    return decisionOrRefusal(reading, { file: given.file, what: draft.name }, () =>
      draft.own && own
        ? decideOwn(given.file, own, { ...reading, draft: { ...draft, own: draft.own } })
        : decide({ viewer, ...given, groups, met, names, known, made }, { ...reading, draft }),
    );
  });
}

function decide(
  books: MemberMatching,
  reading: RowReading<MemberDraft> & { draft: MemberDraft },
): RowDecision<MemberWork> {
  const { draft, row } = reading;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  for (const identity of draft.doubtful)
    warn(
      null,
      `${identityWords(identityKeyOf(identity))} belongs to several names in this file. It cannot identify a person and is left out.`,
    );
  const facts = memberInputOf(draft, warn);
  const found = findMemberMatch(books, reading);
  const country = found ? found.country : facts.country;
  const differences = found && books.file.shape?.preset === "tenet" ? differencesOf(found, facts) : null;
  if (differences) warn(null, `It is here already and does not change. ${differences}`);
  const change = termChangeOf(draft, { ...books, held: found?.terms ?? [], warn });
  const term = change && (change.do === "grant" ? change.input : change.term);
  const programs = [...(found?.terms ?? []), ...(term ? [term] : [])].map(({ programKey }) => programKey);
  if (!books.viewer.isAdministrator && !programs.some((key) => manages(books.viewer, key, country)))
    throw new Refusal("forbidden", "This person is not in your programs and countries.");
  if (term && !manages(books.viewer, term.programKey, country))
    throw new Refusal("forbidden", "You do not manage this program in this country.", {
      programKey: "You do not manage this program in this country.",
    });
  const work = found ? completeWork(books.viewer, found, facts) : createWork(books, draft, facts, warn);
  const [first] = work;
  const person = found ?? (first && "person" in first ? first.person : undefined);
  if (person && books.file.together.has(row)) books.met.set(keyOfRow(row), person);
  if (change && person) work.push(termWork(change, person));
  const outcome = found ? (work.length ? "updated" : "unchanged") : "created";
  return { row, what: draft.name, outcome, column: null, reason: null, warnings, work };
}

/** A later row of the same person finds the term as this one leaves it. */
function termWork(change: TermChangeOfRow, person: KnownPerson): MemberWork {
  if (change.do === "grant") {
    const term: HeldTerm = { ...change.input, id: null, version: 1, reason: null };
    person.terms.push(term);
    return { do: "grant", person, input: change.input, term };
  }
  const { term, level } = change;
  const was = term.level;
  term.level = level;
  return { do: "level", term, level, was };
}

/** A row of a list of this installation: what somebody edited in it, and nothing else. */
function decideOwn(
  file: InspectedFile,
  member: OwnMember,
  { row, draft, ...reading }: RowReading<MemberDraft> & { draft: MemberDraft & { own: OwnRow } },
): RowDecision<MemberWork> {
  // What cannot be read is told again where it would have changed something.
  const warnings = reading.warnings.filter(({ column }) => column !== "country" && column !== "email");
  const warn: Warn = (column, reason) => warnings.push({ row, column, reason });
  const changes = ownMemberChanges(member, draft, warn);
  const done = { row, what: member.name, column: null, reason: null, warnings, edited: new Set<never>() };
  if (!changes || !member.edited) return { ...done, outcome: "unchanged", work: [] };
  const { version, mayEdit } = member.edited;
  if (!mayEdit) throw new Refusal("forbidden", "You may not edit the profile of this person.");
  refuseOutdated(draft.own, member.line, warn);
  const { id } = draft.own;
  const input = parse(editMemberInput, { ...changes.facts, id, version });
  const work: MemberWork[] = [{ do: "edit", id, input, before: changes.before }];
  return { ...done, outcome: "updated", work, edited: editedFields(draft.own, member.line, file) };
}

/** What an older list that this application gave says otherwise by now: a person's own page is where it is changed. */
function differencesOf(found: KnownPerson, { name, country, city }: MemberInput): string | null {
  return differenceWords([
    ["name", found.name, name],
    ["country", found.country, country],
    ["city", found.city, city],
  ]);
}

function createWork(
  { met, names, known }: MemberMatching,
  draft: MemberDraft,
  facts: MemberInput,
  warn: Warn,
): MemberWork[] {
  const namesake = [draft.name, ...draft.aliases].find((name) => names.has(fold(name)));
  if (namesake) {
    const called = namesake === draft.name ? "with this name" : `called "${namesake.slice(0, 80)}"`;
    warn(
      null,
      `There is already a member ${called}, but nothing shows that it is the same person. A new member is added.`,
    );
  }
  const slug =
    draft.slug &&
    /^[a-z0-9-]{1,80}$/.test(draft.slug) &&
    !isReservedMemberSlug(draft.slug) &&
    !known.takenSlugs.has(draft.slug)
      ? draft.slug
      : null;
  const input = parse(addMemberInput, { ...facts, slug });
  const person = personOfRow(facts);
  for (const { kind, value } of facts.identities)
    met.set(normalizedIdentityKey(kind, normalizeIdentity(kind, value)), person);
  names.add(fold(draft.name));
  return [{ do: "create", person, input }];
}

/** Only what is empty, and only where the viewer may: a manager leaves alone who is not theirs, signs in themselves or has a role. */
function completeWork(viewer: Viewer, person: KnownPerson, facts: MemberInput): MemberWork[] {
  if (!mayCompleteMember(viewer, { ...person, programs: person.terms.map(({ programKey }) => programKey) })) return [];
  const completion = completionOf(person, facts);
  if (!completion) return [];
  parse(completeMemberInput, { ...completion, id: person.id ?? "made-by-this-file" });
  markFilled(person, completion);
  return [{ do: "complete", person, input: completion }];
}
