import { fold } from "./fold";

export type Named = { key: string; name: string; shortName?: string; aliases: readonly string[] };

/** The words that a thing of the catalogue goes by, as they are compared. */
export function foldedNames({ key, name, shortName, aliases }: Named): string[] {
  return [...new Set([key, name, shortName ?? name, ...aliases].map(fold))];
}
