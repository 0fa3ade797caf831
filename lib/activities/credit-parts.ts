import { type CreditPart, creditParts } from "@/db/words";

/** The parts that somebody can play, with the word that screens show. */
export const creditPartChoices = creditParts.map((value) => ({ value, label: creditPartLabel(value) }));

export function creditPartLabel(part: CreditPart): string {
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

/** The part that an administrator wrote for a type; any other word is a contributor. */
export function creditPartFrom(word: string): CreditPart {
  return creditParts.find((part) => part === word) ?? "contributor";
}
