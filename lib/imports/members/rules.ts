import type { IdentityKind } from "@/db/words";
import { identityKinds } from "@/db/words";
import { type Cells, cellsOf, checkShape, type Reading } from "../cells/rules";
import { claimKey } from "../claims/rules";
import { type TermDraft, termIn } from "../grants/rules";
import { languagesOf } from "../languages/rules";
import { addressesOf, type Identity, identityIn, isPlaceholder } from "../links/rules";
import { type Place, placeIn } from "../places/rules";
import type { Row } from "../rows/rules";
import type { Survey } from "../surveys/rules";
import { saysEnded, tagsOf } from "../terms/rules";
import { cleaned, paragraphs } from "../texts/rules";

/** A member as a row describes them. `doubtful` identities are shared by several names and must not be matched on. */
export type MemberDraft = Place & {
  name: string;
  slug: string | null;
  identities: Identity[];
  doubtful: Identity[];
  bio: string;
  employer: string | null;
  jobTitle: string | null;
  languages: string[];
  timeZone: string | null;
  tags: string[];
  term: TermDraft | null;
};

/** One row of a surveyed members file: who, how they are known, and the term it speaks of, if any. */
export function memberIn(row: Row, file: Survey): Reading<MemberDraft> {
  const cells = cellsOf(row, file.header.names, file.columns);
  checkShape(cells, file.header.names);
  const name = nameIn(cells);
  if (!cells.refused.length && isPlaceholder(name))
    cells.refuse(cells.header("name") ?? cells.header("first_name"), "There is no name.");
  const draft = cells.refused.length ? null : draftOf(cells, name, file);
  return {
    row: row.row,
    line: row.line,
    what: name,
    draft: cells.refused.length ? null : draft,
    refused: cells.refused,
    warnings: cells.warnings,
  };
}

export function nameIn(cells: Cells): string {
  return cleaned(cells.text("name")) || cleaned(`${cells.text("first_name")} ${cells.text("last_name")}`);
}

/** Every identity of the row, each once, addresses without a column of their own included. */
export function identitiesIn(cells: Cells): Identity[] {
  const claimed = identityFields.flatMap((kind) => cells.all(kind).flatMap(({ text }) => said(text, kind)));
  const linked = cells
    .all("links")
    .flatMap(({ text }) => addressesOf(text).addresses.flatMap((address) => said(address, null)));
  return [...new Map([...claimed, ...linked].map((identity) => [claimKey(identity), identity])).values()];
}

type IdentityField = Exclude<IdentityKind, "other">;
const identityFields = identityKinds.filter((kind): kind is IdentityField => kind !== "other");

function said(text: string, kind: IdentityKind | null): Identity[] {
  const identity = identityIn(text, kind);
  return identity ? [identity] : [];
}

function draftOf(cells: Cells, name: string, file: Survey): MemberDraft {
  const identities = identitiesIn(cells);
  const tags = cells.all("tags").flatMap(({ text }) => tagsOf(text));
  const { languages, unknown } = languagesOf(
    cells
      .all("languages")
      .map(({ text }) => text)
      .join(";"),
  );
  if (unknown.length) cells.warn(cells.header("languages"), `Not known as a language: ${unknown.join(", ")}.`);
  warnOfUnreadable(cells);
  return {
    name,
    slug: line(cells.text("slug")),
    identities: identities.filter((identity) => !file.shared.has(claimKey(identity))),
    doubtful: identities.filter((identity) => file.shared.has(claimKey(identity))),
    ...placeIn(cells, file.mapping),
    bio: cells
      .all("bio")
      .map(({ text }) => paragraphs(text))
      .filter((text) => !isPlaceholder(text))
      .join("\n\n"),
    employer: line(cells.text("employer")),
    jobTitle: line(cells.text("job_title")),
    languages,
    timeZone: line(cells.text("time_zone")),
    tags,
    term: termIn(cells, file, saysEnded(tags)),
  };
}

function warnOfUnreadable(cells: Cells) {
  for (const field of [...identityFields, "links"] as const)
    for (const { header, text } of cells.all(field)) {
      const isRead = field === "links" ? addressesOf(text).addresses.length > 0 : said(text, field).length > 0;
      if (!isRead)
        cells.warn(
          header,
          isPlaceholder(text)
            ? `"${cleaned(text)}" does not identify a person.`
            : `"${cleaned(text).slice(0, 80)}" could not be read and is left out.`,
        );
    }
}

function line(text: string): string | null {
  return isPlaceholder(text) ? null : cleaned(text);
}
