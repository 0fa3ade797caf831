/** From one to the next, to the last; a circle that the data should not have ends where it closes. */
export async function followToLast(
  first: string,
  nextOf: (id: string) => Promise<string | null | undefined>,
): Promise<string> {
  const seen = new Set([first]);
  let last = first;
  for (let next = await nextOf(last); next && !seen.has(next); next = await nextOf(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}
