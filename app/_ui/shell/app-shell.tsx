import type { ReactNode } from "react";
import { Wordmark } from "../logo";
import { PageLinks } from "../page-links";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import { BottomBar, TopBar } from "./phone-bars";
import { SearchBox } from "./search-box";
import classes from "./shell.module.css";
import type { LogChoice, ShellLink, ShellPerson, ShellSection } from "./shell-links";

type AppShellProps = {
  person: ShellPerson | null;
  links: ShellLink[];
  sections: ShellSection[];
  /** What opens when the search buttons or ⌘K are pressed. */
  search: ReactNode;
  choices: LogChoice[];
  /** Stands beside the brand on a desk, in the top bar on a phone. */
  bell?: ReactNode;
  children: ReactNode;
};

/** Sidebar on a desk (icons only under 1100px), bars on a phone. Draws what it is given; decides nothing about access. */
export function AppShell({ person, links, sections, search, choices, bell, children }: AppShellProps) {
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        Skip to the page
      </a>
      <aside className={classes.sidebar} aria-label="Sidebar" data-chrome>
        <div className={classes.brandRow}>
          <a href="/home" aria-label="Tenet, home" className={classes.brand} data-link>
            <Wordmark />
          </a>
          {bell}
        </div>
        <SearchBox />
        <div className={classes.scroll}>
          <NavLinks links={links} sections={sections} />
        </div>
        {person ? <PersonMenu person={person} /> : null}
      </aside>
      <TopBar person={person} links={links} sections={sections} bell={bell} />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {person ? (
        <BottomBar person={person} choices={choices} isReviewer={links.some(({ href }) => href === "/review")} />
      ) : null}
      {search}
      <PageLinks />
    </div>
  );
}
