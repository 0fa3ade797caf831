import type { ReactNode } from "react";
import type { FigureProps } from "../_ui/figure";
import { Icon } from "../_ui/icon";
import { VisuallyHidden } from "../_ui/plain/visually-hidden";
import classes from "./reports.module.css";

export type Question = {
  icon: string;
  name: string;
  question: string;
  href: string;
  value: string;
  unit: string;
  isRust?: boolean;
  change?: FigureProps["change"];
  picture: ReactNode;
};

/** One question, which is one link: its figure, what changed, and a small picture. */
export function QuestionCell({ icon, name, question, href, value, unit, isRust, change, picture }: Question) {
  return (
    <li>
      <a href={href} className={classes.cell} data-link>
        <div>
          <span className={classes.name}>
            <Icon name={icon} size={16} />
            {name}
          </span>
          <h2>{question}</h2>
          <span className={classes.figure} data-rust={isRust || undefined}>
            <b>{value}</b> {unit}
          </span>
          {change ? (
            <p className={classes.change}>
              {change.direction === "same" ? null : (
                <Icon name={change.direction === "up" ? "rise" : "fall"} size={14} />
              )}
              <VisuallyHidden>{change.direction === "same" ? "" : change.direction}</VisuallyHidden>
              <b>{change.by}</b> {change.from}
            </p>
          ) : null}
          <span className={classes.open} aria-hidden="true">
            Open →
          </span>
        </div>
        <div className={classes.picture}>{picture}</div>
      </a>
    </li>
  );
}
