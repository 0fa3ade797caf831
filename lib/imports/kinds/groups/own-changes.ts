import { cellsVersion, plainCell } from "@/lib/core/csv";
import { editableGroupCells, editableGroupColumns } from "@/lib/groups/csv-export";
import type { GroupFacts } from "@/lib/groups/schema";
import type { Warn } from "../../infer/cells";
import { exportedLine, isAsExported, isEditedCell, type OwnRow } from "../own-cells";
import type { GroupDraft } from "./read";

/** What the list would say of this group today, in the columns that somebody may edit, with its version. */
export function ownGroupLine(facts: GroupFacts): ReadonlyMap<string, string> {
  const cells = editableGroupCells(facts);
  return exportedLine([...editableGroupColumns, "version"], [...cells, cellsVersion(cells)]);
}

/**
 * What a group becomes by the cells that somebody edited in its line of an export, an emptied cell included. Null where no cell was
 * edited, or only such as cannot be read, which is told.
 */
export function ownGroupChanges(known: GroupFacts, draft: GroupDraft & { own: OwnRow }, warn: Warn): GroupFacts | null {
  if (isAsExported(draft.own, editableGroupColumns)) return null;
  const line = ownGroupLine(known);
  const cell = (column: string) => plainCell(draft.own.cells.get(column));
  /** Whether the column says something else that could be read, or nothing any more. */
  const isChanged = (column: string, value: unknown) =>
    isEditedCell(draft.own, line, column) && (value !== null || cell(column) === "");
  const isUnknownCountry = isEditedCell(draft.own, line, "country") && !draft.country && cell("country") !== "";
  if (isUnknownCountry)
    warn("country", `"${cell("country").slice(0, 80)}" is not known as a country. It stays as it is.`);
  if (isEditedCell(draft.own, line, "kind") && !draft.kind)
    warn("kind", `"${cell("kind").slice(0, 80)}" is not known as a kind of group. It stays as it is.`);
  const isMoved = isChanged("latitude", draft.latitude) || isChanged("longitude", draft.longitude);
  const after: GroupFacts = {
    ...known,
    ...(isEditedCell(draft.own, line, "name") && { name: draft.name }),
    ...(isEditedCell(draft.own, line, "kind") && draft.kind && { kind: draft.kind }),
    ...(isChanged("country", draft.country) && { country: draft.country, countryAsWritten: null }),
    ...(isEditedCell(draft.own, line, "city") && { city: draft.city }),
    ...(isMoved && { latitude: draft.latitude, longitude: draft.longitude }),
    ...(isChanged("members", draft.members) && { statedMembers: draft.members }),
    ...(isChanged("members_as_of", draft.membersOn) && { statedMembersOn: draft.membersOn }),
  };
  return JSON.stringify(after) === JSON.stringify(known) ? null : after;
}
