import { Box } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "../logo";
import { PageLinks } from "../page-links";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import { BottomBar, TopBar } from "./phone-bars";
import { SearchBox } from "./search-box";
import { SearchSheet } from "./search-sheet";
import classes from "./shell.module.css";
import type { FindAnything, LogChoice, ShellLink, ShellPerson, ShellSection } from "./shell-links";

type AppShellProps = {
  person: ShellPerson | null;
  links: ShellLink[];
  sections: ShellSection[];
  /** A server action; it answers only with what the viewer may see. */
  search: FindAnything;
  choices: LogChoice[];
  children: ReactNode;
};

/** Sidebar on a desk (icons only under 1100px), bars on a phone. Draws what it is given; decides nothing about access. */
export function AppShell({ person, links, sections, search, choices, children }: AppShellProps) {
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        Skip to the page
      </a>
      <aside className={classes.sidebar} aria-label="Sidebar" data-chrome>
        <Link href="/home" aria-label="Tenet, home" className={classes.brand}>
          <Wordmark />
        </Link>
        <SearchBox />
        <Box className={classes.scroll} mt={10}>
          <NavLinks links={links} sections={sections} />
        </Box>
        {person ? <PersonMenu person={person} /> : null}
      </aside>
      <TopBar person={person} links={links} sections={sections} />
      <Box component="main" id="content" tabIndex={-1} style={{ outline: "none" }}>
        {children}
      </Box>
      {person ? <BottomBar person={person} choices={choices} /> : null}
      <SearchSheet links={[...links, ...sections.flatMap((section) => section.links)]} find={search} />
      <PageLinks />
    </div>
  );
}
