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

/** Of two tellings of the same fields, those that differ: what is new, and what becomes what. */
export function changedValues(before: PreviewValue[], after: PreviewValue[]): PreviewValue[] {
  return after
    .map(({ field, value }, at) => ({ field, value: value || null, was: before[at]?.value || null }))
    .filter(({ value, was }) => value !== was)
    .map(({ field, value, was }) => (was ? changedValue(field, was, value) : { field, value }));
}

/** One field that becomes another, in words that leave room for both. */
export function changedValue(field: string, was: string | null, value: string | null): PreviewValue {
  const words = (text: string | null) => (text && text.length > 50 ? `${text.slice(0, 49)}…` : text || "none");
  return { field, value: `from ${words(was)} to ${words(value)}`, isChange: true };
}

export function countWords(count: number | null): string | null {
  return count === null ? null : count.toLocaleString("en");
}
