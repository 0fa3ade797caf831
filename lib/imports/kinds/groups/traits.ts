import { fold, searchText } from "@/db/fold";
import { linkField } from "@/lib/core/fields";
import { normalizeLink } from "@/lib/core/links";
import type { GroupFacts } from "@/lib/groups/schema";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { splitLinks } from "../../infer/links";
import { isPictureAddress } from "../../infer/pictures";
import { isPlaceholder } from "../../infer/placeholder";
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

/**
 * How links of groups are compared: whoever shortens or types an address does not mind its capitals, and a page of one of its
 * events, or in another language, is its own all the same.
 */
export function groupLinkKey(link: string): string {
  const key = normalizeLink(link).toLowerCase();
  const [, urlname] = /^meetup\.com\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?([\w-]{3,})(?:[/?#]|$)/.exec(key) ?? [];
  return urlname && !pagesOfMeetup.test(urlname) ? `meetup.com/${urlname}` : key;
}

const pagesOfMeetup = /^(find|topics|pro|members|cities|lp|login|apps|blog|help|about|events)$/;

/** The address of a group of that name at Meetup, where it is no address yet. */
function meetupLink(urlname: string): string | null {
  const word = cleanText(urlname);
  return /^[\w-]{3,}$/.test(word) && !isPlaceholder(word) ? `https://www.meetup.com/${word}` : null;
}

/** Every address of a row; what names a group at its platform makes one, and so does the link of one of its events. */
function linksOfGroup(cells: CellsByField): string[] {
  const made = cells.all("urlname").flatMap(({ text }) => meetupLink(text) ?? []);
  const links = [...cells.all("links").flatMap(linksOfCell), ...made];
  return [...new Map(links.map((link) => [normalizeLink(link), link])).values()];
}

/** The addresses of one cell of links, pictures left out. */
export function linksOfCell({ header, text }: { header: string; text: string }): string[] {
  const written = splitLinks(text).addresses.filter((link) => !isPictureAddress(link));
  const ofPlatform = /\bmeetup\b/i.test(header) ? meetupLink(text) : null;
  return [...written.map(addressOfGroup), ...(ofPlatform ? [ofPlatform] : [])];
}

function addressOfGroup(link: string): string {
  const isOfEvent = /^https?:\/\/(www\.)?meetup\.com\/.*\/events(\/|$)/i.test(link);
  return isOfEvent ? `https://www.${groupLinkKey(link)}` : link;
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
  const links = linksOfGroup(cells);
  const written = (["location", "country", "city"] as const).map((field) => fold(cells.text(field)));
  const key = derivedSourceKey("group", fold(name), ...written, ...links);
  return { name, links: links.filter((link) => linkField.safeParse(link).success), key, ...readPlace(cells, mapping) };
}
