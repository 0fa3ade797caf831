import { searchText } from "../../fold";
import type { Visibility } from "../../words";
import type { Chance } from "./chance";
import { addressOf, dayAt, linesOf, plusDays } from "./days";
import { knownBios, renatasHandles, renatasJob } from "./people.known";
import { places } from "./places";
import { roster } from "./roster";
import type { DemoMember, DemoRows } from "./rows";

const slugs: Record<string, string> = { "山口 葵": "aoi-yamaguchi" };

const employers = linesOf(`
  Puerto Sur Logística
  Halvorsen Ferries
  Blue Kettle Bakeries
  Ridgeway Credit Union
  Tidewater Public Library
  Monsoon Seed Bank
  Caldera Wind
  Norte Textil
  Lanternfish Games
  Amber Rail Tickets
  Ostrich Weather Service
  Sundial School District
  Paper Crane Clinics
  Saltmarsh Dairy Cooperative
  Copper Lane Insurance
  Night Owl Buses
  Juniper Street Hospital
  Fennel & Rye
`);
const titles = linesOf(`
  Platform engineer
  Cloud architect
  Data engineer
  Site reliability engineer
  Backend developer
  Security engineer
  Engineering manager
  Solutions architect
  Machine learning engineer
  Developer advocate
  Freelance consultant
  Technical writer
`);
const interests = linesOf(`
  keeping small teams out of the pager
  bills that people can read
  databases and the questions they are asked
  first talks, and the people who give them
  maps, buses and open data
  build pipelines that finish before the coffee
  teaching with things that break on purpose
  events, queues and what happens when both are full
  security that people do not route around
  models that fit on a small machine
`);
const asides = linesOf(`
  Bakes on weekends and measures that, too.
  Started in support and still answers the forum first.
  Happy to be asked about first talks.
  Organises in two languages and apologises in three.
  Writes everything down, then throws half of it away.
  Came for one meetup and stayed.
  Looks for speakers who have never spoken.
  Cycles to every venue that allows it.
`);

/** The directory: about 130 people in 30 countries, four of them from somewhere that no list of countries knows. */
export function demoMembers(chance: Chance, now: Date) {
  const rows: Pick<DemoRows, "members" | "identities" | "employments"> = {
    members: [],
    identities: [],
    employments: [],
  };
  const people = roster.map((entry): DemoMember => {
    const createdAt = new Date(now.getTime() - chance.whole(1150, 1900) * 86_400_000);
    const place = entry.country ? places.get(entry.country) : undefined;
    const slug = slugs[entry.name] ?? addressOf(entry.name);
    const person = {
      id: chance.id(createdAt),
      slug,
      name: entry.name,
      country: entry.country,
      city: entry.city,
      languages: [...(place?.language ? [place.language] : []), "en"],
      busy: entry.busy,
      wentQuiet: entry.wentQuiet,
      roles: entry.roles,
      terms: [],
    };
    const own = knownBios[person.name] ?? (entry.roles.length > 0 && chance.is(0.8) ? bio(chance) : "");
    rows.members.push({
      id: person.id,
      slug,
      name: person.name,
      nameFolded: searchText(person.name),
      country: person.country,
      countryAsWritten: entry.countryAsWritten,
      city: person.city,
      cityFolded: person.city && searchText(person.city),
      languages: person.languages,
      timeZone: place?.timeZone ?? null,
      bio: own,
      bioFolded: searchText(own),
      searchRow: rows.members.length + 1,
      visibility: knownBios[person.name] ? "public" : visibility(chance, entry.roles.length > 0),
      parts: chance.is(0.15) ? { employer: "private" } : {},
      createdAt,
      updatedAt: createdAt,
    });
    if (person.name === "Joaquim Beltrame") return person;
    if (person.name === "Renata Quilodrán") {
      rows.identities.push(...renatasHandles(chance, person, createdAt));
      rows.employments.push(renatasJob(chance, person.id, dayAt(now)));
      return person;
    }
    rows.identities.push(...handles(chance, person, createdAt));
    rows.employments.push(...jobs(chance, person.id, dayAt(now)));
    return person;
  });
  return { people, rows };
}

function bio(chance: Chance): string {
  const aside = chance.is(0.6) ? ` ${chance.pick(asides)}` : "";
  return `${chance.pick(titles)} who cares about ${chance.pick(interests)}.${aside}`;
}

function visibility(chance: Chance, hasRole: boolean): Visibility {
  const roll = chance.number();
  if (!hasRole) return "community";
  if (roll < 0.3) return "public";
  return roll < 0.95 ? "community" : "private";
}

function handles(chance: Chance, person: DemoMember, at: Date): DemoRows["identities"] {
  const handle = person.slug.replaceAll("-", "");
  const identity = (
    kind: DemoRows["identities"][number]["kind"],
    value: string,
    shown: Visibility,
    folded = value,
  ) => ({
    id: chance.id(at),
    memberId: person.id,
    kind,
    value,
    valueFolded: folded,
    visibility: shown,
    verifiedAt: chance.is(0.4) ? at : null,
    createdAt: at,
  });
  const seen = () => chance.pick<Visibility>(["public", "community", "community"]);
  const found = [identity("email", `${person.slug}@mail.example`, "private")];
  if (chance.is(0.75)) found.push(identity("github", handle, seen()));
  if (chance.is(0.7)) found.push(identity("linkedin", person.slug, seen()));
  if (chance.is(0.3))
    found.push(identity("website", `https://${person.slug}.example`, seen(), `${person.slug}.example`));
  if (chance.is(0.25))
    found.push(identity("meetup", String(chance.whole(100_000, 999_999) * 100 + found.length), "community"));
  if (chance.is(0.25)) found.push(identity("devto", handle, seen()));
  if (chance.is(0.2)) found.push(identity("bluesky", `${handle}.social.example`, seen()));
  if (chance.is(0.15)) found.push(identity("credly", person.slug, seen()));
  if (chance.is(0.12)) found.push(identity("youtube", `@${handle}`, seen(), handle));
  if (chance.is(0.12)) found.push(identity("sessionize", handle, seen()));
  return found;
}

function jobs(chance: Chance, memberId: string, today: string): DemoRows["employments"] {
  const since = plusDays(today, -chance.whole(90, 2200));
  const job = { memberId, employer: chance.pick(employers), title: chance.pick(titles) };
  const present = { ...job, id: chance.id(new Date(`${since}T09:00:00Z`)), fromOn: since, toOn: null };
  if (chance.is(0.65)) return [present];
  const before = plusDays(since, -chance.whole(300, 1500));
  return [
    {
      id: chance.id(new Date(`${before}T09:00:00Z`)),
      memberId,
      employer: chance.pick(employers.filter((name) => name !== job.employer)),
      title: chance.pick(titles),
      fromOn: before,
      toOn: plusDays(since, -1),
    },
    present,
  ];
}
