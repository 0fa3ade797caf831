"use client";

import { Menu } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../icon";
import { PersonButton } from "./person-button";
import { Preferences } from "./preferences";
import type { ShellPerson } from "./shell-links";

/** Opens as soon as it is there. Inside a dialog it stays there, since nothing else can be reached then. */
export function PersonMenuItems({ person, isInDialog }: { person: ShellPerson; isInDialog: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // It took the place of the button that was pressed.
    button.current?.focus();
    setIsOpen(true);
  }, []);

  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position="top-start"
      width={224}
      shadow="lg"
      radius="md"
      withinPortal={!isInDialog}
    >
      <Menu.Target>
        <PersonButton person={person} ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`/members/${person.slug}`} leftSection={<Icon name="person" />} data-link>
          My profile
        </Menu.Item>
        <Menu.Item component="a" href="/account" leftSection={<Icon name="settings" />} data-link>
          Your account
        </Menu.Item>
        <Menu.Divider />
        <Preferences />
        <Menu.Divider />
        <Menu.Item component="a" href="/sign-out" leftSection={<Icon name="signOut" />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
