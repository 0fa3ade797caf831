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
  /** What an import did, by its entry: the latest of it. */
  imports?: ReadonlyMap<string, AuditEntry[]>;
  /** Of the days’ headings. */
  level?: 2 | 3;
};

/** The entries by day, each a sentence with what it changed folded below. */
export function Entries({ entries, imports, timeZone, today, level = 2 }: EntriesProps) {
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
            <Entry key={entry.id} entry={entry} clock={zoned(entry.at, timeZone).clock}>
              <Imported id={entry.objectId} entries={imports?.get(entry.id) ?? []} />
            </Entry>
          ))}
      </ol>
    </section>
  ));
}

type EntryProps = { entry: AuditEntry; clock: string; children: ReactNode };

function Entry({ entry, clock, children }: EntryProps) {
  const { channel, objectKind, objectId, changes, batchId } = entry;
  const own = `/admin/audit?${new URLSearchParams({ kind: objectKind, object: objectId })}`;
  return (
    <li className={classes.entry}>
      <time className={classes.clock} dateTime={entry.at.toISOString()}>
        {clock}
      </time>
      <div className={classes.words}>
        <Sentence entry={entry} />
        {changes.length > 0 ? <Changes changes={changes} history={own} /> : null}
        {children}
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

/** Who did what to what, by the names of that day. */
function Sentence({ entry: { actor, action, channel, object } }: { entry: AuditEntry }) {
  const [before = "", after = ""] = actionSentence(action).split("{}");
  const now = object.nowCalled ?? actor?.nowCalled;
  return (
    <>
      {actor ? (
        <TextLink href={`/admin/audit?person=${actor.slug}`} c="var(--ink)" fw={600}>
          <Name isOld={actor.nowCalled !== null}>{actor.name}</Name>
        </TextLink>
      ) : (
        actorName(null, channel)
      )}{" "}
      {before}
      {object.href ? (
        <TextLink href={object.href}>
          <Name isOld={object.nowCalled !== null}>{object.label}</Name>
        </TextLink>
      ) : (
        object.label
      )}
      {after}
      {now ? <span className={classes.now}>. Now called {now}.</span> : null}
    </>
  );
}

function Name({ isOld, children }: { isOld: boolean; children: string }) {
  return isOld ? <span className={classes.old}>{children}</span> : children;
}

/** What an import did, folded below its one entry. */
function Imported({ id, entries }: { id: string; entries: AuditEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details className={classes.changes}>
      <summary>What it did</summary>
      <ul className={classes.imported}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Sentence entry={entry} />
          </li>
        ))}
      </ul>
      <TextLink href={`/admin/audit?batch=${id}`} fz="sm">
        All entries of this import
      </TextLink>
    </details>
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
