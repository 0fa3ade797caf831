import { programs } from "@/db/schema";

/** What the program of a term says of how long the next one lasts: see `UsualLength`. */
export const usualLengthColumns = {
  termLength: programs.termLength,
  termMonths: programs.termMonths,
  cohortStartsOn: programs.cohortStartsOn,
};
