import { formatNumber } from "@/app/_ui/format";
import { type Params, withParams } from "@/app/_ui/search-params";
import { mostUrgentFirst, type TermAttention } from "@/lib/triage/attention";
import classes from "./triage.module.css";
import { attentionNames } from "./triage-words";

type TabsProps = {
  params: Params;
  counts: Record<TermAttention, number>;
  chosen: TermAttention | null;
  /** Open tasks of the viewer. */
  tasks: number;
};

/** All of them, or those of one group of urgency; each says how many, and keeps the other filters. */
export function TriageTabs({ params, counts, chosen, tasks }: TabsProps) {
  const all = mostUrgentFirst.reduce((sum, one) => sum + counts[one], 0);
  const tabs = [
    { key: null, label: "All", count: all },
    ...mostUrgentFirst.map((key) => ({ key, label: attentionNames[key], count: counts[key] })),
  ];
  return (
    <nav className={classes.tabs} aria-label="How urgent">
      {tabs.map(({ key, label, count }) => (
        <a
          key={label}
          href={withParams("/terms", params, { attention: key ?? undefined, after: undefined })}
          aria-current={chosen === key ? "true" : undefined}
        >
          {label} <b>{formatNumber(count)}</b>
        </a>
      ))}
      <a href="/terms/tasks">
        My tasks <b>{formatNumber(tasks)}</b>
      </a>
    </nav>
  );
}
