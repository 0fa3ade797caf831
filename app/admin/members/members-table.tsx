"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { tellMany } from "../../_terms/tell-many";
import type { DataTableProps } from "../../_ui/data-rows";
import { plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink } from "../../_ui/links";
import { type Selection, SelectionTable } from "../../_ui/selection-table";
import { stepTermsOf, takeBack } from "./actions";

type MembersTableProps = DataTableProps & { total: number };

/** The list with its bulk bar: terms on hold, renew, merge two. */
export function MembersTable({ total, ...table }: MembersTableProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();

  function step(kind: "hold" | "renew", { ids, isAll, clear }: Selection) {
    start(async () => {
      const outcome = await stepTermsOf(kind, { ids, isAll, filter: table.params ?? {} });
      tellMany({
        outcome,
        did: kind === "hold" ? "put on hold" : "renewed",
        undo: async (done) => {
          await takeBack(kind === "hold" ? "resume" : "reopen", done);
          router.refresh();
        },
      });
      clear();
      router.refresh();
    });
  }

  return (
    <SelectionTable
      {...table}
      total={total}
      actions={(selection) => (
        <>
          <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => step("hold", selection)}>
            Put {plural(selection.count, "member")} on hold
          </Button>
          <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => step("renew", selection)}>
            Renew their terms
          </Button>
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
    />
  );
}
