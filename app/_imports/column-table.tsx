"use client";

import { Button, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { plural } from "../_ui/format";
import { fieldWord } from "./import-words";
import type { SetupColumn, SetupData } from "./setup-data";

type ColumnTableProps = {
  data: SetupData;
  fieldOf: (name: string) => string | null;
  onChange: (change: { name: string; field: string | null }) => void;
};

/** Left out columns above this number fold away. */
const most = 6;

/** Every column of the file with some of its values and the field that it becomes; many that become none fold away. */
export function ColumnTable({ data, fieldOf, onChange }: ColumnTableProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const unused = data.columns.filter(({ field }) => field === null);
  const isFolded = unused.length > most;
  const shown = isFolded ? data.columns.filter(({ field }) => field !== null) : data.columns;
  return (
    <>
      <Columns columns={shown} data={data} fieldOf={fieldOf} onChange={onChange} />
      {isFolded ? (
        <>
          <Button variant="subtle" size="compact-sm" my="sm" onClick={toggle} aria-expanded={isOpen}>
            {isOpen ? "Hide the columns left out" : `Show ${plural(unused.length, "column")} left out`}
          </Button>
          {isOpen ? <Columns columns={unused} data={data} fieldOf={fieldOf} onChange={onChange} /> : null}
        </>
      ) : null}
    </>
  );
}

function Columns({ columns, data, fieldOf, onChange }: ColumnTableProps & { columns: SetupColumn[] }) {
  const options = data.fields.map((field) => ({ value: field, label: fieldWord(field) }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg" verticalSpacing="md">
      {columns.map((column) => (
        <Stack key={column.name} gap={2} miw={0}>
          <Select
            label={column.name}
            placeholder="Left out"
            data={options}
            value={fieldOf(column.name)}
            searchable
            clearable
            clearButtonProps={{ "aria-label": `Leave ${column.name} out` }}
            onChange={(field) => onChange({ name: column.name, field })}
          />
          <Text fz="xs" c="var(--second)" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
            {column.samples.length ? column.samples.join(" · ") : "Empty"}
          </Text>
        </Stack>
      ))}
    </SimpleGrid>
  );
}
