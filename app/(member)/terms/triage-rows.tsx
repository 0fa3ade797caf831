import { AskedProgress } from "@/app/_terms/asked-progress";
import { PersonAvatar } from "@/app/_ui/avatar";
import type { DataColumn, DataRow } from "@/app/_ui/data-rows";
import { formatDay, formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { RowLead } from "@/app/_ui/row-cells";
import type { TermAttention } from "@/lib/triage/attention";
import type { TriageRow } from "@/lib/triage/list";
import type { LastAnswer } from "@/lib/triage/quiet/last-answers";
import classes from "./triage.module.css";
import { TriageTrend } from "./triage-trend";
import { attentionNames, attentionNotes, daysLeftOf, lastOnWords, quietAnswerWords, whatToKnow } from "./triage-words";

export const triageColumns: DataColumn[] = [
  { key: "member", label: "Member", sortKey: "name", phone: "lead" },
  { key: "know", label: "What to know", phone: "detail" },
  { key: "progress", label: "Progress", phone: "detail" },
  { key: "days", label: "Days left", numeric: true, sortKey: "ends", phone: "aside" },
  { key: "last", label: "Last contribution", sortKey: "last", phone: "hide" },
  { key: "task", label: "Task", phone: "hide" },
  { key: "trend", label: "12 months, and before", phone: "hide" },
];

type RowContext = {
  /** Where the manager lives, whose tasks are due. */
  today: string;
  task?: { title: string; dueOn: string };
  answer?: LastAnswer;
  /** When a manager last wrote to them. */
  wroteOn?: string;
  heading?: DataRow["heading"];
};

/** A term as a row of the list that managers work through. */
export function triageRow(row: TriageRow, { today, task, answer, wroteOn, heading }: RowContext): DataRow {
  const left = daysLeftOf(row);
  return {
    id: row.id,
    label: `${row.name}, ${row.shortName}`,
    heading,
    cells: {
      member: (
        <RowLead
          picture={<PersonAvatar name={row.name} />}
          href={`/terms/${row.id}`}
          name={row.name}
          detail={
            <>
              <ProgramGlyph color={row.color} shape={row.shape} size={9} />{" "}
              {[row.shortName, row.level, row.group ?? row.detail].filter(Boolean).join(", ")}
            </>
          }
        />
      ),
      know: (
        <>
          {whatToKnow(row).map((words) => (
            <span key={words} className={classes.know} data-is={row.attention}>
              {words}
            </span>
          ))}
          {answer ? <span className={classes.know}>answered: {quietAnswerWords(answer)}</span> : null}
        </>
      ),
      progress: <AskedProgress asked={row} />,
      days: left ? (
        <span className={classes.days} data-is={left.isGrace ? "grace" : undefined}>
          {left.count}
          {left.isGrace ? <small>of grace</small> : <small data-on="phone">days left</small>}
        </span>
      ) : (
        <span className={classes.quiet}>no end</span>
      ),
      last: row.lastOn ? (
        <span className={classes.last}>
          <time dateTime={row.lastOn}>{lastOnWords(row.lastOn, row.today).day}</time>
          <small>{lastOnWords(row.lastOn, row.today).ago}</small>
        </span>
      ) : (
        <span className={classes.quiet}>none yet</span>
      ),
      task: (
        <>
          <a
            href={`/terms/${row.id}#follow-up`}
            className={classes.task}
            data-due={task && task.dueOn <= today ? "" : undefined}
          >
            {task ? `${task.title}, ${formatDay(task.dueOn, "short")}` : "Add"}
          </a>
          {wroteOn ? <span className={classes.know}>wrote {formatDay(wroteOn, "short")}</span> : null}
        </>
      ),
      trend: <TriageTrend months={row.months} />,
    },
  };
}

/** Above the rows of one group: what it is, how many, and the way to all of them. */
export function GroupHeading({
  attention,
  count,
  href,
}: {
  attention: TermAttention;
  count: number;
  href: string | null;
}) {
  return (
    <span className={classes.heading}>
      <b>{attentionNames[attention]}</b> <b>{formatNumber(count)}</b> <span>{attentionNotes[attention]}</span>
      {href ? <TextLink href={href}>Show all {formatNumber(count)}</TextLink> : null}
    </span>
  );
}
