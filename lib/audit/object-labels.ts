import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import {
  activities,
  announcements,
  cycles,
  events,
  groups,
  importBatches,
  members,
  programs,
  terms,
} from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import { listCertifications } from "@/lib/catalogue/certifications";
import { catalogue } from "@/lib/catalogue/get";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn, type Viewer, visitor } from "@/lib/core/viewer";
import "server-only";

export type AuditReference = {
  objectKind: string;
  objectId: string;
  concernsId: string | null;
  actorId: string | null;
};
/** What an entry is about: as it is called now in a sentence and by itself, and where it is to be seen, null where nothing is left to see. */
export type AuditObject = { label: string; name?: string; href: string | null };
export type AuditPerson = { name: string; slug: string };

/** Names and addresses for entries that the viewer has been given, read in a few statements for all of them. */
export async function auditObjects(viewer: Viewer, entries: readonly AuditReference[]) {
  if (!isSignedIn(viewer) && !viewer.isAdministrator) throw notFoundError("entry");
  const idsOf = (kind: string) => entries.filter((entry) => entry.objectKind === kind).map((entry) => entry.objectId);
  const people = await peopleById([
    ...entries.flatMap((entry) => [entry.actorId ?? [], entry.concernsId ?? []].flat()),
    ...idsOf("member"),
  ]);
  const titles = await activityTitles(viewer, idsOf("activity"));
  const files = await importFileNames(idsOf("import"));
  const groupsNamed = await groupNames(idsOf("group"));
  const eventsNamed = await eventTitles(idsOf("event"));
  const cyclesNamed = await cycleNames(idsOf("cycle"));
  const announced = await announcementTitles(idsOf("announcement"));
  const roles = await termPrograms(idsOf("term"));
  const named = await catalogueNames();
  return {
    person: (id: string | null) => (id ? (people.get(id) ?? null) : null),
    object: ({ objectKind, objectId, concernsId }: AuditReference): AuditObject => {
      const person = people.get(objectKind === "member" ? objectId : (concernsId ?? ""));
      const profile = person ? `/members/${person.slug}` : null;
      if (objectKind === "activity")
        return {
          label: quoted(titles.get(objectId) ?? "an activity"),
          name: titles.get(objectId),
          href: titles.has(objectId) ? `/activities/${objectId}` : null,
        };
      if (objectKind === "term") return { label: termLabel(person, roles.get(objectId)), href: profile };
      if (objectKind === "group")
        return withPerson(groupsNamed.get(objectId) ?? { label: "a group", href: null }, person);
      if (objectKind === "event")
        return withPerson(eventsNamed.get(objectId) ?? { label: "an event", href: null }, person);
      if (objectKind === "import")
        return {
          label: `the import ${quoted(files.get(objectId) ?? objectId)}`,
          href: files.has(objectId) ? `/admin/imports/${objectId}` : null,
        };
      if (objectKind === "token")
        return { label: person ? `a token of ${person.name}` : "a token", href: "/admin/tokens" };
      if (objectKind === "cycle") {
        const cycle = cyclesNamed.get(objectId);
        return { label: cycle ?? "a renewal cycle", name: cycle, href: cycle ? `/cycles/${objectId}` : null };
      }
      if (objectKind === "announcement") return announced.get(objectId) ?? { label: "an announcement", href: null };
      if (objectKind === "task") return { label: "a task about a member", href: null };
      if (objectKind === "note") return { label: "a note about a member", href: null };
      if (objectKind === "view") return { label: "a view of a list", href: null };
      if (objectKind === "mail") return { label: "a mail", href: "/admin/outbox" };
      if (objectKind === "job") return { label: "a background job", href: "/admin/jobs" };
      if (objectKind === "installation") return { label: "the settings", href: "/admin/settings" };
      if (objectKind === "country") return { label: quoted(objectId), href: "/admin/countries" };
      const thing = named.get(`${objectKind} ${objectId}`);
      if (thing) return thing;
      return person
        ? { label: person.name, name: objectKind === "member" ? person.name : undefined, href: profile }
        : { label: objectKind === "member" ? "somebody" : `${objectKind} ${objectId}`, href: null };
    },
  };
}

