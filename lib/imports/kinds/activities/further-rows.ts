import { Refusal } from "@/lib/core/errors";
import type { RowReading } from "../../infer/cells";
import type { RowDecision } from "../kind";
import type { ActivityDraft } from "./read";

/** The first rows of activities that several rows tell, where no activity is logged from them, and why. */
export type FirstRowsNotLogged = Map<number, "here" | "refused">;

/** Keeps what became of a first row, for the rows below it. */
export function rememberFirstRow(firsts: FirstRowsNotLogged, { row, outcome }: RowDecision<unknown>): void {
  if (outcome === "created") firsts.delete(row);
  else firsts.set(row, outcome === "refused" ? "refused" : "here");
}

/** A row that names more people of an activity above it: they are credited there, unless that row logs none. */
export function decisionOfFurtherRow(
  { row, draft, warnings }: RowReading<ActivityDraft> & { draft: ActivityDraft },
  firsts: FirstRowsNotLogged,
): RowDecision<never> {
  const first = draft.of ?? 0;
  const became = firsts.get(first);
  if (became === "refused")
    throw new Refusal("invalid", `It is part of the activity in row ${first}, which is skipped.`);
  const reason =
    became === "here"
      ? `Row ${first} is here already and does not change. If these people are missing there, add them.`
      : `Row ${first} is about the same activity. The people of this row are credited there.`;
  return {
    row,
    what: draft.title,
    outcome: "unchanged",
    column: null,
    reason: null,
    warnings: [...warnings, { row, column: null, reason }],
    work: [],
  };
}
