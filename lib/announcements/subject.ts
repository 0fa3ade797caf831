import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Reader, type Transaction } from "@/db/client";
import { announcements, groups, members, programs } from "@/db/schema";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "@/lib/groups/addable-kinds";
import { findGroup } from "@/lib/groups/get";
import { type Audience, mayAnnounce } from "./policy";
import "server-only";

/** To whom it would be said by whoever chose this: for a manager of some countries alone, to the members there. */
export async function chosenAudience(tx: Transaction, viewer: Viewer, to: string): Promise<Audience> {
  const [audience = "", named = ""] = to.split(" ");
  if (audience === "group") {
    const group = await findGroup(viewer, named, tx);
    if (!group || group.closedOn) throw notFoundError("group");
    return { audience: "group", programKey: null, countries: null, group };
  }
  if (audience === "everybody") return { audience, programKey: null, countries: null, group: null };
  const [program] = await tx
    .select({ key: programs.key })
    .from(programs)
    .where(and(eq(programs.key, named), isNull(programs.retiredAt)));
  if (!program) throw notFoundError("program");
  return { audience: "program", programKey: program.key, countries: ownCountries(viewer, program.key), group: null };
}

/** The countries for which the viewer manages a program; null for all. */
export function ownCountries({ isAdministrator, manages }: Viewer, programKey: string): string[] | null {
  const scopes = manages.filter((scope) => scope.programKey === programKey);
  if (isAdministrator || scopes.some(({ countries }) => countries === null)) return null;
  return [...new Set(scopes.flatMap(({ countries }) => countries ?? []))].sort();
}

type Choice = { id: string; version: number };

/** An announcement of those that the viewer may write, at the version that they saw; refuses as missing any other. */
export async function announcementForChange(
  tx: Transaction,
  { id, version, isRemoved = false }: Choice & { isRemoved?: boolean },
  viewer: Viewer,
) {
  const found = await findOwnAnnouncement(viewer, id, { from: tx, isRemoved });
  if (!found) throw notFoundError("announcement");
  if (found.version !== version)
    throw new StaleVersion("Somebody changed this announcement in the meantime. Load the page again to see it.");
  return found;
}

/** One that the viewer may change; null for any other. */
export async function findOwnAnnouncement(
  viewer: Viewer,
  id: string,
  { from = db, isRemoved = false }: { from?: Reader; isRemoved?: boolean } = {},
) {
  const [row] = await from
    .select({
      ...{ announcement: announcements, group: groups, program: programs.shortName },
      writerZone: members.timeZone,
    })
    .from(announcements)
    .leftJoin(groups, eq(groups.id, announcements.groupId))
    .leftJoin(programs, eq(programs.key, announcements.programKey))
    .leftJoin(members, eq(members.id, announcements.writtenById))
    .where(
      and(eq(announcements.id, id), isRemoved ? isNotNull(announcements.removedAt) : isNull(announcements.removedAt)),
    );
  if (!row) return null;
  const programOf = await programsByGroupKind(viewer, from);
  const group = row.group && { ...row.group, programKey: programOf.get(row.group.kind) ?? null };
  const found = { ...row.announcement, program: row.program, writerZone: row.writerZone, group };
  return mayAnnounce(viewer, found) ? found : null;
}
