/** What stands in a letter for what is different in each, and what is written there. */
export const letterFields = {
  name: "The member's name",
  program: "The program's name",
  level: "The level that they have from then on; the program's name where they have none",
  day: "The last day of what was decided: the next term, the grace, or the term",
  ends: "The last day of the term that was decided on",
  reason: "The reason that the reviewer wrote",
  appeals: "Until when they can disagree",
} as const;
