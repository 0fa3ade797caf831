"use client";

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { MemberOption } from "@/lib/members/search";
import { MemberOptions } from "./member-options";
import { useMemberSearch } from "./use-member-search";

type MemberSearchFieldProps = { label: string; onPick: (member: MemberOption) => void; onClose: () => void };

/** Finds members while one types a name. */
export function MemberSearchField({ label, onPick, onClose }: MemberSearchFieldProps) {
  const [typed, setTyped] = useState("");
  const { found, search } = useMemberSearch();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <Combobox
      store={combobox}
      shadow="lg"
      radius="md"
      onOptionSubmit={(id) => {
        const member = found.find((one) => one.id === id);
        combobox.closeDropdown();
        onClose();
        if (member) onPick(member);
      }}
    >
      <Combobox.Target>
        <TextInput
          autoFocus
          size="xs"
          aria-label={label}
          placeholder={label}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim().length < 2}>
        <Combobox.Options aria-label="Members">
          <MemberOptions members={found} />
          {found.length === 0 ? <Combobox.Empty>No member has this name.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
