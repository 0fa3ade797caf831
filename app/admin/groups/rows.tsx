import type { ManagedGroup } from "@/lib/groups/list-managed";
import { isGroupWithoutLead } from "@/lib/groups/status";
import { groupStateNames } from "../../_groups/state-words";
import type { DataColumn, DataRow } from "../../_ui/data-rows";
import { Day } from "../../_ui/day";
import { formatNumber } from "../../_ui/format";
import { RowWord } from "../../_ui/row-cells";
import { rowOf } from "../../(member)/groups/_list/rows";

export const columns: DataColumn[] = [
  { key: "group", label: "Group", sortKey: "name", phone: "lead" },
  { key: "state", label: "State", phone: "aside" },
  { key: "leads", label: "Leads", numeric: true, phone: "detail" },
  { key: "members", label: "Members", numeric: true, sortKey: "members", phone: "hide" },
  { key: "last", label: "Last event", sortKey: "last", phone: "hide" },
  { key: "next", label: "Next", phone: "hide" },
];

/** A group as whoever manages it looks it through. */
export function managedRow(group: ManagedGroup): DataRow {
  const { cells, ...row } = rowOf(group);
  const { state, leads, lastHeldOn } = group;
  const word = groupStateNames[state].toLowerCase();
  return {
    ...row,
    cells: {
      ...cells,
      state: state === "quiet" || state === "dormant" ? <InRust>{word}</InRust> : <RowWord>{word}</RowWord>,
      leads: isGroupWithoutLead(group) ? <InRust>no lead</InRust> : formatNumber(leads),
      last: lastHeldOn ? <Day day={lastHeldOn} style="short" /> : <RowWord>none yet</RowWord>,
    },
  };
}

function InRust({ children }: { children: string }) {
  return <span style={{ color: "var(--rust)", fontWeight: 600, whiteSpace: "nowrap" }}>{children}</span>;
}
