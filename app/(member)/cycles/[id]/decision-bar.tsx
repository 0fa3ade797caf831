import { TextLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";

import { letterKindNames, letterKinds } from "@/lib/cycles/letters/kinds";
import type { cycleProgress } from "@/lib/cycles/terms";
import classes from "./cycle.module.css";

type DecisionBarProps = { path: string; progress: Awaited<ReturnType<typeof cycleProgress>> };

/** What was decided, each kind as wide as its number, and what is left; each leads to its terms. */
export function DecisionBar({ path, progress }: DecisionBarProps) {
  const { all, undecided, counts } = progress;
  if (all === 0) return null;
  const parts = [
    ...letterKinds.map((kind) => ({ key: kind as string, name: letterKindNames[kind], count: counts.get(kind) ?? 0 })),
    { key: "undecided", name: "To decide", count: undecided },
  ].filter(({ key, count }) => count > 0 || key === "undecided");
  return (
    <Section
      title="Decisions"
      action={
        <TextLink href={`${path}/terms`} fz="sm" fw={540}>
          Show all {all}
        </TextLink>
      }
    >
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ key, count }) =>
          count > 0 ? <i key={key} data-kind={key} style={{ flexGrow: count }} /> : null,
        )}
      </div>
      <ul className={classes.kinds}>
        {parts.map(({ key, name, count }) => (
          <li key={key} data-kind={key}>
            <a href={`${path}/terms?state=${key}`} data-link>
              <i data-kind={key} aria-hidden="true" />
              <span>{name}</span>
              <strong>{count}</strong>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
