import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay, plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { Key } from "@/app/_ui/keyboard-key";
import { TextLink } from "@/app/_ui/links";
import { ProgramMark } from "@/app/_ui/program-mark";
import { daysBetween } from "@/lib/core/clock";
import type { Card } from "@/lib/cycles/card";
import { amountOf } from "@/lib/cycles/earlier-terms";
import classes from "./card.module.css";
import { PrintButton } from "./print-button";

/** Which card of how many, whose it is, and what is missing. */
export function CardHead({ card, path }: { card: Card; path: string }) {
  const { cycle, program, term, place, employers, earlier } = card;
  const { member, level, endsOn, today } = term;
  const { missing, open, asksNothing } = amountOf(term);
  const left = endsOn ? daysBetween(today, endsOn) : null;
  const held = ["First", "Second", "Third", "Fourth"][earlier.length];
  const about = [
    [level, program.shortName, employers[0] && `at ${employers[0].employer}`].filter(Boolean).join(", "),
    `${held ? `${held} term` : "Term"}${endsOn ? `, ends ${formatDay(endsOn)}` : ", no fixed end"}`,
  ].join(". ");
  return (
    <>
      <div className={classes.top}>
        <TextLink href={`/cycles/${cycle.id}`} c="inherit">
          <ProgramMark color={program.color} shape={program.shape} name={cycle.name} />
        </TextLink>
        <progress max={place.of} value={place.decided} aria-hidden="true" />
        <span>
          <strong>
            {place.at} of {place.of}
          </strong>
          , {place.decided} decided
        </span>
        <span className={classes.steps}>
          <PrintButton />
          {place.before ? (
            <TextLink href={`${path}/${place.before}`} aria-label="The card before" c="inherit">
              <Icon name="chevronUp" size={16} /> <Key>K</Key>
            </TextLink>
          ) : null}
          {place.after ? (
            <TextLink href={`${path}/${place.after}`} aria-label="The card after" c="inherit">
              <Icon name="chevronDown" size={16} /> <Key>J</Key>
            </TextLink>
          ) : null}
        </span>
      </div>
      <header className={classes.head}>
        <PersonAvatar name={member.name} size={34} />
        <div>
          <h1>
            <TextLink href={`/terms/${term.id}`} c="inherit" fw="inherit">
              {member.name}
            </TextLink>
          </h1>
          <p>{about}</p>
        </div>
        <div className={classes.missing} data-open={open > 0 ? "" : undefined}>
          <strong>
            {asksNothing
              ? "Nothing is asked"
              : term.standing.isComplete === null
                ? "Nothing is required"
                : open === 0
                  ? "Nothing is missing"
                  : `${plural(missing, "contribution")} missing`}
          </strong>
          <span>
            {left === null
              ? "no last day"
              : left >= 0
                ? `${plural(left, "day")} left`
                : `ended ${plural(-left, "day")} ago`}
            {card.lastOn ? `, last one ${formatDay(card.lastOn)}` : ", no contribution yet"}
          </span>
        </div>
      </header>
    </>
  );
}
