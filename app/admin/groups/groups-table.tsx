"use client";

import type { ReactNode } from "react";
import { Icon } from "../../_ui/icon";
import { ButtonLink } from "../../_ui/links";
import { SelectionTable } from "../../_ui/selection-table";

/** The list with its bulk bar: two that are one can be merged. */
export function GroupsTable({ children }: { children: ReactNode }) {
  return (
    <SelectionTable
      actions={({ ids, count }) =>
        count === 2 ? (
          <ButtonLink
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="groups" size={14} />}
            href={`/admin/groups/merge?keep=${ids[0]}&merge=${ids[1]}`}
          >
            Merge these two
          </ButtonLink>
        ) : null
      }
    >
      {children}
    </SelectionTable>
  );
}
