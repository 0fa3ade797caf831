"use client";

import { Select } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { findMembers } from "../(member)/activities/_form/actions";

type Person = { id: string; name: string };

/** Whose activities these are, where a row names nobody. */
export function MemberField({ member, onChange }: { member: Person | null; onChange: (id: string | null) => void }) {
  const [found, setFound] = useState<Person[]>(member ? [member] : []);
  const look = useDebouncedCallback(async (text: string) => {
    const people = text.trim().length < 2 ? [] : await findMembers(text).catch(() => []);
    const fresh = people.filter(({ id }) => id !== member?.id);
    setFound(member ? [member, ...fresh] : fresh);
  }, 200);
  return (
    <Select
      label="Who did it"
      placeholder="A member, by name"
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Clear who did it" }}
      nothingFoundMessage="Type two letters of the name."
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={member?.id ?? null}
      onSearchChange={look}
      onChange={onChange}
    />
  );
}
