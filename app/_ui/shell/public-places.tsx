"use client";

import { usePathname } from "next/navigation";
import classes from "./public-header.module.css";
import { currentOf } from "./shell-links";

type PublicPlacesProps = { links: { href: string; label: string }[]; className?: string };

/** The public pages, with the present one marked. */
export function PublicPlaces({ links, className }: PublicPlacesProps) {
  const here = currentOf(links, usePathname());
  return (
    <nav aria-label="Public pages" className={className}>
      {links.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          className={classes.place}
          aria-current={here?.href === href ? "page" : undefined}
          data-link
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
