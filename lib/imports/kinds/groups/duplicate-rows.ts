import { fold } from "@/db/fold";
import type { Problem } from "../../problem";
import { type GroupTraits, groupLinkKey, groupLinkKeyWithFragment, groupPlaceKey } from "./traits";

type SeenRows = { rows: number[]; keys: Set<string>; places: Set<string>; written: Set<string>; word: string };

const mostRowsShown = 10;

/**
 * Finds the rows that may speak of one group: those with the same link, and those of the same name. A link that different rows
 * have identifies none of them.
 */
export function duplicateRows() {
  const links = new Map<string, SeenRows>();
  const names = new Map<string, SeenRows>();
  function note(
    book: Map<string, SeenRows>,
    key: string,
    word: string,
    given: { row: number; traits: GroupTraits },
  ): void {
    const seen = book.get(key) ?? { rows: [], keys: new Set(), places: new Set(), written: new Set(), word };
    seen.rows.push(given.row);
    seen.keys.add(given.traits.key);
    seen.places.add(groupPlaceKey(given.traits));
    seen.written.add(word);
    book.set(key, seen);
  }
  return {
    see(row: number, traits: GroupTraits) {
      const own = new Map(traits.links.map((link) => [groupLinkKey(link), groupLinkKeyWithFragment(link)]));
      for (const [link, marked] of own) note(links, link, marked, { row, traits });
      if (traits.name) note(names, fold(traits.name), traits.name, { row, traits });
    },
    verdict() {
      const sharing = [...links].filter(([, seen]) => seen.rows.length > 1);
      // Eight groups on one page, each behind a mark of its own, are nothing to ask about; yet the page identifies none.
      const asked = sharing.filter(([, seen]) => seen.rows.length > seen.written.size);
      const named = [...names.values()].filter((seen) => seen.rows.length > 1);
      const alike = new Map<number, string[]>();
      const tell = (seen: SeenRows, say: (others: string) => string) => {
        for (const row of seen.rows) {
          const others = rowsInWords(
            seen.rows.slice(0, mostRowsShown + 1).filter((other) => other !== row),
            seen.rows.length - 1,
          );
          alike.set(row, [...(alike.get(row) ?? []), say(others)]);
        }
      };
      for (const [link, seen] of asked)
        tell(seen, (others) => `The link ${link} is in ${others} too. Is it the same group?`);
      for (const seen of named) tell(seen, (others) => `The same name is in ${others}, ${placesInWords(seen)}`);
      return {
        shared: new Set(sharing.filter(([, { keys }]) => keys.size > 1).map(([link]) => link)),
        keys: new Set([...sharing.map(([, seen]) => seen), ...named].flatMap(({ keys }) => [...keys])),
        alike,
        doubts: [
          ...asked.map(([link, seen]) =>
            duplicateWarning(seen, `The link ${link} is in ${rowsInWords(seen.rows)}. Is this one group, or more?`),
          ),
          ...named.map((seen) =>
            duplicateWarning(seen, `"${seen.word}" is the name in ${rowsInWords(seen.rows)}, ${placesInWords(seen)}`),
          ),
        ],
      };
    },
  };
}

function placesInWords({ places }: SeenRows): string {
  return places.size === 1
    ? "with the same place. Is this one group, or more?"
    : "with different places. Each becomes a separate group.";
}

function duplicateWarning({ rows }: SeenRows, reason: string): Problem {
  return { row: rows[0] ?? null, column: null, reason };
}

function rowsInWords(rows: number[], count = rows.length): string {
  const [first, ...others] = rows.slice(0, mostRowsShown);
  const more = count > mostRowsShown ? ` and ${count - mostRowsShown} more` : "";
  return others.length === 0 ? `row ${first}` : `rows ${[first, ...others].join(", ")}${more}`;
}
