"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { tellMany } from "../../_terms/tell-many";
import { ConfirmButton } from "../../_ui/confirm-dialog";
import type { DataTableProps } from "../../_ui/data-rows";
import { plural } from "../../_ui/format";
import { type Selection, SelectionTable } from "../../_ui/selection-table";
import { takeBack } from "../members/actions";
import { stepTerms } from "./actions";

type TermsTableProps = DataTableProps & { total: number; today: string };

/** The list with its bulk bar: renew, or end today as completed. */
export function TermsTable({ total, today, ...table }: TermsTableProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const chosen = ({ ids, isAll }: Selection) => ({ ids, isAll, filter: table.params ?? {} });

  function tell(outcome: Awaited<ReturnType<typeof stepTerms>>, did: string) {
    tellMany({
      outcome,
      did,
      undo: async (done) => {
        await takeBack("reopen", done);
        router.refresh();
      },
    });
    router.refresh();
  }

  return (
    <SelectionTable
      {...table}
      total={total}
      actions={(selection) => (
        <>
          <Button
            variant="default"
            size="compact-sm"
            loading={isBusy}
            onClick={() =>
              start(async () => {
                tell(await stepTerms("renew", chosen(selection)), "renewed");
                selection.clear();
              })
            }
          >
            Renew {plural(selection.count, "term")}
          </Button>
          <ConfirmButton
            label={`End ${plural(selection.count, "term")}`}
            look={{ size: "compact-sm" }}
            title={`End ${plural(selection.count, "term")} today?`}
            verb="End as completed"
            keep="Not now"
            isDangerous={false}
            reason={{ label: "Reason, which the members can read" }}
            onConfirm={async (reason) => {
              const outcome = await stepTerms("end", chosen(selection), { ending: "completed", reason });
              if (outcome.ok) tell(outcome, "ended");
              return outcome;
            }}
          >
            They end on {today} as completed. All that was done in them stays and keeps counting. You can take it back.
          </ConfirmButton>
        </>
      )}
    />
  );
}
