import { fold } from "@/db/fold";
import * as schema from "@/db/schema";
import type { BulkWriter } from "./bulk";
import type { Chance } from "./chance";
import { type CatalogueOfBench, type Person, programWeights, type Term } from "./person";
import { dayMilliseconds, dayOf, firstDay, lastDay, momentOf } from "./sizes";
import { firstNames, lastNames, places, topics } from "./vocabulary";

const yearDays = 365;

/** Members with an address each, skewed by country and by how much they do; their roles over the years. */
export function writePeople(
  chance: Chance,
  bulk: BulkWriter,
  given: { count: number; groups: { id: string; kind: string }[]; catalogue: CatalogueOfBench },
): Person[] {
  const from = momentOf(firstDay) - 200 * dayMilliseconds;
  const span = momentOf(lastDay) - from - 30 * dayMilliseconds;
  const people: Person[] = [];
  for (let number = 0; number < given.count; number++) {
    const createdAt = new Date(Math.floor(from + (span * number) / given.count));
    const person = memberOf(chance, number, createdAt);
    person.terms = termsOf(chance, given);
    people.push(person);
    writeMember(chance, bulk, person, createdAt);
    for (const term of person.terms) writeTerm(chance, bulk, person, term);
  }
  return people;
}

function memberOf(chance: Chance, number: number, createdAt: Date): Person {
  const name = `${chance.pick(firstNames)} ${chance.pick(lastNames)}`;
  const place = chance.early(places);
  const slug = `${fold(name).replaceAll(" ", "-")}-${number + 1}`;
  return { id: chance.id(createdAt.getTime()), name, slug, ...place, terms: [] };
}

function writeMember(chance: Chance, bulk: BulkWriter, person: Person, createdAt: Date): void {
  const { id, name, slug, country, city, timeZone } = person;
  const visibility = chance.is(0.35) ? ("public" as const) : ("community" as const);
  bulk.add(schema.members, {
    id,
    slug,
    name,
    nameFolded: fold(name),
    country,
    city,
    cityFolded: fold(city),
    languages: ["en"],
    timeZone,
    bio: chance.is(0.5) ? `${chance.early(topics)} in ${city}.` : "",
    visibility,
    parts: {},
    createdAt,
    updatedAt: createdAt,
  });
  const value = `${slug}@people.example`;
  const identity = { memberId: id, kind: "email" as const, value, valueFolded: value, createdAt };
  bulk.add(schema.identities, { id: chance.id(createdAt.getTime()), ...identity, verifiedAt: createdAt });
  if (chance.is(0.4)) {
    const handle = { memberId: id, kind: "github" as const, value: slug, valueFolded: slug, createdAt };
    bulk.add(schema.identities, { id: chance.id(createdAt.getTime()), ...handle });
  }
  if (chance.is(0.3)) {
    const employer = `${chance.pick(lastNames)} Systems`;
    bulk.add(schema.employments, { id: chance.id(createdAt.getTime()), memberId: id, employer, fromOn: firstDay });
  }
  const after = { name, slug, country, city };
  bulk.add(schema.auditEntries, {
    id: chance.id(createdAt.getTime()),
    at: createdAt,
    actorId: null,
    channel: "import",
    action: "member.create",
    objectKind: "member",
    objectId: id,
    concernsId: id,
    after,
  });
}

/** One in ten has no role; most have one, some two or three. A role is a chain of years, the last of which mostly lasts. */
function termsOf(
  chance: Chance,
  { groups, catalogue }: { groups: { id: string; kind: string }[]; catalogue: CatalogueOfBench },
): Term[] {
  if (chance.is(0.1)) return [];
  const roles = chance.is(0.12) ? 3 : chance.is(0.3) ? 2 : 1;
  const programs = new Set<string>();
  while (programs.size < roles) programs.add(programOf(chance));
  return [...programs].flatMap((programKey) => {
    const kind = catalogue.groupKinds.get(programKey) ?? null;
    const fitting = kind ? groups.filter((group) => group.kind === kind) : [];
    const groupId = fitting.length > 0 ? chance.pick(fitting).id : null;
    const detail = groupId ? null : chance.early(topics);
    return chainOf(chance, { id: "", programKey, groupId, detail, startsOn: "", endsOn: null, state: "active" });
  });
}

function programOf(chance: Chance): string {
  let left = chance.next();
  for (const [key, weight] of programWeights) {
    left -= weight;
    if (left < 0) return key;
  }
  return "community-builders";
}

function chainOf(chance: Chance, like: Term): Term[] {
  const years = chance.whole(2, 6);
  const isOver = chance.is(0.25);
  const end = momentOf(lastDay) + (isOver ? -chance.whole(30, 900) : chance.whole(20, 340)) * dayMilliseconds;
  return Array.from({ length: years }, (_, place) => {
    const isLast = place === years - 1;
    const endsOn = dayOf(end - (years - 1 - place) * yearDays * dayMilliseconds);
    const startsOn = dayOf(end - ((years - place) * yearDays - 1) * dayMilliseconds);
    const state = !isLast || isOver ? "ended" : chance.is(0.03) ? "on_hold" : chance.is(0.03) ? "grace" : "active";
    const ending = isLast ? (chance.is(0.5) ? "completed" : "withdrawn") : "renewed";
    return { ...like, startsOn, endsOn, state, ending: state === "ended" ? ending : null };
  });
}

function writeTerm(chance: Chance, bulk: BulkWriter, person: Person, term: Term): void {
  const createdAt = new Date(momentOf(term.startsOn) + 9 * 3_600_000);
  term.id = chance.id(createdAt.getTime());
  bulk.add(schema.terms, { ...term, memberId: person.id, createdAt, updatedAt: createdAt });
  if (term.state === "on_hold") {
    const fromOn = dayOf(momentOf(lastDay) - chance.whole(5, 60) * dayMilliseconds);
    if (fromOn < term.startsOn) return;
    bulk.add(schema.termHolds, { id: chance.id(createdAt.getTime()), termId: term.id, fromOn, reason: "A rest." });
  }
}