const quoted = (text: string) => `“${text}”`;

/** A lead of a group, or a guest of an event, stands behind it: who it was is half of what was done. */
function withPerson(thing: AuditObject, person: AuditPerson | undefined): AuditObject {
  return person ? { ...thing, label: `${thing.label} (${person.name})` } : thing;
}

function termLabel(person: AuditPerson | undefined, program: string | undefined): string {
  return `${person ? `${person.name}’s` : "a"} term${program ? ` in ${program}` : ""}`;
}

async function peopleById(ids: string[]): Promise<Map<string, AuditPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: members.id, name: members.name, slug: members.slug })
    .from(members)
    .where(inArray(members.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

/** A draft stays its logger's: its title is not told here either. */
async function activityTitles(viewer: Viewer, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: activities.id, title: activities.title })
    .from(activities)
    .where(and(inArray(activities.id, ids), visibleActivities(viewer)));
  return new Map(rows.map((row) => [row.id, row.title]));
}

async function importFileNames(ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: importBatches.id, name: importBatches.fileName })
    .from(importBatches)
    .where(inArray(importBatches.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The address of one that was merged leads to the one that was kept. */
async function groupNames(ids: string[]): Promise<Map<string, AuditObject>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: groups.id, name: groups.name, slug: groups.slug })
    .from(groups)
    .where(inArray(groups.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name, slug }) => [id, { label: name, name, href: `/groups/${slug}` }]));
}

async function eventTitles(ids: string[]): Promise<Map<string, AuditObject>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: events.id, title: events.title })
    .from(events)
    .where(inArray(events.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, title }) => [id, { label: quoted(title), name: title, href: `/events/${id}` }]));
}

async function cycleNames(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: cycles.id, name: cycles.name })
    .from(cycles)
    .where(inArray(cycles.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function announcementTitles(ids: string[]): Promise<Map<string, AuditObject>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: announcements.id, title: announcements.title })
    .from(announcements)
    .where(inArray(announcements.id, ids));
  return new Map(rows.map(({ id, title }) => [id, { label: quoted(title), name: title, href: "/announcements" }]));
}

async function termPrograms(ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: terms.id, program: programs.name })
    .from(terms)
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .where(inArray(terms.id, ids));
  return new Map(rows.map((row) => [row.id, row.program]));
}

async function catalogueNames(): Promise<Map<string, AuditObject>> {
  const { programs: all, principles, activityTypes } = await catalogue();
  const entries: [string, AuditObject][] = [
    ...all.flatMap(({ key, name, goals, traits }): [string, AuditObject][] => [
      [`program ${key}`, { label: name, name, href: `/admin/programs/${key}` }],
      ...goals.map((goal): [string, AuditObject] => [
        `goal ${goal.key}`,
        { label: goal.name, name: goal.name, href: `/admin/programs/${key}#${goal.key}` },
      ]),
      ...traits.map((trait): [string, AuditObject] => [
        `trait ${trait.key}`,
        { label: quoted(trait.text), href: `/admin/programs/${key}#${trait.key}` },
      ]),
    ]),
    ...principles.map(({ key, name }): [string, AuditObject] => [
      `principle ${key}`,
      { label: name, name, href: "/admin/principles" },
    ]),
    ...activityTypes.map(({ key, name }): [string, AuditObject] => [
      `activity type ${key}`,
      { label: name, name, href: `/admin/activity-types/${key}` },
    ]),
  ];
  for (const { key, name } of await listCertifications(visitor))
    entries.push([`certification ${key}`, { label: name, href: `/admin/certifications/${key}` }]);
  return new Map(entries);
}
