"use client";

import { Select, SimpleGrid, Stack, Text } from "@mantine/core";
import type { SetupData } from "./setup-data";
import { fieldWord } from "./words";

type ColumnTableProps = {
  data: SetupData;
  onChange: (change: { name: string; field: string | null }) => void;
};

/** Every column of the file with some of its values and the field that it becomes. */
export function ColumnTable({ data, onChange }: ColumnTableProps) {
  const options = data.fields.map((field) => ({ value: field, label: fieldWord(field) }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg" verticalSpacing="md">
      {data.columns.map((column) => (
        <Stack key={column.name} gap={2} miw={0}>
          <Select
            label={column.name}
            placeholder="Left out"
            data={options}
            value={column.field}
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
