import type { ReactNode } from "react";
import { actionSentence } from "@/lib/audit/action-sentences";
import { actorName, channelNames } from "@/lib/audit/channel-names";
import type { AuditEntry } from "@/lib/audit/entries";
import type { FieldChange } from "@/lib/audit/field-changes";
import { formatDay, plural, shiftDay, zoned } from "../../_ui/format";
import { TextLink } from "../../_ui/links";
import { Heading } from "../../_ui/plain/heading";
import classes from "./entries.module.css";

type EntriesProps = {
  entries: AuditEntry[];
  timeZone: string;
  today: string;
  /** Of the days’ headings. */
  level?: 2 | 3;
};

/** The entries by day, each a sentence with what it changed folded below. */
export function Entries({ entries, timeZone, today, level = 2 }: EntriesProps) {
  const days = [...new Set(entries.map((entry) => zoned(entry.at, timeZone).day))];
  return days.map((day) => (
    <section key={day} aria-label={formatDay(day, "long")}>
      <Heading level={level} className={classes.day}>
        {day === today ? "Today" : day === shiftDay(today, -1) ? "Yesterday" : formatDay(day, "long")}
      </Heading>
      <ol className={classes.entries}>
        {entries
          .filter((entry) => zoned(entry.at, timeZone).day === day)
          .map((entry) => (
            <Entry key={entry.id} entry={entry} clock={zoned(entry.at, timeZone).clock} />
          ))}
      </ol>
    </section>
  ));
}

function Entry({ entry, clock }: { entry: AuditEntry; clock: string }) {
  const { actor, action, channel, object, objectKind, objectId, changes, batchId } = entry;
  const who = actor ? (
    <TextLink href={`/admin/audit?person=${actor.slug}`} c="var(--ink)" fw={600}>
      {actor.name}
    </TextLink>
  ) : (
    actorName(null, channel)
  );
  const what = object.href ? <TextLink href={object.href}>{object.label}</TextLink> : object.label;
  const [before = "", after = ""] = actionSentence(action).split("{}");
  const own = `/admin/audit?${new URLSearchParams({ kind: objectKind, object: objectId })}`;
  return (
    <li className={classes.entry}>
      <time className={classes.clock} dateTime={entry.at.toISOString()}>
        {clock}
      </time>
      <div className={classes.words}>
        {who} {before}
        {what}
        {after}
        {changes.length > 0 ? <Changes changes={changes} history={own} /> : null}
      </div>
      <span className={classes.channel}>
        {batchId ? (
          <TextLink href={`/admin/audit?batch=${batchId}`}>{channelNames[channel]}</TextLink>
        ) : (
          channelNames[channel]
        )}
      </span>
    </li>
  );
}

/** Folded, since the sentence says enough to most. */
function Changes({ changes, history }: { changes: FieldChange[]; history: string }) {
  return (
    <details className={classes.changes}>
      <summary>{plural(changes.length, "detail")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{orNothing(before)}</td>
              <td>{orNothing(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TextLink href={history} fz="sm">
        All entries about it
      </TextLink>
    </details>
  );
}

function orNothing(value: string | null): ReactNode {
  return value ?? <span className={classes.nothing}>nothing</span>;
}
