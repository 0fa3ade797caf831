"use client";

import type { ComboboxItem } from "@mantine/core";
import { useState } from "react";
import { SelectField } from "../_ui/select-field";
import type { SelectFieldProps } from "../_ui/select-options";
import { useMemberSearch } from "./use-member-search";

type MemberFieldProps = Omit<SelectFieldProps, "data" | "onChange" | "value"> & {
  value: string | null;
  onChange: (id: string | null) => void;
  /** Whoever is chosen already. */
  member?: { id: string; name: string } | null;
  /** Whom it does not offer. */
  except?: string;
};

/** Finds a member while one types a name; whoever is chosen stays in the list. */
export function MemberField({ value, onChange, member = null, except, ...field }: MemberFieldProps) {
  const { found, search } = useMemberSearch();
  const [chosen, setChosen] = useState<ComboboxItem | null>(member && { value: member.id, label: member.name });
  const kept = chosen && chosen.value === value ? [chosen] : [];
  const fresh = found
    .filter(({ id }) => id !== except && id !== value)
    .map(({ id, name, detail }) => ({ value: id, label: detail ? `${name}, ${detail}` : name }));
  return (
    <SelectField
      label="Member"
      placeholder="Type a name"
      searchable
      nothingFoundMessage="No member has this name."
      filter={({ options }) => options}
      {...field}
      data={[...kept, ...fresh]}
      value={value}
      onSearchChange={search}
      onChange={(id, option) => {
        setChosen(option);
        onChange(id);
      }}
    />
  );
}
