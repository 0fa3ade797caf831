import { nextStepCondition, nextStepHref, nextStepTitle } from "@/app/_terms/next-step-words";
import { ButtonLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import classes from "./home.module.css";
import type { HomeView } from "./home-view";

/** One contribution that would help more than one term; nothing where there is none. */
export function SharedStep({ view }: { view: HomeView }) {
  const { sharedStep: step, terms, programs, activityTypes, principles } = view;
  if (!step) return null;
  const named = (things: readonly { key: string; name: string }[]) =>
    new Map(things.map(({ key, name }) => [key, name] as const));
  const names = {
    types: named(activityTypes),
    goals: named(programs.flatMap(({ goals }) => goals)),
    principles: named(principles),
  };
  const helped = step.serves.flatMap(({ termId }) => terms.find(({ id }) => id === termId)?.shortName ?? []);
  return (
    <div className={classes.shared}>
      <div>
        <Text weight={600}>
          {nextStepTitle(step, names)} would help {helped.length === 2 ? "two terms" : `${helped.length} terms`}
        </Text>
        <Text size="sm" tone="second">
          {helped.join(" and ")}. {nextStepCondition(step, names)}
        </Text>
      </div>
      <ButtonLink href={nextStepHref(step)} variant="default">
        Log it
      </ButtonLink>
    </div>
  );
}
