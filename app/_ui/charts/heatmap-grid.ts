/** Pixels: a day is 14 wide and 3 apart from the next, so that a year fits a page of 1280; names stand above and at the left. */
export const heatmapGrid = { step: 17, gap: 3, left: 30, top: 20 };
