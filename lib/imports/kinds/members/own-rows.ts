import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import type { Viewer } from "@/lib/core/viewer";
import { memberCsvColumns, memberCsvLine } from "@/lib/directory/csv-export";
import { loadMemberRows } from "@/lib/directory/rows";
import { memberFactsOf } from "@/lib/members/facts";
import { findMember } from "@/lib/members/get";
import { exportedLine, isEditedCell, type OwnRow } from "../own-cells";
import type { MemberDraft } from "./read";
import "server-only";

/** A member of this installation, and what their line of an export says today; whoever was edited in the file with all facts. */
export type OwnMember = {
  name: string;
  line: ReadonlyMap<string, string>;
  edited: { facts: Awaited<ReturnType<typeof memberFactsOf>>; version: number; mayEdit: boolean } | null;
};

/** The members that rows of an export of this installation speak of, by id: those that the viewer may see. */
export async function findOwnMembers(
  viewer: Viewer,
  from: Reader,
  drafts: MemberDraft[],
): Promise<Map<string, OwnMember>> {
  const own = new Map(drafts.flatMap((draft) => (draft.own ? [[draft.own.id, draft.own] as const] : [])));
  const rows = await inChunks([...own.keys()], (some) => loadMemberRows(viewer, some, from));
  const found = new Map<string, OwnMember>();
  for (const row of rows) {
    const line = exportedLine(memberCsvColumns, memberCsvLine(row));
    const written = own.get(row.id);
    const edited = written && isEdited(written, line) ? await factsOf(viewer, from, row.id) : null;
    found.set(row.id, { name: row.name, line, edited });
  }
  return found;
}

function isEdited(row: OwnRow, line: ReadonlyMap<string, string>): boolean {
  return memberCsvColumns.some((column) => column !== "version" && isEditedCell(row, line, column));
}

async function factsOf(viewer: Viewer, from: Reader, id: string): Promise<OwnMember["edited"]> {
  const member = await findMember(viewer, id, from);
  if (!member) return null;
  const { version, mayEdit } = member;
  return { facts: await memberFactsOf(viewer, member, from), version, mayEdit };
}
