import { formatDay, formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { TypeIcon } from "@/app/_ui/type-icon";
import type { Card } from "@/lib/cycles/card";
import classes from "./card.module.css";

/** The contributions of the term that reached most people. */
export function Highlights({ card }: { card: Card }) {
  const { highlights, contributions, term, program, activityTypes } = card;
  const all = `/activities?member=${term.member.slug}&program=${program.key}`;
  return (
    <section>
      <h2>
        What matters most{" "}
        {contributions > highlights.length ? (
          <TextLink href={all} fz="sm" fw={540}>
            All {contributions}
          </TextLink>
        ) : null}
      </h2>
      {highlights.length === 0 ? <p className={classes.none}>Nothing of this term has a known reach.</p> : null}
      <ul className={classes.most} data-links>
        {highlights.map(({ id, title, type, reach, startsOn }) => (
          <li key={id}>
            <TypeIcon icon={activityTypes.find(({ key }) => key === type)?.icon ?? ""} />
            <TextLink href={`/activities/${id}`} fw={600} c="inherit">
              {title}
            </TextLink>
            <span>{reach === null ? formatDay(startsOn, "short") : `${formatNumber(reach)} reach`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
