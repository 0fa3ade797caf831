"use client";

import { Select } from "@mantine/core";
import type { Mapping } from "@/lib/imports/schema";
import { withReading } from "./answers";
import type { SetupData } from "./setup-data";

type ReadingFieldsProps = { data: SetupData; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** Whose export the file is, and which of its lists has the rows, where there is something to choose. */
export function ReadingFields({ data, mapping, onChange }: ReadingFieldsProps) {
  const { recognised, readings, lists, list } = data;
  const { preset } = mapping.file;
  return (
    <>
      {readings.length > 1 ? (
        <Select
          label="Read as"
          description={preset === undefined && recognised !== "plain" ? "Recognised automatically" : undefined}
          data={readings}
          value={preset ?? recognised}
          allowDeselect={false}
          onChange={(choice) => onChange(withReading(mapping, { preset: choice }))}
        />
      ) : null}
      {lists.length > 1 ? (
        <Select
          label="Each row is one of"
          data={lists.map((path) => ({ value: path, label: path || "The file itself" }))}
          value={list}
          allowDeselect={false}
          onChange={(choice) => onChange(withReading(mapping, { list: choice }))}
        />
      ) : null}
    </>
  );
}
