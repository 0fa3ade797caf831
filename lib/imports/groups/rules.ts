import { fold } from "@/db/fold";
import type { GroupKind } from "@/db/words";
import { sourceKeyOf } from "@/lib/activities/sources/rules";
import { linkField } from "@/lib/fields";
import { isTimeZone } from "@/lib/time-zones";
import type { Traits } from "../alike/rules";
import { type Cells, cellsOf, checkShape, type Reading } from "../cells/rules";
import { spanOf } from "../days/rules";
import { degreesOf } from "../degrees/rules";
import { kindOf } from "../kinds/rules";
import { addressesOf, isPlaceholder } from "../links/rules";
import { countOf } from "../numbers/rules";
import { placeIn } from "../places/rules";
import type { Row } from "../rows/rules";
import type { Mapping } from "../schema";
import type { Survey } from "../surveys/rules";
import { cleaned, paragraphs } from "../texts/rules";

/** A group as a row describes it; null is what the row does not know. `factsKey` tells it apart where the file's ids do not. */
export type GroupDraft = Traits & {
  factsKey: string;
  kind: GroupKind | null;
  latitude: number | null;
  longitude: number | null;
  members: number | null;
  membersOn: string | null;
  aliases: string[];
  description: string;
  timeZone: string | null;
};

/** One row of a surveyed file of groups. Without a name it is refused; what else cannot be read is left out and told. */
export function groupIn(row: Row, file: Survey): Reading<GroupDraft> {
  const cells = cellsOf(row, file.header.names, file.columns);
  checkShape(cells, file.header.names);
  const draft = cells.refused.length ? null : draftOf(cells, file);
  return {
    row: row.row,
    line: row.line,
    what: cleaned(cells.text("name")),
    draft: cells.refused.length ? null : draft,
    refused: cells.refused,
    warnings: cells.warnings,
  };
}

/** What tells a row apart from the others: name, place, links, and a key made of the three. */
export function traitsIn(cells: Cells, mapping: Mapping): Traits {
  const name = cleaned(cells.text("name"));
  const links = [...new Set(cells.all("links").flatMap(({ text }) => addressesOf(text).addresses))];
  const written = (["location", "country", "city"] as const).map((field) => fold(cells.text(field)));
  const key = sourceKeyOf("group", fold(name), ...written, ...links);
  return { name, links: links.filter((link) => linkField.safeParse(link).success), key, ...placeIn(cells, mapping) };
}

function draftOf(cells: Cells, file: Survey): GroupDraft {
  const { key, ...traits } = traitsIn(cells, file.mapping);
  if (isPlaceholder(traits.name))
    cells.refuse(cells.header("name"), traits.name ? `"${traits.name}" is not a name.` : "There is no name.");
  for (const { header, text } of cells.all("links"))
    if (!isPlaceholder(text) && !addressesOf(text).addresses.some((link) => traits.links.includes(link)))
      cells.warn(header, `"${cleaned(text).slice(0, 80)}" is not a web address and is left out.`);
  for (const reason of file.alike.get(cells.row.row) ?? []) cells.warn(null, reason);
  const id = cleaned(cells.text("source_id"));
  return {
    ...traits,
    key: file.areIdsUnique && id ? `id:${id.slice(0, 100)}` : key,
    factsKey: key,
    kind: kindOf(cells.text("kind"), file.mapping.types),
    ...degreesIn(cells),
    ...membersIn(cells, file),
    aliases: aliasesIn(cells),
    description: paragraphs(isPlaceholder(cells.text("description")) ? "" : cells.text("description")),
    timeZone: timeZoneIn(cells),
  };
}

function degreesIn(cells: Cells): { latitude: number | null; longitude: number | null } {
  const texts = [cells.text("latitude"), cells.text("longitude")] as const;
  const [latitude, longitude] = texts.map(degreesOf);
  if (latitude != null && longitude != null && Math.abs(latitude) <= 90) return { latitude, longitude };
  if (texts.some((text) => !isPlaceholder(text)))
    cells.warn(cells.header("latitude"), `"${texts.map(cleaned).join(" ")}" is not a place on earth and is left out.`);
  return { latitude: null, longitude: null };
}

/** Empty is unknown, never none. */
function membersIn(cells: Cells, { styles, orders, mapping }: Survey): Pick<GroupDraft, "members" | "membersOn"> {
  const text = cells.text("members");
  const members = isPlaceholder(text) ? null : countOf(text, styles.get(cells.place("members") ?? -1) ?? null);
  if (members === null && !isPlaceholder(text))
    cells.warn(cells.header("members"), `"${cleaned(text).slice(0, 40)}" is not a number of members; the number stays unknown.`);
  const on = cells.text("members_as_of");
  const span = isPlaceholder(on) ? null : spanOf(on, orders.get(cells.place("members_as_of") ?? -1) ?? null);
  if (!span && !isPlaceholder(on))
    cells.warn(cells.header("members_as_of"), `"${cleaned(on).slice(0, 40)}" could not be read as a day.`);
  return { members, membersOn: members === null ? null : (span?.last ?? mapping.defaults.day ?? null) };
}

function aliasesIn(cells: Cells): string[] {
  const names = cells.all("aliases").flatMap(({ text }) => text.split(/[;|\n]/).map(cleaned));
  return [...new Set(names.filter((name) => !isPlaceholder(name)))];
}

function timeZoneIn(cells: Cells): string | null {
  const zone = cleaned(cells.text("time_zone"));
  if (isPlaceholder(zone)) return null;
  if (isTimeZone(zone) && zone.length <= 60) return zone;
  cells.warn(cells.header("time_zone"), `"${zone.slice(0, 40)}" is not a time zone and is left out.`);
  return null;
}
