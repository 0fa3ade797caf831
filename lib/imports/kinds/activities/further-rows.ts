import type { RowOutcome } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import type { RowReading } from "../../infer/cells";
import type { RowDecision } from "../kind";
import type { ActivityDraft } from "./read";

/** What becomes of the first rows of activities that several rows tell. */
export type FirstRows = Map<number, RowOutcome>;

/** A row that names more people of an activity above it: they are credited there, unless that row logs none. */
export function decisionOfFurtherRow(
  { row, draft, warnings }: RowReading<ActivityDraft> & { draft: ActivityDraft },
  firsts: FirstRows,
): RowDecision<never> {
  const first = draft.of ?? 0;
  const became = firsts.get(first);
  if (became === "refused")
    throw new Refusal("invalid", `It is part of the activity in row ${first}, which is skipped.`);
  const reason =
    became === "created"
      ? `Row ${first} is about the same activity. The people of this row are credited there.`
      : `Row ${first} is here already and does not change. If these people are missing there, add them.`;
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
