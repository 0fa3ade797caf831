import type { GroupKind } from "@/db/words";
import { isTimeZone } from "@/lib/core/time-zones";
import { htmlToText } from "../../files/html-text";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { parseDays } from "../../infer/dates";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseCount } from "../../infer/numbers";
import { isPlaceholder } from "../../infer/placeholder";
import { parseDegrees } from "../../infer/places";
import { rowReader } from "../../infer/row-reader";
import { type OwnRow, readOwnRow } from "../own-cells";
import { groupKindOf } from "./group-kind";
import { type GroupTraits, linksOfCell, readGroupTraits } from "./traits";

/** A group as a row describes it; null is what the row does not know. `factsKey` tells it apart where the file's ids do not. */
export type GroupDraft = GroupTraits & {
  factsKey: string;
  /** The line of a list that this application gave; its id is the last word of the group's address. */
  own: OwnRow | null;
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
export const readGroup = rowReader((cells) => cleanText(cells.text("name")), draftOf);

function draftOf(cells: CellsByField, file: InspectedFile): GroupDraft {
  const { key, ...traits } = readGroupTraits(cells, file.mapping);
  if (isPlaceholder(traits.name))
    cells.refuse(cells.header("name"), traits.name ? `"${traits.name}" is not a name.` : "There is no name.");
  for (const { header, text } of cells.all("links"))
    if (!isPlaceholder(text) && !linksOfCell({ header, text }).some((link) => traits.links.includes(link)))
      cells.warn(header, `"${cleanText(text).slice(0, 80)}" is not a web address and is left out.`);
  for (const reason of file.alike.get(cells.row.row) ?? []) cells.warn(null, reason);
  const id = cleanText(cells.text("source_id"));
  return {
    ...traits,
    key: file.areIdsUnique && id ? `id:${id.slice(0, 100)}` : key,
    factsKey: key,
    kind: groupKindOf(cells.text("kind"), file.mapping.types),
    ...degreesIn(cells),
    ...membersIn(cells, file),
    aliases: aliasesIn(cells),
    own: readOwnRow(cells, file, { column: "address", form: /^\/groups\/([a-z0-9-]+)$/ }),
    description: isPlaceholder(cells.text("description")) ? "" : htmlToText(cells.text("description")),
    timeZone: timeZoneIn(cells),
  };
}

function degreesIn(cells: CellsByField): { latitude: number | null; longitude: number | null } {
  const texts = [cells.text("latitude"), cells.text("longitude")] as const;
  const [latitude, longitude] = texts.map(parseDegrees);
  if (latitude != null && longitude != null && Math.abs(latitude) <= 90) return { latitude, longitude };
  if (texts.some((text) => !isPlaceholder(text)))
    cells.warn(
      cells.header("latitude"),
      `"${texts.map(cleanText).join(" ")}" is not a place on earth and is left out.`,
    );
  return { latitude: null, longitude: null };
}

/** Empty is unknown, never none. */
function membersIn(
  cells: CellsByField,
  { styles, orders, mapping }: InspectedFile,
): Pick<GroupDraft, "members" | "membersOn"> {
  const text = cells.text("members");
  const members = isPlaceholder(text) ? null : parseCount(text, styles.get(cells.place("members") ?? -1) ?? null);
  if (members === null && !isPlaceholder(text))
    cells.warn(
      cells.header("members"),
      `"${cleanText(text).slice(0, 40)}" is not a number of members and is left out.`,
    );
  const on = cells.text("members_as_of");
  const span = isPlaceholder(on) ? null : parseDays(on, orders.get(cells.place("members_as_of") ?? -1) ?? null);
  if (!span && !isPlaceholder(on))
    cells.warn(cells.header("members_as_of"), `"${cleanText(on).slice(0, 40)}" could not be read as a day.`);
  return { members, membersOn: members === null ? null : (span?.last ?? mapping.defaults.day ?? null) };
}

function aliasesIn(cells: CellsByField): string[] {
  const names = cells.all("aliases").flatMap(({ text }) => text.split(/[;|\n]/).map(cleanText));
  return [...new Set(names.filter((name) => !isPlaceholder(name)))];
}

function timeZoneIn(cells: CellsByField): string | null {
  const zone = cleanText(cells.text("time_zone"));
  if (isPlaceholder(zone)) return null;
  if (isTimeZone(zone) && zone.length <= 60) return zone;
  cells.warn(cells.header("time_zone"), `"${zone.slice(0, 40)}" is not a time zone and is left out.`);
  return null;
}
