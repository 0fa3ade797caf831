/** The ids of two that were told apart, in the one order in which a pair is kept. */
export function orderedPair(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}
