import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { addDays } from "@/lib/core/clock";
import type { Fact } from "@/lib/facts/list";
import { endsSoonDays } from "@/lib/facts/words";
import { describeRequirement, type RequirementNames } from "@/lib/requirements/describe";
import { asksForFacts } from "@/lib/requirements/fact-counts";
import type { TermStanding } from "@/lib/requirements/get-standing";
import type { RequirementStanding } from "@/lib/requirements/progress";
import { leavesSoonDays } from "@/lib/requirements/windows";
import { RecordBar } from "./record-bar";
import classes from "./standing.module.css";
import { factNote, requirementNote } from "./standing-words";

type RowsProps = { term: TermStanding; names: RequirementNames; facts: readonly Fact[] };

/** Requirement by requirement: the sentence, what is missing, and each record as a cell. */
export function RequirementRows({ term, names, facts }: RowsProps) {
  const { standing, inForce } = term;
  const rows = standing.requirements.map((one) => ({ one, soonest: soonestOf(one, term) }));
  return (
    <Section
      title="What the program asks"
      note={inForce && inForce.requirements.length > 0 ? versionWords(inForce) : undefined}
    >
      {standing.requirements.length === 0 ? (
        <Text tone="second">Nothing is asked of this term. What was done shows on the profile and in the reports.</Text>
      ) : (
        <>
          <ul className={classes.requirements}>
            {rows.map(({ one, soonest }) => (
              <li key={one.requirement.key} className={classes.requirement} data-depth={one.depth}>
                <span className={classes.mark} data-is={markOf(one, soonest)}>
                  {one.isDone ? <Icon name={leavesSoon(one, soonest) ? "alert" : "check"} size={14} /> : null}
                </span>
                <div className={classes.sentence}>
                  <Text weight={600}>{describeRequirement(one.requirement, names)}</Text>
                  <Text size="sm" tone={leavesSoon(one, soonest) ? "rust" : "second"}>
                    {(asksForFacts(one.requirement) ? factNote(one, facts, term) : requirementNote(one, soonest)).join(
                      " ",
                    )}
                  </Text>
                </div>
                <div className={classes.amount}>
                  <Text as="div" size="sm" tone="second">
                    <strong>{one.done}</strong> of {one.requirement.atLeast}
                  </Text>
                  <RecordBar standing={one} term={term} soonest={soonest} />
                </div>
              </li>
            ))}
          </ul>
          <Legend standing={term.standing.requirements} />
        </>
      )}
    </Section>
  );
}

/** A fact should hold until the term ends; anything else is told when it is near. */
function soonestOf({ requirement }: RequirementStanding, { today, endsOn }: TermStanding): string {
  if (!asksForFacts(requirement)) return addDays(today, leavesSoonDays);
  return [addDays(today, endsSoonDays), endsOn ?? ""].sort().at(-1) ?? today;
}

function leavesSoon({ isDone, leaving, requirement, done }: RequirementStanding, soonest: string): boolean {
  return isDone && done - leaving.filter(({ on }) => on <= soonest).length < requirement.atLeast;
}

function markOf(standing: RequirementStanding, soonest: string): "done" | "leaves" | "open" {
  if (!standing.isDone) return "open";
  return leavesSoon(standing, soonest) ? "leaves" : "done";
}

function versionWords({ number, fromOn }: NonNullable<TermStanding["inForce"]>) {
  return number === 0
    ? "Starting requirements of Tenet, not official."
    : `Version ${number}, since ${formatDay(fromOn)}.`;
}

function Legend({ standing }: { standing: readonly RequirementStanding[] }) {
  const has = (is: (one: RequirementStanding) => boolean) => standing.some(is);
  const marks = [
    ["counts", "counts", has(({ done }) => done > 0)],
    ["waits", "waits for review", has(({ waiting }) => waiting.length > 0)],
    ["leaves", "leaves soon", has(({ leaving }) => leaving.length > 0)],
    ["missing", "missing", has(({ missing }) => missing > 0)],
  ] as const;
  return (
    <Text as="div" size="sm" tone="second" className={classes.legend}>
      {marks.map(([is, words, isThere]) =>
        isThere ? (
          <span key={is}>
            <i data-is={is} aria-hidden="true" /> {words}
          </span>
        ) : null,
      )}
      <TextLink href="/reports/definitions#requirement_progress" fz="sm">
        How it is counted
      </TextLink>
    </Text>
  );
}
