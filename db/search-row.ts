const rows = 2 ** 52;

/** A number for a row of an index of words, which no other one has but by a chance of nearly nothing; then the database refuses it. */
export function newSearchRow(): number {
  return Math.floor(Math.random() * rows);
}
