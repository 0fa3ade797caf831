/** How soon a term ends, as a choice of a filter. */
export const endsWithinOptions = ["30", "60", "90"].map((days) => ({ value: days, label: `Ends within ${days} days` }));
