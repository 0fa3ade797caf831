"use client";

import type { ReactNode } from "react";
import { BulkStepButton } from "../../_terms/bulk-step-button";
import { useBulkStep } from "../../_terms/use-bulk-step";
import { formatDay, plural } from "../../_ui/format";
import type { Params } from "../../_ui/search-params";
import { SelectionTable } from "../../_ui/selection-table";
import { chosenTerms } from "./actions";

type TermsTableProps = { total: number; params: Params; today: string; children: ReactNode };

/** The list with its bulk bar: renew, or end today as completed. */
export function TermsTable({ total, params, today, children }: TermsTableProps) {
  const { run, progress } = useBulkStep(params);

  return (
    <SelectionTable
      total={total}
      actions={(selection) => {
        const terms = plural(selection.count, "term");
        return (
          <>
            <BulkStepButton
              count={selection.count}
              label={`Renew ${terms}`}
              title={`Renew ${terms}?`}
              verb={`Renew ${terms}`}
              progress={progress}
              onStep={() => run({ step: "renew", selection, choose: chosenTerms })}
            >
              A new term of the same length follows each one, from the day after its last day. A term that cannot be
              renewed does not change, and you see which one.
            </BulkStepButton>
            <BulkStepButton
              count={selection.count}
              label={`End ${terms}`}
              title={`End ${terms} today?`}
              verb="End as completed"
              reason={{ label: "Reason, which the members can read" }}
              progress={progress}
              onStep={(reason) => run({ step: "end", selection, choose: chosenTerms, ending: "completed", reason })}
            >
              They end on {formatDay(today)} as completed. All that was done in them stays and keeps counting. People
              who lead a group stay its leads. To end that too, use the menu of the term.
            </BulkStepButton>
          </>
        );
      }}
    >
      {children}
    </SelectionTable>
  );
}
