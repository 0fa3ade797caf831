import { nextStepCondition, nextStepHref, nextStepTitle } from "@/app/_terms/next-step-words";
import { formatDay, plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { addDays } from "@/lib/core/clock";
import type { Fact } from "@/lib/facts/list";
import { factTitle } from "@/lib/facts/words";
import type { RequirementNames } from "@/lib/requirements/describe";
import { asksForFacts } from "@/lib/requirements/fact-counts";
import type { TermStanding } from "@/lib/requirements/get-standing";
import type { NextStep } from "@/lib/requirements/next-steps";
import classes from "./standing.module.css";

type ShortestWayProps = {
  term: TermStanding;
  steps: readonly NextStep[];
  names: RequirementNames;
  facts: readonly Fact[];
  /** Short names of the programs of the member's terms, by term. */
  programs: ReadonlyMap<string, string>;
};

/** What would bring the term closest to renewal, what counts for most first; nothing where nothing is missing. */
export function ShortestWay({ term, steps, names, facts, programs }: ShortestWayProps) {
  const own = steps.filter(({ serves }) => serves.some(({ termId }) => termId === term.id));
  const main = term.standing.requirements.find(({ requirement }) => requirement.counts === "contributions");
  const waits = main?.waiting.length ?? 0;
  const ending = factsToRenew(term, facts);
  if (own.length === 0 && waits === 0 && ending.length === 0) return null;
  return (
    <section className={classes.way} aria-labelledby="way">
      <Text as="h2" id="way" weight={600}>
        {term.standing.isComplete === null ? "What would help" : "The shortest way to renewal"}
      </Text>
      {own.length + ending.length > 0 ? (
        <ol>
          {own.map((step) => {
            const keys = step.serves.find(({ termId }) => termId === term.id)?.keys ?? [];
            const others = step.serves.flatMap(({ termId }) =>
              termId === term.id ? [] : (programs.get(termId) ?? []),
            );
            return (
              <li key={nextStepHref(step) + keys.join()}>
                <Text weight={600}>
                  {term.isSelf ? (
                    <TextLink href={nextStepHref(step)}>{nextStepTitle(step, names)}</TextLink>
                  ) : (
                    nextStepTitle(step, names)
                  )}
                </Text>
                <Text size="sm" tone="second">
                  {[
                    nextStepCondition(step, names),
                    keys.length > 1 ? `Counts for ${keys.length} of the numbers asked.` : "",
                    others.length > 0 ? `It also helps ${others.join(" and ")}.` : "",
                  ]
                    .filter(Boolean)
                    .join(" ")}
                </Text>
              </li>
            );
          })}
          {ending.map(({ fact, on }) => (
            <li key={fact.id}>
              <Text weight={600}>
                <TextLink href={`/members/${term.member.slug}/facts`}>{factTitle(fact)}</TextLink>
              </Text>
              <Text size="sm" tone="second">
                Ends {formatDay(on)}. The term asks for it until {formatDay(term.endsOn ?? on)}.
              </Text>
            </li>
          ))}
        </ol>
      ) : null}
      {main && waits > 0 ? (
        <Text size="sm" tone="second" above={own.length > 0 ? 12 : 8}>
          When{" "}
          {waits === 1 ? "what waits for review is" : `the ${plural(waits, "contribution")} that wait for review are`}{" "}
          confirmed, that makes{" "}
          <strong>
            {main.done + waits} of {main.requirement.atLeast}
          </strong>
          .
        </Text>
      ) : null}
    </section>
  );
}

/** What counts today for something required and ends before the term does, with its last day. */
function factsToRenew({ standing, endsOn }: TermStanding, facts: readonly Fact[]) {
  return standing.requirements.flatMap(({ requirement, isDone, done, leaving }) => {
    if (!asksForFacts(requirement) || !requirement.isRequired || !isDone || !endsOn) return [];
    const early = leaving.filter(({ on }) => on <= endsOn);
    if (done - early.length >= requirement.atLeast) return [];
    return early.flatMap(({ id, on }) => {
      const fact = facts.find((one) => one.id === id);
      return fact ? [{ fact, on: addDays(on, -1) }] : [];
    });
  });
}
