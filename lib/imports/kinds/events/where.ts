import type { EventFormat } from "@/db/words";
import { linkField } from "@/lib/core/fields";
import type { ImportField } from "../../fields";
import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { HostGroup } from "../../infer/file-kind";
import type { InspectedFile } from "../../infer/inspected-file";
import { splitLinks } from "../../infer/links";
import { isOnlinePlace, joinLinkIn, splitOnlinePlace } from "../../infer/online";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { type Place, readPlace } from "../../infer/places";
import { formatInColumn } from "./format";

export type Where = {
  place: Pick<Place, "city" | "country">;
  venue: string | null;
  join: string | null;
  format: EventFormat | null;
};

/**
 * Where an event is: an address to join and no place is online, an address and a place are both. A city and its country are the
 * place, and any more words a venue. `links` are the addresses that the row gives elsewhere.
 */
export function readWhere(
  row: CellsByField,
  file: InspectedFile,
  { onlineLink, texts, host }: { onlineLink: string | null; texts: string[]; host: HostGroup | undefined },
): Where {
  const { cells, isAlsoOnline } = chosenVenue(row);
  const written = textOrNull(withoutLinks(cells.text("location")));
  const [location, venue] = [written, textOrNull(withoutLinks(cells.text("venue")))].map((text) =>
    text === null ? { place: null, isOnline: false } : splitOnlinePlace(text),
  ) as [ReturnType<typeof splitOnlinePlace>, ReturnType<typeof splitOnlinePlace>];
  const places = (["location", "venue", "city"] as const).map((field) => cells.text(field));
  const inPlace = places.flatMap((text) => splitLinks(text).addresses).find((one) => linkField.safeParse(one).success);
  const toJoin = [...places, ...texts].map(joinLinkIn).find((link) => link !== null);
  const joined = onlineLink ?? toJoin ?? inPlace ?? null;
  const join = joined && linkField.safeParse(joined).success ? joined : null;
  const place = placeOf(cells, { file, host }, location.place);
  const isSomewhere = place.city !== null || venue.place !== null || (location.place !== null && !place.isCountry);
  const saysOnline = location.isOnline || venue.isOnline || isAlsoOnline;
  const inColumn = formatInColumn(cells);
  const format = formatOf({ inColumn, isSomewhere, isOnline: saysOnline || join !== null, saysOnline });
  return {
    place: { city: place.city, country: place.country },
    venue: venueOf(place.isWhole || place.isCountry ? null : location.place, venue.place)?.slice(0, 200) ?? null,
    join,
    format,
  };
}

/** A place that is no city that we know, and an address beside it, are both kept: which of them is a town, nobody said. */
function venueOf(place: string | null, address: string | null): string | null {
  if (!place || !address) return address ?? place;
  const [inPlace, inAddress] = [normalizeWords(place), normalizeWords(address)];
  if (inAddress.includes(inPlace)) return address;
  return inPlace.includes(inAddress) ? place : `${place}, ${address}`;
}

type FormatAsked = {
  inColumn: ReturnType<typeof formatInColumn>;
  isSomewhere: boolean;
  isOnline: boolean;
  saysOnline: boolean;
};

/** What a column says in words counts; a mere "online: yes" beside a place means both. */
function formatOf({ inColumn, isSomewhere, isOnline, saysOnline }: FormatAsked): EventFormat | null {
  if (inColumn?.format === "online") return inColumn.isFlag && isSomewhere ? "hybrid" : "online";
  if (inColumn?.format === "in_person") return saysOnline && !isSomewhere ? "online" : "in_person";
  if (inColumn) return inColumn.format;
  return isOnline ? (isSomewhere ? "hybrid" : "online") : null;
}

/**
 * Of several venues in one cell, a line each, the first that is a place, and whether another is online. Lines that nothing else
 * tells to be venues are one address.
 */
function chosenVenue(row: CellsByField): { cells: CellsByField; isAlsoOnline: boolean } {
  const fields = ["venue", "city", "country", "location", "format"] as const;
  const lines = (field: ImportField) => row.text(field).split("\n");
  const count = Math.max(...fields.map((field) => lines(field).length));
  if (count === 1) return { cells: row, isAlsoOnline: false };
  const line = (field: ImportField, at: number) => {
    const all = lines(field);
    return all.length === count ? (all[at] ?? "") : row.text(field);
  };
  const isOnlineLine = (field: ImportField, at: number) =>
    lines(field).length > 1 && isOnlinePlace(lines(field)[at] ?? "");
  const isOnlineAt = (at: number) =>
    isOnlinePlace(line("venue", at)) ||
    isOnlineLine("location", at) ||
    /^online$/i.test(cleanText(lines("format")[at] ?? ""));
  const places = Array.from({ length: count }, (_, at) => at).filter((at) => !isOnlineAt(at));
  const isOne = (field: ImportField): field is (typeof fields)[number] => fields.some((one) => one === field);
  const areVenues = fields.filter((field) => lines(field).length === count).length > 1 || places.length < count;
  if (!areVenues) {
    const inOneLine = (field: ImportField) => lines(field).map(cleanText).filter(Boolean).join(", ");
    const text = (field: ImportField) => (isOne(field) ? inOneLine(field) : row.text(field));
    return { cells: { ...row, text }, isAlsoOnline: false };
  }
  const at = places[0] ?? 0;
  const text = (field: ImportField) => (isOne(field) ? line(field, at) : row.text(field));
  return { cells: { ...row, text }, isAlsoOnline: places.length < count };
}

type PlaceFound = Pick<Place, "city" | "country"> & {
  /** The words are a city and its country, and nothing more. */
  isWhole: boolean;
  isCountry: boolean;
};

function placeOf(
  cells: CellsByField,
  { file, host }: { file: InspectedFile; host: HostGroup | undefined },
  words: string | null,
): PlaceFound {
  const said = (field: ImportField) => {
    if (field === "location") return words ?? "";
    const text = withoutLinks(cells.text(field));
    return isPlaceholder(text) || isOnlinePlace(text) ? "" : text;
  };
  const { city, country } = readPlace({ ...cells, text: said, warn: () => 0 }, file.mapping);
  const isElsewhere = country !== null && country !== host?.country;
  const isWhole = city !== null && country !== null && !city.includes(",");
  const isCountry = words !== null && city === null && country !== null && normalizeWords(words).split(" ").length <= 4;
  const isCity = isWhole || isElsewhere || said("city") !== "";
  return { city: isCity ? (city?.slice(0, 120) ?? null) : null, country, isWhole, isCountry };
}

/** What a cell says besides addresses, and besides how to get in there. */
function withoutLinks(text: string): string {
  const rest = text.replace(/(https?:\/\/|([\w-]+\.)+[a-z]{2,}[:/])\S+/gi, (address) =>
    /^https?:/i.test(address) || joinLinkIn(address) ? " " : address,
  );
  if (rest === text) return text;
  return rest
    .replace(/\b(pass(word|code)|meeting id|kennwort|id|pin|code)\b\W*[\w -]*/gi, " ")
    .replace(/^[\s()[\]:;,-]+|[\s()[\]:;,-]+$/g, "");
}
