"use client";

import { Popover, ScrollArea, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { normalizeText } from "@/app/_ui/normalize-text";
import { Standing } from "@/app/_ui/standing";
import { TypeIcon } from "@/app/_ui/type-icon";
import classes from "./form.module.css";
import type { FormOptions } from "./options";

type TypeListProps = {
  place: HTMLElement;
  types: FormOptions["types"];
  isOpen: boolean;
  onClose: () => void;
  onTake: (key: string) => void;
};

/** All types, to find one by its name. */
export function TypeList({ place, types, isOpen, onClose, onTake }: TypeListProps) {
  const [typed, setTyped] = useState("");
  const shown = types.filter((type) => normalizeText(type.name).includes(normalizeText(typed)));

  function take(key: string) {
    onTake(key);
    setTyped("");
  }

  return (
    <Popover withRoles={false} opened={isOpen} onChange={onClose} position="bottom-start" width={280} trapFocus>
      <Popover.Target>
        <Standing button={place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" p="xs" aria-label="All types">
        <TextInput
          data-autofocus
          aria-label="Find a type"
          placeholder="Find a type"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (shown[0]) take(shown[0].key);
          }}
        />
        <ScrollArea.Autosize mah={300} mt={6} type="auto">
          {shown.map((type) => (
            <UnstyledButton key={type.key} className={classes.option} onClick={() => take(type.key)}>
              <TypeIcon icon={type.icon} /> {type.name}
            </UnstyledButton>
          ))}
          {shown.length === 0 ? (
            <Text fz="sm" c="var(--second)" p="xs">
              No type has this name. Choose “Other” for anything else.
            </Text>
          ) : null}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
