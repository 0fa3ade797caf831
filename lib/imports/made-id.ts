/** The id of what an earlier row of the file has made by now. */
export function madeId(known: { id: string | null }): string {
  if (!known.id) throw new Error("What this row speaks of has not been made yet.");
  return known.id;
}
