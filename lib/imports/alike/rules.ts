import { fold, searchText } from "@/db/fold";
import { foldLink } from "@/lib/activities/rules";
import type { Place } from "../places/rules";
import type { Problem } from "../schema";

/** As much of a group as tells it apart from another one in the same file. */
export type Traits = Place & { name: string; links: string[]; key: string };

type Seen = { rows: number[]; keys: Set<string>; places: Set<string>; written: Set<string>; word: string };
const shown = 10;

/**
 * Finds the rows that may speak of one group: those with the same link, and those of the same name. A link that different rows
 * have identifies none of them.
 */
export function alikeOn() {
  const links = new Map<string, Seen>();
  const names = new Map<string, Seen>();
  function note(book: Map<string, Seen>, key: string, word: string, given: { row: number; traits: Traits }): void {
    const seen = book.get(key) ?? { rows: [], keys: new Set(), places: new Set(), written: new Set(), word };
    seen.rows.push(given.row);
    seen.keys.add(given.traits.key);
    seen.places.add(placeKey(given.traits));
    seen.written.add(word);
    book.set(key, seen);
  }
  return {
    see(row: number, traits: Traits) {
      const own = new Map(traits.links.map((link) => [linkKey(link), markedKey(link)]));
      for (const [link, marked] of own) note(links, link, marked, { row, traits });
      if (traits.name) note(names, fold(traits.name), traits.name, { row, traits });
    },
    verdict() {
      const sharing = [...links].filter(([, seen]) => seen.rows.length > 1);
      // Eight groups on one page, each behind a mark of its own, are nothing to ask about; yet the page identifies none.
      const asked = sharing.filter(([, seen]) => seen.rows.length > seen.written.size);
      const named = [...names.values()].filter((seen) => seen.rows.length > 1);
      const alike = new Map<number, string[]>();
      const tell = (seen: Seen, say: (others: string) => string) => {
        for (const row of seen.rows) {
          const others = listed(
            seen.rows.slice(0, shown + 1).filter((other) => other !== row),
            seen.rows.length - 1,
          );
          alike.set(row, [...(alike.get(row) ?? []), say(others)]);
        }
      };
      for (const [link, seen] of asked)
        tell(seen, (others) => `The link ${link} is in ${others} too. Is it the same group?`);
      for (const seen of named) tell(seen, (others) => `The same name is in ${others}, ${placesOf(seen)}`);
      return {
        shared: new Set(sharing.filter(([, { keys }]) => keys.size > 1).map(([link]) => link)),
        keys: new Set([...sharing.map(([, seen]) => seen), ...named].flatMap(({ keys }) => [...keys])),
        alike,
        doubts: [
          ...asked.map(([link, seen]) =>
            doubt(seen, `The link ${link} is in ${listed(seen.rows)}. Is this one group, or more?`),
          ),
          ...named.map((seen) => doubt(seen, `"${seen.word}" is the name in ${listed(seen.rows)}, ${placesOf(seen)}`)),
        ],
      };
    },
  };
}

/** How links of groups are compared: whoever shortens or types an address does not mind its capitals. */
export function linkKey(link: string): string {
  return foldLink(link).toLowerCase();
}

/** The same with the mark behind it, which the directory does not compare. */
function markedKey(link: string): string {
  return `${linkKey(link)}${URL.canParse(link) ? new URL(link).hash.toLowerCase() : ""}`;
}

/** One spelling for one city: "Ensenada, México" and "Ensenada, Mexico" are one place. */
export function placeKey({ city, country, countryAsWritten }: Place): string {
  return [searchText(city ?? countryAsWritten ?? ""), country ?? ""].join(", ");
}

function placesOf({ places }: Seen): string {
  return places.size === 1
    ? "with the same place. Is this one group, or more?"
    : "with different places. Each becomes a separate group.";
}

function doubt({ rows }: Seen, reason: string): Problem {
  return { row: rows[0] ?? null, column: null, reason };
}

function listed(rows: number[], count = rows.length): string {
  const [first, ...others] = rows.slice(0, shown);
  const more = count > shown ? ` and ${count - shown} more` : "";
  return others.length === 0 ? `row ${first}` : `rows ${[first, ...others].join(", ")}${more}`;
}
