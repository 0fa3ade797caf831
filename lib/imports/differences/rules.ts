import { folded } from "../texts/rules";

/** What is called how here and in the file; null is what one of the two does not say. */
export type Told = [field: string, here: string | null, there: string | null];

/** What a file says otherwise than what is here, which keeps what it has; null where they agree. */
export function differencesIn(told: Told[]): string | null {
  const differing = told.flatMap(([field, here, there]) =>
    here && there && folded(here) !== folded(there)
      ? [`${field} "${there.slice(0, 80)}", here "${here.slice(0, 80)}"`]
      : [],
  );
  return differing.length > 0 ? `The file says: ${differing.join("; ")}.` : null;
}
