import { formatDay, plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { TermStanding } from "@/lib/requirements/get-standing";
import type { NotCounted } from "@/lib/requirements/standing";
import classes from "./standing.module.css";
import { reasonNames, reasonSentence } from "./standing-words";

const shownAtOnce = 6;

/** What does not count, each with the reason and the record that counts instead. */
export function NotCountedRecords({ term }: { term: TermStanding }) {
  const { notCounted, counted } = term.standing;
  if (notCounted.length === 0) return null;
  const titles = new Map([...counted, ...notCounted.map(({ record }) => record)].map(({ id, title }) => [id, title]));
  const titlesOf = (ids: readonly string[]) => ids.flatMap((id) => titles.get(id) ?? []);
  return (
    <Section title={`${plural(notCounted.length, "record does", "records do")} not count, and why`}>
      <NotCountedList some={notCounted.slice(0, shownAtOnce)} term={term} titlesOf={titlesOf} />
      {notCounted.length > shownAtOnce ? (
        <details className={classes.more}>
          <summary>Show {notCounted.length - shownAtOnce} more</summary>
          <NotCountedList some={notCounted.slice(shownAtOnce)} term={term} titlesOf={titlesOf} />
        </details>
      ) : null}
    </Section>
  );
}

type ListProps = { some: readonly NotCounted[]; term: TermStanding; titlesOf: (ids: readonly string[]) => string[] };

function NotCountedList({ some, term, titlesOf }: ListProps) {
  return (
    <ul className={classes.others} data-links>
      {some.map(({ record, reason, instead }) => (
        <li key={record.id}>
          <div>
            <TextLink href={`/activities/${record.id}`}>{record.title}</TextLink>
            <Text size="sm" tone="second">
              {formatDay(record.startsOn)}
            </Text>
          </div>
          <div>
            <Text weight={600} size="sm">
              {reasonNames[reason]}
            </Text>
            <Text size="sm" tone="second">
              {reasonSentence(reason, term, titlesOf(instead))}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
