import type { ImportField } from "../fields";

/** What becomes of a field of a row: the value that will be saved, in words; `guess` says why where nothing in the row says so. */
export type StoredValue = { value: string | null; guess?: string };

/** By field; one that is not named here is saved as it is written. */
export type StoredValues = Partial<Record<ImportField, StoredValue>>;

export function stored(value: string | null | undefined, guess?: string | null): StoredValue {
  return { value: value || null, ...(guess ? { guess } : {}) };
}
