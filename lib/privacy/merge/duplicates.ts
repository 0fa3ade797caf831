import type { Reader, Transaction } from "@/db/client";
import { dropReferences, findDuplicateReferences, type Reference, restoreReferences } from "@/db/references";
import type { Viewer } from "@/lib/core/viewer";
import { movedMemberReferences } from "../registry";
import type { MemberMergeRecord } from "../schema";
import "server-only";

type Pair = { keptId: string; mergedId: string };
export type DuplicateRows = Awaited<ReturnType<typeof findDuplicateRows>>;

const { credits, leads, speaking, helping, attending } = movedMemberReferences;

/** Of which one goes where both have it, by the name in the record of a merge. */
const dropped: Record<keyof DuplicateRows, Reference> = {
  credits: credits.rows,
  leads: leads.rows,
  speakers: speaking.rows,
  volunteers: helping.rows,
  attendees: attending.rows,
};

/**
 * What both have and one person has but once: a credit on an activity, leading a group, speaking in a session, lending a hand at an
 * event, being there; of each what goes when they are merged. Administrators.
 */
export async function findDuplicateRows(viewer: Viewer, pair: Pair, from: Reader) {
  const find = async <One extends Record<string, unknown>>(rows: Reference<One>) =>
    viewer.isAdministrator ? (await findDuplicateReferences(from, rows, pair)).map(({ gone }) => gone) : [];
  return {
    credits: await find(credits.rows),
    leads: await find(leads.rows),
    speakers: await find(speaking.rows),
    volunteers: await find(helping.rows),
    attendees: await find(attending.rows),
  };
}

export async function dropDuplicateRows(tx: Transaction, duplicates: DuplicateRows): Promise<void> {
  for (const name of namesOf(dropped)) await dropReferences(tx, dropped[name], duplicates[name]);
}

/** Puts back what went, where the activity, the group, the session or the event is still there. */
export async function restoreDuplicateRows(tx: Transaction, doubled: MemberMergeRecord["doubled"]): Promise<void> {
  for (const name of namesOf(dropped)) await restoreReferences(tx, dropped[name], doubled[name]);
}

function namesOf<Name extends string>(record: Record<Name, unknown>): Name[] {
  return Object.keys(record) as Name[];
}
