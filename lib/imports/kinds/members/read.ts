import { htmlToText } from "../../files/html-text";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseLanguages } from "../../infer/languages";
import { splitLinks } from "../../infer/links";
import { isPictureAddress } from "../../infer/pictures";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { type Place, readPlace } from "../../infer/places";
import { saysTermEnded, splitTags } from "../../infer/program-roles";
import { rowReader } from "../../infer/row-reader";
import { type OwnRow, readOwnRow } from "../own-cells";
import { readAliases } from "./aliases";
import { identityColumns, identityOfCell, readIdentities, readMemberName } from "./identities";
import { readTerm, type TermDraft } from "./term";

/** A member as a row describes them. `doubtful` identities are shared by several names and must not be matched on. */
export type MemberDraft = Place & {
  name: string;
  slug: string | null;
  identities: RowIdentity[];
  doubtful: RowIdentity[];
  bio: string;
  employer: string | null;
  jobTitle: string | null;
  languages: string[];
  timeZone: string | null;
  tags: string[];
  term: TermDraft | null;
  /** Their other names. */
  aliases: string[];
  /** The row above that is about the same person, where the file says so. */
  of: number | null;
  /** In a list that this application gave: their id here and every cell. */
  own: OwnRow | null;
};

/** One row of a surveyed members file: who, how they are known, and the term it speaks of, if any. */
export const readMember = rowReader(readMemberName, draftOf);

function draftOf(cells: CellsByField, file: InspectedFile): MemberDraft | null {
  const name = readMemberName(cells);
  if (isPlaceholder(name) || !/\p{L}/u.test(name)) {
    const reason = isPlaceholder(name) ? "There is no name." : `"${name.slice(0, 40)}" is not a name.`;
    cells.refuse(cells.header("name") ?? cells.header("first_name"), reason);
    return null;
  }
  const { row } = cells.row;
  const identities = file.together.get(row) ?? readIdentities(cells);
  const tags = cells.all("tags").flatMap(({ text }) => splitTags(text));
  const { languages, unknown } = parseLanguages(
    cells
      .all("languages")
      .map(({ text }) => text)
      .join(";"),
  );
  if (unknown.length) cells.warn(cells.header("languages"), `Not known as a language: ${unknown.join(", ")}.`);
  warnOfUnreadable(cells);
  const of = file.of.get(row) ?? null;
  if (of !== null) cells.warn(null, `Row ${of} is about the same person, by another name. Both become one member.`);
  return {
    name,
    slug: textOrNull(cells.text("slug"))?.replace(/^\/members\//, "") ?? null,
    identities: identities.filter((identity) => !file.shared.has(identityKeyOf(identity))),
    doubtful: identities.filter((identity) => file.shared.has(identityKeyOf(identity))),
    ...readPlace(cells, file.mapping),
    bio: cells
      .all("bio")
      .map(({ text }) => htmlToText(text))
      .filter((text) => !isPlaceholder(text))
      .join("\n\n"),
    employer: textOrNull(cells.text("employer")),
    jobTitle: textOrNull(cells.text("job_title")),
    languages,
    timeZone: textOrNull(cells.text("time_zone")),
    tags,
    term: readTerm(cells, file, saysTermEnded(tags)),
    aliases: readAliases(cells).names,
    of,
    own: readOwnRow(cells, file, { column: "id", form: /^([\w-]+)$/ }),
  };
}

function warnOfUnreadable(cells: CellsByField) {
  for (const field of [...identityColumns, "links"] as const)
    for (const { header, text } of cells.all(field)) {
      const isRead = field === "links" ? splitLinks(text).addresses.length > 0 : identityOfCell(text, field).length > 0;
      const shown = `"${cleanText(text).slice(0, 80)}"`;
      if (isPictureAddress(cleanText(text)) && !text.includes("@"))
        cells.warn(header, `${shown} is a picture, which does not identify a person. It is left out.`);
      else if (!isRead)
        cells.warn(
          header,
          isPlaceholder(text)
            ? `"${cleanText(text)}" does not identify a person.`
            : `${shown} could not be read and is left out.`,
        );
    }
}
