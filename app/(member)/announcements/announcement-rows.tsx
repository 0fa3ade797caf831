import { formatDay } from "@/app/_ui/format";
import { ButtonLink } from "@/app/_ui/links";
import { Markdown } from "@/app/_ui/markdown";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import type { ListedAnnouncement } from "@/lib/announcements/list";
import type { AnnouncementState } from "@/lib/announcements/state";
import { dayOfInstant, daysInWords } from "@/lib/core/clock";
import classes from "./announcements.module.css";
import { EndButton, RemoveButton } from "./end-buttons";

type RowsProps = { rows: readonly ListedAnnouncement[]; state: AnnouncementState; label: string; timeZone: string };

/** Each with its text as it is read, and what can be done with it. */
export function AnnouncementRows({ rows, state, label, timeZone }: RowsProps) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row} data-state={state}>
          <div className={classes.words}>
            <Heading level={3} size={15}>
              {row.title}
            </Heading>
            <Text size="sm" tone="second" above={2}>
              To {row.to}. {whenOf(row, timeZone)}.{row.by ? ` Written by ${row.by}.` : ""}
            </Text>
            <details>
              <summary>Read the text</summary>
              <Markdown>{row.body}</Markdown>
            </details>
          </div>
          <div className={classes.buttons} data-links>
            {state === "past" ? null : (
              <ButtonLink href={`/announcements/${row.id}/edit`} variant="default" aria-label={`Change: ${row.title}`}>
                Change
              </ButtonLink>
            )}
            {state === "current" ? <EndButton {...keysOf(row)} /> : null}
            <RemoveButton {...keysOf(row)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function keysOf({ id, version, title }: ListedAnnouncement) {
  return { id, version, title };
}

function whenOf({ fromOn, untilOn, endedAt }: ListedAnnouncement, timeZone: string): string {
  if (!endedAt) return daysInWords(fromOn, untilOn);
  return `From ${formatDay(fromOn)}, ended on ${formatDay(dayOfInstant(endedAt, timeZone))}`;
}
