"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { Icon } from "../icon";
import { Mark } from "../logo";
import { NavLinks } from "./nav-links";
import { openSearch } from "./open-search";
import { PersonMenu } from "./person-menu";
import { Sheet } from "./sheet";
import classes from "./shell.module.css";
import { currentOf, type LogChoice, type ShellLink, type ShellPerson, type ShellSection } from "./shell-links";

type TopBarProps = { person: ShellPerson | null; links: ShellLink[]; sections: ShellSection[]; bell?: ReactNode };

/** Where the bell leads, which stands in no list of links. */
const ofBell = { href: "/notifications", label: "Notifications" };

/** Phone: mark, page, search, notifications and everything else. */
export function TopBar({ person, links, sections, bell }: TopBarProps) {
  const menu = useRef<HTMLDialogElement>(null);
  const here = currentOf([...links, ...sections.flatMap((section) => section.links), ofBell], usePathname());
  return (
    <header className={classes.topbar} data-chrome>
      <a href="/home" aria-label="Tenet, home" className={classes.mark} data-link>
        <Mark size={20} />
      </a>
      <span className={classes.here}>{here?.label ?? "Tenet"}</span>
      <button type="button" className={classes.iconButton} aria-label="Search" onClick={openSearch}>
        <Icon name="search" size={21} />
      </button>
      {bell}
      <button
        type="button"
        className={classes.iconButton}
        aria-label="Menu"
        aria-haspopup="dialog"
        onClick={() => menu.current?.showModal()}
      >
        <Icon name="menu" size={21} />
      </button>
      <Sheet ref={menu} title="Menu" side="right">
        <NavLinks links={links} sections={sections} onFollow={() => menu.current?.close()} />
        {person ? <PersonMenu person={person} isInDialog /> : null}
      </Sheet>
    </header>
  );
}

type BottomBarProps = { person: ShellPerson; choices: LogChoice[]; isReviewer: boolean };

/** Phone: the five places, with Log in the middle. Steps aside for a page that brings a `FormBar`. */
export function BottomBar({ person, choices, isReviewer }: BottomBarProps) {
  const log = useRef<HTMLDialogElement>(null);
  const tabs = [
    { href: "/home", label: "Home", icon: "home" },
    ...(isReviewer
      ? [
          { href: "/review", label: "Review", icon: "review" },
          { href: "/reports", label: "Reports", icon: "reports" },
        ]
      : [
          { href: "/activities", label: "Activities", icon: "activities" },
          { href: "/groups", label: "Groups", icon: "groups" },
        ]),
    { href: `/members/${person.slug}`, label: "Me", icon: "person" },
  ];
  const here = currentOf(tabs, usePathname());
  const tab = ({ href, label, icon }: ShellLink) => (
    <a key={href} href={href} className={classes.tab} aria-current={here?.href === href ? "page" : undefined} data-link>
      <Icon name={icon} size={20} />
      {label}
    </a>
  );
  return (
    <>
      <nav className={classes.bottombar} aria-label="Places" data-bottom-bar data-chrome>
        {tabs.slice(0, 2).map(tab)}
        <button type="button" className={classes.tab} onClick={() => log.current?.showModal()} aria-haspopup="dialog">
          <span className={classes.log}>
            <Icon name="plus" size={20} />
          </span>
          Log
        </button>
        {tabs.slice(2).map(tab)}
      </nav>
      <Sheet ref={log} title="Log" side="bottom">
        {choices.map((choice) => (
          <a
            key={choice.href}
            href={choice.href}
            className={classes.choice}
            onClick={() => log.current?.close()}
            data-link
          >
            <Icon name={choice.icon} size={22} />
            <span>
              <b>{choice.label}</b>
              {choice.detail}
            </span>
          </a>
        ))}
      </Sheet>
    </>
  );
}
