"use client";

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { MemberOption } from "@/lib/members/search";
import { useBegunField } from "../_ui/use-begun-field";
import type { FieldBegun } from "../_ui/use-late-field";
import { MemberOptions } from "./member-options";
import { useMemberSearch } from "./use-member-search";

export type PersonFieldProps = {
  taken: string[];
  /** Whom it offers before anything is typed, and first among those who are found. */
  suggested?: readonly MemberOption[];
  label?: string;
  placeholder?: string;
  onMember: (member: MemberOption) => void;
  onGuest: (name: string) => void;
};

export type BegunPersonProps = PersonFieldProps & { isFocused?: boolean; begun?: FieldBegun; onTaken?: () => void };

const guest = "guest";
const notBegun: FieldBegun = { typed: null, isFocused: false, isPressed: false, selection: [0, 0] };

/** The bar at the foot of a form, which the list of people must not cover, in pixels. */
const submitBar = 88;

/** Finds a member by name while one types; who is in no directory, or was not picked, is added as a guest by name: nothing typed is lost. */
export function PersonField(props: BegunPersonProps) {
  const { taken, suggested = [], isFocused, begun = notBegun, onMember, onGuest, onTaken } = props;
  const { label = "Who else was in it", placeholder = "A member or a guest, by name" } = props;
  const [typed, setTyped] = useState(begun.typed ?? "");
  const { found, search, clear } = useMemberSearch();
  const { field } = useBegunField(begun, "", search);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  function take(choice: string) {
    const member = [...found, ...suggested].find((one) => one.id === choice);
    if (member) onMember(member);
    else if (typed.trim()) onGuest(typed.trim().slice(0, 120));
    setTyped("");
    clear();
    combobox.closeDropdown();
    onTaken?.();
  }

  const isTyped = typed.trim() !== "";
  const known = new Set(suggested.map(({ id }) => id));
  const shown = (
    isTyped ? found.toSorted((one, other) => Number(known.has(other.id)) - Number(known.has(one.id))) : suggested
  ).filter(({ id }) => !taken.includes(id));
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={take}
      shadow="lg"
      radius="md"
      middlewares={{ flip: { padding: { bottom: submitBar } }, shift: true }}
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          autoFocus={isFocused}
          maxLength={120}
          aria-label={label}
          placeholder={placeholder}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={(event) => {
            const isOver = combobox.getSelectedOptionIndex() >= 0;
            if (event.key !== "Enter" || event.nativeEvent.isComposing || isOver || !typed.trim()) return;
            event.preventDefault();
            take(guest);
          }}
          onBlur={(event) => {
            combobox.closeDropdown();
            // Another window took the focus: whoever comes back goes on typing.
            if (document.activeElement !== event.currentTarget && typed.trim()) take(guest);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isTyped && shown.length === 0}>
        <Combobox.Options aria-label="People">
          <MemberOptions members={shown} />
          {isTyped ? <Combobox.Option value={guest}>Add “{typed.trim()}” as a guest</Combobox.Option> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
