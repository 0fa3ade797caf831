import { normalizeWords } from "../files/text";

/** What is called how here and in the file; null is what one of the two does not say. */
export type Difference = [field: string, here: string | null, there: string | null];

/** What a file says otherwise than what is here, which keeps what it has; null where they agree. */
export function differenceWords(told: Difference[]): string | null {
  const differing = told.flatMap(([field, here, there]) =>
    here && there && normalizeWords(here) !== normalizeWords(there)
      ? [`${field} "${there.slice(0, 80)}", here "${here.slice(0, 80)}"`]
      : [],
  );
  return differing.length > 0 ? `The file says: ${differing.join("; ")}.` : null;
}

/** What a preview says of one field; without a value it says nothing. */
export type PreviewValue = { field: string; value: string | null | undefined; isChange?: boolean };

/** What keys and ids are called here. */
export type PreviewNames = {
  programs: { key: string; name: string; aliases?: string[] }[];
  groups: ReadonlyMap<string, string>;
  goals: ReadonlyMap<string, string>;
  types: ReadonlyMap<string, string>;
};

export function changedValues(before: PreviewValue[], after: PreviewValue[]): PreviewValue[] {
  return after
    .map((told, at) => ({ ...told, was: before[at]?.value }))
    .filter(({ value, was }) => value && value !== was)
    .map(({ field, value, was }) => ({ field, value, isChange: !!was }));
}

export function countWords(count: number | null): string | null {
  return count === null ? null : count.toLocaleString("en");
}
