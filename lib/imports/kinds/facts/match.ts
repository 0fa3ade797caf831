import { db, type Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { normalizeIdentity } from "@/lib/members/identities";
import { managesMember } from "@/lib/members/policy";
import type { MemberOption } from "@/lib/members/search";
import type { RowReading } from "../../infer/cells";
import { identityKeyOf } from "../../infer/identity-conflicts";
import type { InspectedFile } from "../../infer/inspected-file";
import type { Question } from "../../problem";
import { findAnswer } from "../../schema";
import { findPeople } from "../members/lookups";
import type { KnownPerson } from "../members/person";
import { namesakesOf } from "./lookups";
import type { FactDraft } from "./read";
import "server-only";

export type FactPerson = KnownPerson & { id: string };
export type FactPeople = Awaited<ReturnType<typeof findPeople>> & { namesakes: Map<string, MemberOption[]> };

const mostQuestions = 50;

/** Everybody whom these rows may mean and the viewer may see, by what the viewer may see of them. */
export async function findFactPeople(
  viewer: Viewer,
  from: Reader,
  drafts: FactDraft[],
  { mapping }: InspectedFile,
): Promise<FactPeople> {
  const found = await findPeople(viewer, from, {
    folded: drafts.flatMap(({ identities }) => identities.map(({ kind, value }) => normalizeIdentity(kind, value))),
    slugs: drafts.flatMap(({ slug, name }) => [slug, answerFor(name, mapping)].flatMap((one) => one ?? [])),
    ids: [],
    onlyShown: true,
  });
  const names = drafts.flatMap((draft) => (draft.name && !knownPerson(found, draft) ? [draft.name] : []));
  return { ...found, namesakes: await namesakesOf(viewer, from, names) };
}

/**
 * The member whom a row is about: by an address or a handle, by their address here, or as somebody answered for the name. A name
 * alone is asked about; refuses whom nobody knows, and whom the viewer does not manage.
 */
export function memberOfFact(viewer: Viewer, people: FactPeople, draft: FactDraft, file: InspectedFile): FactPerson {
  const person = knownPerson(people, draft) ?? answeredPerson(people, draft, file);
  if (!person) throw unknownMember(people, draft);
  const programs = person.terms.map(({ programKey }) => programKey);
  if (viewer.memberId !== person.id && !managesMember(viewer, { country: person.country, programs }))
    throw memberRefusal("forbidden", "This person is not in your programs and countries.");
  return person;
}

/** Names that say alone who a row is about, each with the members who are called so. */
export async function factMemberQuestions(
  viewer: Viewer,
  file: InspectedFile,
  readings: AsyncIterable<RowReading<FactDraft>>,
): Promise<Question[]> {
  const drafts = new Map<string, { draft: FactDraft; rows: number }>();
  for await (const { draft } of readings) {
    if (!draft?.name || answerFor(draft.name, file.mapping)) continue;
    const key = JSON.stringify([fold(draft.name), draft.slug, draft.identities]);
    const seen = drafts.get(key);
    drafts.set(key, { draft, rows: (seen?.rows ?? 0) + 1 });
  }
  const all = [...drafts.values()];
  const people = await findFactPeople(
    viewer,
    db,
    all.map(({ draft }) => draft),
    file,
  );
  const rows = new Map<string, number>();
  for (const { draft, rows: more } of all)
    if (!knownPerson(people, draft)) rows.set(draft.name, (rows.get(draft.name) ?? 0) + more);
  return [...rows]
    .flatMap(([name, count]) => nameQuestion(people, name, { count, file }) ?? [])
    .slice(0, mostQuestions);
}

function nameQuestion(
  { namesakes }: FactPeople,
  name: string,
  { count, file }: { count: number; file: InspectedFile },
): Question | null {
  const found = namesakes.get(fold(name));
  if (!found) return null;
  const [at] = file.kind.fedBy.memberId?.flatMap((field) => file.columns.get(field) ?? []) ?? [];
  return {
    ...{ column: file.header.names[at ?? -1] ?? "", word: name.slice(0, 200), answer: "types", isBlocking: false },
    choices: found.map(({ slug }) => slug),
    labels: Object.fromEntries(found.map(({ slug, name: called, detail }) => [slug, `${called}, ${detail}`])),
    asks: found.length === 1 ? `Is "${name.slice(0, 80)}" this member?` : `Which member is "${name.slice(0, 80)}"?`,
    note: `A name alone does not say for certain who it is (${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}). Without an answer these rows wait; a column of e-mail addresses answers all of them.`,
  };
}

/** By what tells people apart; refuses where that leads to two. */
function knownPerson(people: Pick<FactPeople, "byIdentity" | "bySlug">, draft: FactDraft): FactPerson | null {
  const found = new Set(draft.identities.flatMap((identity) => people.byIdentity.get(identityKeyOf(identity)) ?? []));
  const [one, other] = found;
  if (one && other) return null;
  if (one) return withId(one);
  const named = draft.slug ? people.bySlug.get(draft.slug) : undefined;
  return named && (!draft.name || fold(named.name) === fold(draft.name)) ? withId(named) : null;
}

function answeredPerson({ bySlug }: FactPeople, { name }: FactDraft, { mapping }: InspectedFile): FactPerson | null {
  const slug = answerFor(name, mapping);
  return slug ? withId(bySlug.get(slug)) : null;
}

function answerFor(name: string, { types }: InspectedFile["mapping"]): string | undefined {
  return name ? findAnswer(types, name.slice(0, 200)) : undefined;
}

function withId(person: KnownPerson | undefined): FactPerson | null {
  return person?.id ? { ...person, id: person.id } : null;
}

function unknownMember({ namesakes, byIdentity }: FactPeople, { name, identities, slug }: FactDraft): Refusal {
  const hits = [...new Set(identities.flatMap((identity) => byIdentity.get(identityKeyOf(identity))?.name ?? []))];
  if (hits.length > 1)
    return memberRefusal("conflict", `What identifies this person belongs to two members: ${hits[0]} and ${hits[1]}.`);
  const shown = (name || identities[0]?.value || slug || "").slice(0, 80);
  return memberRefusal(
    "invalid",
    namesakes.has(fold(name))
      ? `A member is called "${shown}", but a name alone does not say for certain who it is.`
      : `There is no member "${shown}" here. Import members first.`,
  );
}

function memberRefusal(code: "invalid" | "forbidden" | "conflict", message: string): Refusal {
  return new Refusal(code, message, { memberId: message });
}
