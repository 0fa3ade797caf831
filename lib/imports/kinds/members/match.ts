import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { importBatches, importRows, type Wrote } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { identityKeyOf } from "../../infer/identity-conflicts";
import type { InspectedFile } from "../../infer/inspected-file";
import { isSameCity } from "../../infer/places";
import { memberFile } from "./file";
import type { findPeople } from "./lookups";
import type { KnownPerson } from "./person";
import type { MemberDraft } from "./read";
import "server-only";

export type MemberDeciding = { file: InspectedFile; today: string; before: Map<number, string> };

/** How a pass keeps whom a row is about, for the rows below it. */
export function keyOfRow(row: number): string {
  return `row ${row}`;
}

export type MemberMatching = MemberDeciding & {
  viewer: Viewer;
  groups: Map<string, string>;
  met: Map<string, KnownPerson>;
  names: Set<string>;
  /** Whom earlier rows of this very import made, by row. */
  made: Map<number, string>;
  known: Awaited<ReturnType<typeof findPeople>>;
};

export function findMemberMatch(
  { met, known, before, made, file }: MemberMatching,
  { row, draft }: { row: number; draft: MemberDraft },
): KnownPerson | null {
  const found = new Set(draft.identities.flatMap((identity) => met.get(identityKeyOf(identity)) ?? []));
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
  if (named && (fold(named.name) === fold(draft.name) || isOwnRow(file, named, draft))) return named;
  const first = draft.of === null ? null : (met.get(keyOfRow(draft.of)) ?? known.byId.get(made.get(draft.of) ?? ""));
  if (first) return first;
  const earlier = before.get(row);
  return (draft.identities.length === 0 && earlier && known.byId.get(earlier)) || null;
}

/** A row of a list that this application gave, whose name was corrected since: all else that it tells is as it stands here. */
function isOwnRow({ shape }: InspectedFile, person: KnownPerson, draft: MemberDraft): boolean {
  return shape?.preset === "tenet" && person.country === draft.country && isSameCity(person.city, draft.city);
}

/** Whom these rows of the import that the viewer stands for have made, by row. */
export async function membersMadeByRows(viewer: Viewer, from: Reader, rows: number[]): Promise<Map<number, string>> {
  if (rows.length === 0 || !viewer.batchId) return new Map();
  const { batchId } = viewer;
  const found = await from
    .select({ row: importRows.row, wrote: importRows.wrote })
    .from(importRows)
    .where(and(eq(importRows.batchId, batchId), inArray(importRows.row, rows)));
  return membersMadeIn(found);
}

/** Whom the rows of the very same file brought in before, by row: how a person without identity is found again. */
export async function membersMadeFromSameFile(
  _viewer: Viewer,
  from: Reader,
  { id, fileHash }: { id: string; fileHash: string },
): Promise<Map<number, string>> {
  const rows = await from
    .select({ row: importRows.row, wrote: importRows.wrote })
    .from(importRows)
    .innerJoin(importBatches, eq(importBatches.id, importRows.batchId))
    .where(
      and(
        eq(importBatches.fileHash, fileHash),
        eq(importBatches.kind, memberFile.name),
        ne(importBatches.id, id),
        eq(importRows.outcome, "created"),
        eq(importRows.undone, false),
      ),
    )
    .orderBy(desc(importRows.id));
  return membersMadeIn(rows);
}

function membersMadeIn(rows: { row: number; wrote: Wrote[] }[]): Map<number, string> {
  return new Map(
    rows.flatMap(({ row, wrote }) => {
      const made = wrote.find(({ kind, created }) => kind === "member" && created);
      return made ? [[row, made.id] as const] : [];
    }),
  );
}
