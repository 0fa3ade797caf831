"use client";

import type { ReactNode } from "react";
import { BulkStepButton } from "../../_terms/bulk-step-button";
import { useBulkStep } from "../../_terms/use-bulk-step";
import type { Selection } from "../../_ui/bulk-bar";
import { plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink } from "../../_ui/links";
import type { Params } from "../../_ui/search-params";
import { SelectionTable } from "../../_ui/selection-table";
import { termsOfThem } from "./actions";

type MembersTableProps = { total: number; params: Params; children: ReactNode };

/** The list with its bulk bar: terms on hold, renew, merge two. */
export function MembersTable({ total, params, children }: MembersTableProps) {
  const { run, progress } = useBulkStep(params);
  const step = (kind: "hold" | "renew", selection: Selection) =>
    run({ step: kind, selection, choose: (rows) => termsOfThem(kind, rows) });

  return (
    <SelectionTable
      total={total}
      actions={(selection) => (
        <>
          <BulkStepButton
            count={selection.count}
            label={`Put ${plural(selection.count, "member")} on hold`}
            title={`Put ${plural(selection.count, "member")} on hold?`}
            verb={`Put ${plural(selection.count, "member")} on hold`}
            progress={progress}
            onStep={() => step("hold", selection)}
          >
            All their running terms are on hold from today. What they do while on hold does not count for the program.
          </BulkStepButton>
          <BulkStepButton
            count={selection.count}
            label="Renew their terms"
            title={`Renew the terms of ${plural(selection.count, "member")}?`}
            verb="Renew their terms"
            progress={progress}
            onStep={() => step("renew", selection)}
          >
            A new term of the same length follows each one, from the day after its last day. A term that cannot be
            renewed does not change, and you see which one.
          </BulkStepButton>
          {selection.count === 2 && !selection.isAll ? (
            <ButtonLink
              variant="default"
              size="compact-sm"
              leftSection={<Icon name="members" size={14} />}
              href={`/admin/members/merge?keep=${selection.ids[0]}&merge=${selection.ids[1]}`}
            >
              Merge these two
            </ButtonLink>
          ) : null}
        </>
      )}
    >
      {children}
    </SelectionTable>
  );
}
