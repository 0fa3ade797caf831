/** Pixels: a day is 17 wide and 3 apart from the next; month and weekday names stand above and at the left. */
export const heatmapGrid = { step: 20, gap: 3, left: 36, top: 20 };
