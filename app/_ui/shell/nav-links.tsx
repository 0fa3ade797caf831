"use client";

import { Box, Text } from "@mantine/core";
import Link from "next/link";
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
  const mark = (href: string) => (current?.href === href ? ("page" as const) : undefined);
  return (
    <nav aria-label="Main">
      {links.map(({ href, label, icon, count }) => (
        <Link
          key={href}
          href={href}
          className={classes.link}
          aria-current={mark(href)}
          title={label}
          onClick={onFollow}
        >
          <Icon name={icon} />
          <span className={classes.wide}>{label}</span>
          {count ? <span className={classes.count}>{count}</span> : null}
        </Link>
      ))}
      {sections.map((section) => (
        <Box key={section.title} mt="md">
          <Text fz="xs" c="var(--second)" px={10} mb={4} className={classes.wide}>
            {section.title}
          </Text>
          {section.links.map(({ href, label, icon, program }) => (
            <Link
              key={href}
              href={href}
              className={classes.link}
              aria-current={mark(href)}
              title={label}
              onClick={onFollow}
            >
              {program ? <ProgramGlyph {...program} /> : <Icon name={icon ?? "chevronRight"} />}
              <span className={classes.wide}>{label}</span>
            </Link>
          ))}
        </Box>
      ))}
    </nav>
  );
}
