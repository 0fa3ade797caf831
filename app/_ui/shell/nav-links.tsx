"use client";

import { usePathname } from "next/navigation";
import { Icon } from "../icon";
import { ProgramGlyph } from "../program-mark";
import classes from "./shell.module.css";
import { currentOf, type ShellLink, type ShellSection } from "./shell-links";

type NavLinksProps = { links: ShellLink[]; sections: ShellSection[]; onFollow?: () => void };

/** The main links and sections, with the present page marked. */
export function NavLinks({ links, sections, onFollow }: NavLinksProps) {
  const path = usePathname();
  const current = currentOf([...links, ...sections.flatMap((section) => section.links)], path);
  const look = (href: string, label: string) => ({
    href,
    title: label,
    className: classes.link,
    "aria-current": current?.href === href ? ("page" as const) : undefined,
    "data-link": true,
    onClick: onFollow,
  });
  return (
    <nav aria-label="Main">
      {links.map(({ href, label, icon, count }) => (
        <a key={href} {...look(href, label)}>
          <Icon name={icon} />
          <span className={classes.wide}>{label}</span>
          {count ? <span className={classes.count}>{count}</span> : null}
        </a>
      ))}
      {sections.map((section) => (
        <div key={section.title} className={classes.section}>
          <p className={`${classes.wide} ${classes.sectionTitle}`}>{section.title}</p>
          {section.note ? <p className={`${classes.wide} ${classes.sectionNote}`}>{section.note}</p> : null}
          {section.links.map(({ href, label, icon, program }) => (
            <a key={href} {...look(href, label)}>
              {program ? <ProgramGlyph {...program} /> : <Icon name={icon ?? "chevronRight"} />}
              <span className={classes.wide}>{label}</span>
            </a>
          ))}
        </div>
      ))}
    </nav>
  );
}
