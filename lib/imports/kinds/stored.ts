import type { ImportField } from "../fields";

/** What becomes of a field of a row, in words; null where it is left out. */
export type StoredValue = { value: string | null };

/** By field; one that is not named here is saved as it is written. */
export type StoredValues = Partial<Record<ImportField, StoredValue>>;

export function stored(value: string | null | undefined): StoredValue {
  return { value: value || null };
}
