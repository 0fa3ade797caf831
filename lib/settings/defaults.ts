/** The period that reports open with. */
export const periods = {
  last_12_months: "The last 12 months",
  this_year: "This year",
  last_year: "Last year",
  last_90_days: "The last 90 days",
} as const;

export const defaultQuietDays = 120;
export const defaultGroupQuietDays = 90;

/** In percent. */
export const defaultWeakGoalShare = 10;
