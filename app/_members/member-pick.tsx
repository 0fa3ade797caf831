"use client";

import { Button, Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { MemberOption } from "@/lib/members/search";
import { useMemberSearch } from "./use-member-search";

type MemberPickProps = { opener: string; label?: string; isBusy?: boolean; onPick: (member: MemberOption) => void };

/** Finds a member of the directory by name, behind a button. */
export function MemberPick({ opener, label = "A member, by name", isBusy, onPick }: MemberPickProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const [typed, setTyped] = useState("");
  const { found, search } = useMemberSearch();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  if (!isOpen)
    return (
      <Button variant="subtle" size="compact-sm" px={4} loading={isBusy} onClick={open}>
        {opener}
      </Button>
    );
  return (
    <Combobox
      store={combobox}
      shadow="lg"
      radius="md"
      onOptionSubmit={(id) => {
        const member = found.find((one) => one.id === id);
        combobox.closeDropdown();
        close();
        setTyped("");
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
          onKeyDown={(event) => event.key === "Escape" && close()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim().length < 2}>
        <Combobox.Options aria-label="Members">
          {found.map((member) => (
            <Combobox.Option key={member.id} value={member.id}>
              {member.name}{" "}
              <Text span fz="sm" c="var(--second)">
                {member.detail}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>No member has this name.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
