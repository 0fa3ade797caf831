"use client";

import type { ReactNode } from "react";
import { BulkStepButton } from "@/app/_terms/bulk-step-button";
import { useBulkStep } from "@/app/_terms/use-bulk-step";
import { formatDay, formatNumber, plural } from "@/app/_ui/format";
import type { Params } from "@/app/_ui/search-params";
import { SelectionTable } from "@/app/_ui/selection-table";
import { WriteButton } from "@/app/_write/write-button";
import { chosenTerms } from "./actions";
import { TaskForMany } from "./task-for-many";

type TriageTableProps = { total: number; params: Params; today: string; children: ReactNode };

/** The list with its bulk bar. */
export function TriageTable({ total, params, today, children }: TriageTableProps) {
  const { run, progress } = useBulkStep(params);
  return (
    <SelectionTable
      total={total}
      actions={(selection) => (
        <>
          <WriteButton
            label={`Write to ${formatNumber(selection.count)}`}
            rows={{ ids: selection.isAll ? [] : selection.ids, isAll: selection.isAll, filter: params }}
            isSmall
            onSent={selection.clear}
          />
          <TaskForMany selection={selection} params={params} today={today} />
          <BulkStepButton
            count={selection.count}
            label="Put on hold"
            title={`Put ${plural(selection.count, "term")} on hold from today?`}
            verb="Put on hold"
            reason={{ label: "Reason, which the members can read" }}
            progress={progress}
            onStep={(reason) => run({ step: "hold", selection, choose: chosenTerms, reason })}
          >
            From {formatDay(today)} on nothing counts for these terms, and nobody is called quiet, until each is
            resumed.
          </BulkStepButton>
        </>
      )}
    >
      {children}
    </SelectionTable>
  );
}
