import type { Attention, FactKind } from "@/db/words";
import type { FactEnds, TermOutcome } from "./schema";

export const outcomeNames: Record<TermOutcome, string> = {
  running: "Running",
  renewed: "Renewed",
  completed: "Completed",
  lapsed: "Lapsed",
  withdrawn: "Withdrew",
  emeritus: "Emeritus",
  revoked: "Revoked",
};

export const attentionNames: Record<Attention, string> = {
  needs_call: "Needs a call",
  ending_soon: "Ending soon",
  on_track: "On track",
  on_hold: "On hold",
};

export const factEndNames: Record<FactEnds, string> = { soon: "End within 60 days", over: "Over" };

export const factKindTitles: Record<FactKind, string> = {
  certification: "Certifications",
  employer: "Employers",
  student: "Student status",
  age: "18 or older",
  conduct: "Code of conduct",
};

/** "2026, July to September" of "2026-Q3"; a year stays as it is. */
export function cohortName(key: string): string {
  const [year = key, quarter] = key.split("-Q");
  return quarter ? `${year}, ${quarters[Number(quarter) - 1]}` : year;
}

const quarters = ["January to March", "April to June", "July to September", "October to December"];
