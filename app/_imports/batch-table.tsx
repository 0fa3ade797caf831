import { Text } from "@mantine/core";
import type { listImports } from "@/lib/imports/jobs/list";
import { fileKinds } from "@/lib/imports/kinds/files";
import { DataTable } from "../_ui/data-table";
import { formatInstant, formatNumber } from "../_ui/format";
import { TextLink } from "../_ui/links";
import { stateWords } from "./import-words";

type Batches = Awaited<ReturnType<typeof listImports>>["rows"];

const columns = [
  { key: "file", label: "File" },
  { key: "state", label: "State", phone: "aside" as const },
  { key: "created", label: "Created", numeric: true },
  { key: "updated", label: "Updated", numeric: true },
  { key: "unchanged", label: "Unchanged", numeric: true, phone: "hide" as const },
  { key: "refused", label: "Skipped", numeric: true },
  { key: "who", label: "By" },
  { key: "when", label: "When" },
];

/** Imports with who, when, what became of them; each leads to its rows. */
export function BatchTable({ batches, base, timeZone }: { batches: Batches; base: string; timeZone: string }) {
  return (
    <DataTable
      caption="Imports"
      columns={columns}
      rows={batches.map((batch) => ({
        id: batch.id,
        cells: {
          file: (
            <>
              <TextLink href={`${base}/${batch.id}`} fw={600} c="var(--ink)" style={{ overflowWrap: "anywhere" }}>
                {batch.fileName}
              </TextLink>
              <Text fz="sm" c="var(--second)">
                {fileKinds[batch.kind].label}
              </Text>
            </>
          ),
          state: (
            <Text span c={batch.state === "failed" ? "var(--rust)" : "var(--second)"}>
              {stateWords[batch.state]}
            </Text>
          ),
          created: formatNumber(batch.created),
          updated: formatNumber(batch.updated),
          unchanged: formatNumber(batch.unchanged),
          refused: formatNumber(batch.refused),
          who: batch.startedBy ?? "The command line",
          when: formatInstant(batch.startedAt, timeZone),
        },
      }))}
    />
  );
}
