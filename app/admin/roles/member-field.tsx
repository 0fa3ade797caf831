"use client";

import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { membersNamed } from "./actions";

type Option = { value: string; label: string };

/** Finds a member while one types a name; keeps who is chosen in the list. */
export function MemberField({
  onChange,
  ...field
}: Omit<SelectProps, "data" | "onChange"> & { onChange: (id: string) => void }) {
  const [options, setOptions] = useState<Option[]>([]);
  const find = useDebouncedCallback(async (text: string) => {
    const found = await membersNamed(text).catch(() => []);
    const kept = options.filter(({ value }) => value === field.value);
    const fresh = found.map(({ id, name, detail }) => ({ value: id, label: detail ? `${name}, ${detail}` : name }));
    setOptions([...kept, ...fresh.filter(({ value }) => value !== field.value)]);
  }, 200);
  return (
    <Select
      label="Member"
      placeholder="Begin a name"
      searchable
      nothingFoundMessage="Nobody is called that."
      filter={({ options: all }) => all}
      {...field}
      data={options}
      onSearchChange={find}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}
