"use client";

import { Menu, Text, UnstyledButton } from "@mantine/core";
import Link from "next/link";
import { PersonAvatar } from "../avatar";
import { Icon } from "../icon";
import { Preferences } from "./preferences";
import classes from "./shell.module.css";
import type { ShellPerson } from "./shell-links";

/** The person at the foot: profile, settings, looks, sign out. */
export function PersonMenu({ person }: { person: ShellPerson }) {
  return (
    <Menu position="top-start" width={224} shadow="lg" radius="md">
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={`${person.name}, your menu`}>
          <PersonAvatar name={person.name} />
          <span className={classes.wide} style={{ minWidth: 0 }}>
            <Text span display="block" fz="sm" fw={600} truncate>
              {person.name}
            </Text>
            <Text span display="block" fz="xs" c="var(--second)" truncate>
              {person.detail}
            </Text>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={`/members/${person.slug}`} leftSection={<Icon name="person" />}>
          My profile
        </Menu.Item>
        <Menu.Item component={Link} href="/account" leftSection={<Icon name="settings" />}>
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
