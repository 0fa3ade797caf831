import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { managerNotes, managerTasks, members, programs } from "@/db/schema";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { followUpVisibleTo } from "./policy";
import "server-only";

/** The member and program that something is written about, as far as the viewer may see them; refuses what is not there. */
export async function followedMember(tx: Transaction, viewer: Viewer, about: { memberId: string; programKey: string }) {
  const [member] = await tx
    .select({ memberId: members.id, name: members.name, country: members.country })
    .from(members)
    .where(and(eq(members.id, about.memberId), memberVisibleTo(viewer)));
  const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, about.programKey));
  if (!member || !program) throw notFoundError("member");
  return { ...member, programKey: program.key };
}

type Choice = { id: string; version: number };

/** A task that the viewer may see, at the version that they saw, with its member's country. */
export async function taskForChange(tx: Transaction, { id, version }: Choice, viewer: Viewer) {
  const [row] = await tx
    .select({ task: managerTasks, country: members.country })
    .from(managerTasks)
    .innerJoin(members, eq(members.id, managerTasks.memberId))
    .where(and(eq(managerTasks.id, id), followUpVisibleTo(viewer, managerTasks.programKey)));
  if (!row) throw notFoundError("task");
  if (row.task.version !== version)
    throw new StaleVersion("Somebody changed this task in the meantime. Load the page again to see it.");
  return { ...row.task, country: row.country };
}

/** The same of a note. */
export async function noteForChange(tx: Transaction, choice: Choice & { isRemoved: boolean }, viewer: Viewer) {
  const [row] = await tx
    .select({ note: managerNotes, country: members.country })
    .from(managerNotes)
    .innerJoin(members, eq(members.id, managerNotes.memberId))
    .where(
      and(
        eq(managerNotes.id, choice.id),
        choice.isRemoved ? isNotNull(managerNotes.removedAt) : isNull(managerNotes.removedAt),
        followUpVisibleTo(viewer, managerNotes.programKey),
      ),
    );
  if (!row) throw notFoundError("note");
  if (row.note.version !== choice.version)
    throw new StaleVersion("Somebody changed this note in the meantime. Load the page again to see it.");
  return { ...row.note, country: row.country };
}
