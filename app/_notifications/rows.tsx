"use client";

import { Icon } from "../_ui/icon";
import { ButtonLink, TextLink } from "../_ui/links";
import { CreditButtons } from "./credit-buttons";
import { Headcount } from "./headcount";
import { LeadButtons } from "./lead-buttons";
import { ReadButton } from "./read-button";
import classes from "./rows.module.css";
import type { NotificationRow } from "./rows-of";
import { useRead } from "./use-read";

type RowsProps = {
  label: string;
  rows: readonly NotificationRow[];
  /** What is to be done stands out; what was read steps back. */
  look: "do" | "decide" | "read" | "done";
  /** What changed is shown anew. */
  onChanged: () => void;
  /** Before it leads elsewhere. */
  onFollow?: () => void;
};

/** One thing a row: what, more about it, the way to it or its answer, and when. */
export function NotificationRows({ label, rows, look, onChanged, onFollow }: RowsProps) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {rows.map((row) => (
        <Row key={row.id} {...{ row, look, onChanged, onFollow }} />
      ))}
    </ul>
  );
}

function Row({ row, look, onChanged, onFollow }: Omit<RowsProps, "label" | "rows"> & { row: NotificationRow }) {
  const { read } = useRead(onChanged);
  const { title, detail, button } = row;
  const hasButton = button !== null && (look === "do" || look === "decide");
  const isCredit = row.kind === "credited" && look === "decide";
  const answer = look === "done" ? null : row.answer;
  const isAnswered = isCredit || answer !== null;

  function follow() {
    if (look === "read") read(row.id);
    onFollow?.();
  }

  return (
    <li className={classes.row} data-look={look} data-notification tabIndex={-1}>
      <span className={classes.tile}>
        <Icon name={row.icon} size={18} />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>
          {button && (!hasButton || isAnswered) ? (
            <TextLink href={answer?.href ?? button.href} c="inherit" fz="inherit" onClick={follow}>
              {title}
            </TextLink>
          ) : (
            title
          )}
        </p>
        {detail ? <p className={classes.detail}>{detail}</p> : null}
      </div>
      {isCredit ? <CreditButtons row={row} onChanged={onChanged} /> : null}
      {answer?.kind === "lead" ? <LeadButtons {...answer} title={title} onChanged={onChanged} /> : null}
      {answer?.kind === "attendance" ? <Headcount {...answer} onChanged={onChanged} /> : null}
      {hasButton && !isAnswered ? (
        <div className={classes.answer}>
          <ButtonLink href={button.href} variant="default" onClick={follow} aria-label={`${button.label}: ${title}`}>
            {button.label}
          </ButtonLink>
        </div>
      ) : null}
      <time className={classes.when} dateTime={row.at}>
        {row.when}
      </time>
      {look === "done" ? null : <ReadButton row={row} onChanged={onChanged} />}
    </li>
  );
}
