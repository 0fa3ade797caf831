import { createHash } from "node:crypto";

/** A key for a row that its source gives none: the same facts make the same key. */
export function derivedSourceKey(...facts: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
