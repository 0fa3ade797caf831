import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { RowIdentity } from "../../infer/identities";
import type { InspectedFile } from "../../infer/inspected-file";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { rowReader } from "../../infer/row-reader";
import { identityColumns, identityOfCell, readIdentities, readMemberName } from "../members/identities";
import { readFacts } from "./read-facts";
import type { ToldFact } from "./told";

/** A row of a file of facts: who it is about, and what it tells of them. */
export type FactDraft = {
  name: string;
  slug: string | null;
  identities: RowIdentity[];
  facts: ToldFact[];
};

/** One row of a surveyed file of facts. Without a person, or without anything of them, it is refused. */
export const readFactRow = rowReader(whoIn, draftOf);

function draftOf(cells: CellsByField, file: InspectedFile): FactDraft {
  const name = readMemberName(cells);
  const identities = readIdentities(cells).filter(({ kind }) => kind !== "website" && kind !== "other");
  const slug = textOrNull(cells.text("slug"))?.replace(/^(https?:\/\/[^/]+)?\/?members\//, "") ?? null;
  warnOfUnreadable(cells);
  if (!name && !slug && identities.length === 0) cells.refuse(whoHeader(cells), "There is no name, e-mail or handle.");
  const facts = readFacts(cells, file);
  if (facts.length === 0 && cells.refused.length === 0)
    cells.refuse(null, "The row says nothing that can be recorded.");
  return { name, slug, identities, facts };
}

/** For a report: the name, else what the row knows the person by. */
function whoIn(cells: CellsByField): string {
  const [first] = readIdentities(cells);
  return readMemberName(cells) || first?.value || cleanText(cells.text("slug"));
}

function whoHeader(cells: CellsByField): string | null {
  return cells.header("name") ?? cells.header("first_name") ?? cells.header("email") ?? cells.header("slug");
}

function warnOfUnreadable(cells: CellsByField): void {
  for (const field of identityColumns)
    for (const { header, text } of cells.all(field))
      if (!isPlaceholder(text) && identityOfCell(text, field).length === 0)
        cells.warn(header, `"${cleanText(text).slice(0, 80)}" could not be read and is left out.`);
}
