import { countryName } from "@/lib/countries/names";
import type { Problem } from "../problem";
import type { Mapping } from "../schema";
import type { CellsByField } from "./cells";
import { countWord } from "./count-word";
import { findPlace } from "./places";

const mostShown = 10;

/** Collects the countries that nothing in the file names, so that a reader sees them: a city or the letters of a state made them likely. */
export function placeGuesses(mapping: Mapping) {
  const guesses = new Map<string, number>();
  const countries = new Map<string, string>();
  let header: string | null = null;
  return {
    see(cells: CellsByField) {
      const { written, isGuess, place } = findPlace(cells, mapping);
      if (!isGuess || !written || !place.country) return;
      header ??= cells.header("location") ?? cells.header("city") ?? cells.header("country");
      countWord(guesses, written);
      countries.set(written, place.country);
    },
    warnings(): Problem[] {
      if (guesses.size === 0) return [];
      const shown = [...guesses].slice(0, mostShown).map(([written, rows]) => {
        const country = countryName(countries.get(written) ?? "");
        return `"${written.slice(0, 60)}" is in ${country} (${rows} ${rows === 1 ? "row" : "rows"})`;
      });
      const more = guesses.size > mostShown ? ` and ${guesses.size - mostShown} more` : "";
      const reason = `These rows name no country. Tenet guessed: ${shown.join(", ")}${more}.`;
      return [{ row: null, column: header, reason }];
    },
  };
}
