import { type FactKind as Kind, factKinds as kinds } from "@/db/words";

/** What a fact can be, in the order in which it is shown and asked for. */
export const factKinds = kinds;
export type FactKind = Kind;
