import { and, asc, gte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, groups, members } from "@/db/schema";
import { answers } from "@/lib/core/cached";
import { rightsOf, type Viewer } from "@/lib/core/viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { visibleEvents } from "@/lib/events/policy";
import { groupVisibleTo } from "@/lib/groups/policy";
import { memberVisibleTo } from "@/lib/members/policy";
import { publicVersion } from "@/lib/page-cache/public-version";
import "server-only";

export const sitemapKinds = ["groups", "events", "members"] as const;

type SitemapKind = (typeof sitemapKinds)[number];

/** Search engines take up to 50,000 addresses in one file. */
const mostInFile = 5_000;

const knownStarts = answers<Awaited<ReturnType<typeof sitemapStarts>>>(2);

/** Where each file of a kind begins, in the order of their ids: the addresses that the viewer may see, in files of equal size. */
export async function sitemapStarts(viewer: Viewer, size = mostInFile) {
  const starts: { kind: SitemapKind; from: string }[] = [];
  for (const kind of await kindsFor(viewer)) {
    const { table, seen } = source(viewer, kind);
    const numbered = db
      .select({
        id: table.id,
        place: sql<number>`row_number() over (order by ${table.id})`.mapWith(Number).as("place"),
      })
      .from(table)
      .where(seen)
      .as("numbered");
    const rows = await db
      .select({ id: numbered.id })
      .from(numbered)
      .where(sql`(${numbered.place} - 1) % ${size} = 0`)
      .orderBy(asc(numbered.id));
    starts.push(...rows.map(({ id }) => ({ kind, from: id })));
  }
  return starts;
}

/** Whether a file of that kind begins there; counted once while nothing changed that visitors see. */
export async function isSitemapStart(viewer: Viewer, { kind, from }: { kind: SitemapKind; from: string }) {
  const key = JSON.stringify([await publicVersion(), viewer.memberId, rightsOf(viewer)]);
  const starts = await knownStarts(key, () => sitemapStarts(viewer));
  return starts.some((start) => start.kind === kind && start.from === from);
}

/** The addresses of one file, each with when it was changed last; none of a kind that the viewer may not page through. */
export async function sitemapPage(
  viewer: Viewer,
  { kind, from }: { kind: SitemapKind; from: string },
  size = mostInFile,
): Promise<{ path: string; changedAt: Date }[]> {
  if (!(await kindsFor(viewer)).includes(kind)) return [];
  const { table, seen, name } = source(viewer, kind);
  const rows = await db
    .select({ name, changedAt: table.updatedAt })
    .from(table)
    .where(and(seen, gte(table.id, from)))
    .orderBy(asc(table.id))
    .limit(size);
  return rows.map((row) => ({ path: `/${kind}/${row.name}`, changedAt: row.changedAt }));
}

type Source = {
  table: typeof groups | typeof events | typeof members;
  name: typeof groups.slug | typeof events.id | typeof members.slug;
  seen: SQL | undefined;
};

/** Visitors page through the members only where the directory is open to them. */
async function kindsFor(viewer: Viewer): Promise<readonly SitemapKind[]> {
  const isOpen = await isDirectoryOpenTo(viewer);
  return sitemapKinds.filter((kind) => kind !== "members" || isOpen);
}

function source(viewer: Viewer, kind: SitemapKind): Source {
  if (kind === "groups") return { table: groups, name: groups.slug, seen: groupVisibleTo(viewer) };
  if (kind === "events") return { table: events, name: events.id, seen: visibleEvents(viewer) };
  return { table: members, name: members.slug, seen: memberVisibleTo(viewer) };
}
