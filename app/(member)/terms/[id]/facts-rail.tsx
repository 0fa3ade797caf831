import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import type { Fact } from "@/lib/facts/list";
import { factStateOn, factTitle } from "@/lib/facts/words";
import type { TermStanding } from "@/lib/requirements/get-standing";
import classes from "./standing.module.css";

/** Certifications, employers and what else programs ask for, each with its end, and whether somebody checked it. */
export function FactsRail({ term, facts }: { term: TermStanding; facts: readonly Fact[] }) {
  const { member, today, isSelf } = term;
  return (
    <section className={classes.facts}>
      <Heading level={3}>Facts</Heading>
      {facts.length === 0 ? (
        <Text size="sm" tone="second">
          No certification, employer or other fact yet.
        </Text>
      ) : (
        <dl className={classes.dates}>
          {facts.map((fact) => {
            const state = factStateOn(fact, today);
            return (
              <div key={fact.id} data-is={state}>
                <dt>{factTitle(fact)}</dt>
                <dd>
                  {endWords(fact, state)}
                  {fact.checkedAt ? null : <span>not checked yet</span>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <TextLink href={`/members/${member.slug}/facts`} fz="sm">
        {isSelf ? "Add or correct your facts" : `Check the facts of ${member.name}`}
      </TextLink>
    </section>
  );
}

function endWords({ toOn, fromOn }: Fact, state: ReturnType<typeof factStateOn>): string {
  if (!toOn) return `since ${formatDay(fromOn)}`;
  return `${state === "ended" ? "ended" : "until"} ${formatDay(toOn)}`;
}
