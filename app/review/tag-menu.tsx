"use client";

import { Menu, ScrollArea } from "@mantine/core";
import { Standing } from "../_ui/standing";
import type { Choice } from "./review-types";
import { TagName } from "./tag-name";

type TagMenuProps = {
  place: HTMLElement;
  isOpen: boolean;
  choices: Choice[];
  onAdd: (choice: Choice) => void;
  onChange: (isOpen: boolean) => void;
};

/** The goals or principles that a reviewer can add, at the button that opens them. */
export function TagMenu({ place, isOpen, choices, onAdd, onChange }: TagMenuProps) {
  return (
    <Menu opened={isOpen} onChange={onChange} position="bottom-start" shadow="lg" radius="md" width={280}>
      <Menu.Target>
        <Standing button={place} />
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320}>
          {choices.map((choice) => (
            <Menu.Item key={choice.key} onClick={() => onAdd(choice)}>
              <TagName {...choice} />
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
