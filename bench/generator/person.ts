import type { TermEnding, TermState } from "@/db/words";

/** A member as the rest of the making has to know them. */
export type Person = {
  id: string;
  name: string;
  slug: string;
  country: string;
  city: string;
  timeZone: string;
  terms: Term[];
};

export type Term = {
  id: string;
  programKey: string;
  groupId: string | null;
  detail: string | null;
  startsOn: string;
  endsOn: string | null;
  state: TermState;
  ending?: TermEnding | null;
};

/** The catalogue as the product's seed laid it. */
export type CatalogueOfBench = {
  groupKinds: Map<string, string | null>;
  goalsOf: Map<string, string[]>;
  principles: string[];
};

/** How many of all roles are of which program. */
export const programWeights: readonly (readonly [string, number])[] = [
  ["community-builders", 0.4],
  ["user-group-leaders", 0.2],
  ["cloud-captains", 0.18],
  ["ambassadors", 0.15],
  ["heroes", 0.07],
];
