"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Selection } from "@/app/_ui/bulk-bar";
import { plural } from "@/app/_ui/format";
import type { Params } from "@/app/_ui/search-params";
import { SelectionTable } from "@/app/_ui/selection-table";
import { DecideMany } from "./decide-many";

type DecideTableProps = {
  cycleId: string;
  total: number;
  params: Params;
  levels: readonly string[];
  today: string;
  graceUntil: string;
  isOpen: boolean;
  children: ReactNode;
};

/** The list with its bulk bar: one decision for many, after a look at what each will become. */
export function DecideTable({ total, isOpen, children, ...decided }: DecideTableProps) {
  const [selection, setSelection] = useState<Selection | null>(null);
  if (!isOpen) return children;
  return (
    <>
      <SelectionTable
        total={total}
        actions={(chosen) => (
          <Button size="compact-sm" onClick={() => setSelection(chosen)}>
            Decide on {plural(chosen.count, "term")}
          </Button>
        )}
      >
        {children}
      </SelectionTable>
      {selection ? <DecideMany selection={selection} onClose={() => setSelection(null)} {...decided} /> : null}
    </>
  );
}
