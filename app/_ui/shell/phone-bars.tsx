"use client";

import { ActionIcon, Drawer, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { spotlight } from "@mantine/spotlight";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "../icon";
import { Mark } from "../logo";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import classes from "./shell.module.css";
import { currentOf, type LogChoice, type ShellLink, type ShellPerson, type ShellSection } from "./shell-links";

type TopBarProps = { person: ShellPerson | null; links: ShellLink[]; sections: ShellSection[] };

/** Phone: mark, page, search and everything else. */
export function TopBar({ person, links, sections }: TopBarProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const here = currentOf([...links, ...sections.flatMap((section) => section.links)], usePathname());
  return (
    <header className={classes.topbar} data-chrome>
      <Link href="/home" aria-label="Tenet, home" style={{ display: "flex" }}>
        <Mark size={20} />
      </Link>
      <Text fw={600} fz="lg" ml={10} flex={1} truncate>
        {here?.label ?? "Tenet"}
      </Text>
      <ActionIcon variant="subtle" color="gray" aria-label="Search" onClick={() => spotlight.open()}>
        <Icon name="search" size={21} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Menu" onClick={open}>
        <Icon name="menu" size={21} />
      </ActionIcon>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        size={300}
        title="Menu"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <NavLinks links={links} sections={sections} onFollow={close} />
        {person ? <PersonMenu person={person} /> : null}
      </Drawer>
    </header>
  );
}

type BottomBarProps = { person: ShellPerson; choices: LogChoice[] };

/** Phone: the five places, with Log in the middle. Steps aside for a page that brings a `FormBar`. */
export function BottomBar({ person, choices }: BottomBarProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const me = `/members/${person.slug}`;
  const tabs = [
    { href: "/home", label: "Home", icon: "home" },
    { href: "/activities", label: "Activities", icon: "activities" },
    { href: "/groups", label: "Groups", icon: "groups" },
    { href: me, label: "Me", icon: "person" },
  ];
  const here = currentOf(tabs, usePathname());
  const tab = ({ href, label, icon }: ShellLink) => (
    <Link key={href} href={href} className={classes.tab} aria-current={here?.href === href ? "page" : undefined}>
      <Icon name={icon} size={20} />
      {label}
    </Link>
  );
  return (
    <nav className={classes.bottombar} aria-label="Places" data-bottom-bar data-chrome>
      {tabs.slice(0, 2).map(tab)}
      <UnstyledButton className={classes.tab} onClick={open} aria-haspopup="dialog">
        <span className={classes.log}>
          <Icon name="plus" size={20} />
        </span>
        Log
      </UnstyledButton>
      {tabs.slice(2).map(tab)}
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        styles={{ content: { height: "auto", flex: "0 0 100%" }, inner: { alignItems: "flex-end" } }}
        radius="lg"
        title="Log"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {choices.map((choice) => (
          <Link key={choice.href} href={choice.href} className={classes.link} style={{ minHeight: 56 }} onClick={close}>
            <Icon name={choice.icon} size={22} />
            <span>
              <Text span display="block" fw={600} c="var(--ink)">
                {choice.label}
              </Text>
              <Text span display="block" fz="sm" c="var(--second)" fw={450}>
                {choice.detail}
              </Text>
            </span>
          </Link>
        ))}
      </Drawer>
    </nav>
  );
}
