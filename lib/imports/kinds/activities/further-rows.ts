import type { RowOutcome } from "@/db/words";
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
  const said = { row, of: first, what: draft.title, column: null, work: [] };
  if (became === "refused") {
    const reason = `It is part of the activity in row ${first}, which is skipped.`;
    return { ...said, outcome: "refused", reason, warnings };
  }
  const reason =
    became === "created"
      ? `Row ${first} is about the same activity. The people of this row are credited there.`
      : `Row ${first} is here already and does not change. If these people are missing there, add them.`;
  return { ...said, outcome: "unchanged", reason: null, warnings: [...warnings, { row, column: null, reason }] };
}
