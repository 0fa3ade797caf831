import type { Columns, ImportField } from "../../fields";
import type { Row } from "../../files/rows";
import { cleanText, normalizeWords } from "../../files/text";
import { isPlaceholder } from "../../infer/placeholder";
import { rowIdCheck } from "../../infer/row-ids";

/** By the first row of an activity, those below it that name more people of it; `of` leads from each of these to that first row. */
export type RowsOfOne = { others: Map<number, Row[]>; of: Map<number, number> };

/** Who stands on a stage does so together with others; of authors and the like the rows must name one place or address, too. */
const onStage: readonly ImportField[] = ["speakers", "panelists", "hosts", "organisers"];
const alone: readonly ImportField[] = ["people", "authors", "mentors", "volunteers", "member"];
const sharing: readonly ImportField[] = ["links", "venue", "location", "city", "details"];

/**
 * Finds the rows that say the same in every column but who it was: one talk by five people, told in five rows. Rows that name
 * nobody, the same people again, or an id of their own stay apart.
 */
export function rowsOfOneActivity(columns: Columns) {
  const placesOf = (fields: readonly ImportField[]) => fields.flatMap((field) => columns.get(field) ?? []);
  const [stage, named, shared] = [placesOf(onStage), placesOf([...onStage, ...alone]), placesOf(sharing)];
  const [idPlace] = placesOf(["source_id"]);
  const apart = new Set([...named, ...placesOf(["source_id"])]);
  const isSaid = (row: Row) => (at: number) => !isPlaceholder(row.cells[at] ?? "");
  const ids = rowIdCheck();
  const [all, withoutId] = [rowsByContent(), rowsByContent()];
  return {
    see(row: Row) {
      const id = cleanText(row.cells[idPlace ?? -1] ?? "");
      ids.see(id);
      if (!named.some(isSaid(row)) || ![...stage, ...shared].some(isSaid(row))) return;
      const people = normalizeWords(named.map((at) => row.cells[at] ?? "").join(" ; "));
      const key = contentKey(row.cells.filter((_, at) => !apart.has(at)));
      all.see(row, key, people);
      if (idPlace !== undefined && !id) withoutId.see(row, key, people);
    },
    verdict: (): RowsOfOne => (ids.areUnique() ? withoutId : all).verdict(),
  };
}

function rowsByContent() {
  const firsts = new Map<string, { row: number; people: string[]; others: Row[] | null }>();
  return {
    see(row: Row, key: string, people: string) {
      const first = firsts.get(key);
      if (!first) firsts.set(key, { row: row.row, people: [people], others: null });
      else if (!first.people.includes(people)) {
        first.people.push(people);
        first.others = [...(first.others ?? []), row];
      }
    },
    verdict(): RowsOfOne {
      const several = [...firsts.values()].flatMap(({ row, others }) => (others ? [{ row, others }] : []));
      return {
        others: new Map(several.map(({ row, others }) => [row, others])),
        of: new Map(several.flatMap(({ row, others }) => others.map((other) => [other.row, row] as const))),
      };
    },
  };
}

/** A short key of what cells say, without keeping them: every row of a file has one, and a hash of the usual kind takes longer. */
function contentKey(cells: string[]): string {
  let [one, other, length] = [0xdeadbeef, 0x41c6ce57, 0];
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      const sign = cell.charCodeAt(at);
      one = Math.imul(one ^ sign, 2654435761);
      other = Math.imul(other ^ sign, 1597334677);
    }
    one = Math.imul(one ^ 31, 2654435761);
    length += cell.length;
  }
  return `${one >>> 0} ${other >>> 0} ${length}`;
}
