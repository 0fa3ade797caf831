import { fold, searchText } from "@/db/fold";
import { linkField } from "@/lib/core/fields";
import { normalizeLink } from "@/lib/core/links";
import type { GroupFacts } from "@/lib/groups/schema";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { splitLinks } from "../../infer/links";
import { type Place, readPlace } from "../../infer/places";
import type { Mapping } from "../../schema";
import { derivedSourceKey } from "../../source-key";

/** A group as an import knows it: from the directory, or from an earlier row of the same file (`id` follows once made). */
export type KnownGroup = {
  id: string | null;
  version: number;
  sourceKey: string | null;
  facts: GroupFacts;
};

/** As much of a group as tells it apart from another one in the same file. */
export type GroupTraits = Place & { name: string; links: string[]; key: string };

/** How links of groups are compared: whoever shortens or types an address does not mind its capitals. */
export function groupLinkKey(link: string): string {
  return normalizeLink(link).toLowerCase();
}

/** The same with the mark behind it, which the directory does not compare. */
export function groupLinkKeyWithFragment(link: string): string {
  return `${groupLinkKey(link)}${URL.canParse(link) ? new URL(link).hash.toLowerCase() : ""}`;
}

/** One spelling for one city: "Ensenada, México" and "Ensenada, Mexico" are one place. */
export function groupPlaceKey({ city, country, countryAsWritten }: Place): string {
  return [searchText(city ?? countryAsWritten ?? ""), country ?? ""].join(", ");
}

/** What tells a row apart from the others: name, place, links, and a key made of the three. */
export function readGroupTraits(cells: CellsByField, mapping: Mapping): GroupTraits {
  const name = cleanText(cells.text("name"));
  const links = [...new Set(cells.all("links").flatMap(({ text }) => splitLinks(text).addresses))];
  const written = (["location", "country", "city"] as const).map((field) => fold(cells.text(field)));
  const key = derivedSourceKey("group", fold(name), ...written, ...links);
  return { name, links: links.filter((link) => linkField.safeParse(link).success), key, ...readPlace(cells, mapping) };
}
