import type { ReactNode } from "react";
import classes from "./row-parts.module.css";

/*
 * What stands in every row of a long list, as plain elements: a row of Mantine's parts takes the server ten times as long to
 * draw, and fifty rows are most of a page.
 */

/** Name over detail, a picture before them. */
export function RowLead({ picture, href, name, lang, detail }: LeadProps) {
  return (
    <span className={classes.lead}>
      {picture}
      <RowName href={href} lang={lang}>
        {name}
      </RowName>
      {detail ? <span className={classes.detail}>{detail}</span> : null}
    </span>
  );
}

/** What a row is called, as the way to it; in another language than the page where that is known. */
export function RowName({ href, lang, children }: { href: string; lang?: string | null; children: ReactNode }) {
  return (
    <a href={href} className={classes.name} {...(lang && lang !== "en" && { lang })}>
      {children}
    </a>
  );
}

type LeadProps = { picture: ReactNode; href: string; name: string; lang?: string | null; detail?: ReactNode };

/** Several marks in a cell, wrapping. */
export function RowMarks({ children }: { children: ReactNode }) {
  return <span className={classes.marks}>{children}</span>;
}

/** A word where there is no value: "unknown", "none". */
export function RowWord({ children }: { children: ReactNode }) {
  return <span className={classes.quiet}>{children}</span>;
}
