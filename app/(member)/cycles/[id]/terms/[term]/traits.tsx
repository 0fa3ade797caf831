import { Fragment } from "react";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/links";
import type { Card } from "@/lib/cycles/card";
import type { TraitShown } from "@/lib/cycles/traits-shown";
import classes from "./card.module.css";

/** What the program looks for in people, each with what shows it: confirmed contributions of the term and certifications held today. */
export function CardTraits({ card }: { card: Card }) {
  const { traits, term, program } = card;
  const records = `/activities?${new URLSearchParams({
    ...{ member: term.member.slug, program: program.key, state: "confirmed", from: term.startsOn },
    ...(term.endsOn ? { to: term.endsOn } : {}),
  })}`;
  return (
    <section>
      <h2>
        Traits and what shows them <span>confirmed, this term</span>
      </h2>
      {traits.length === 0 ? <p className={classes.none}>This program names no traits.</p> : null}
      <ul className={classes.traits} data-links>
        {traits.map((trait) => (
          <li key={trait.key}>
            <i data-done={isShown(trait) ? "" : undefined}>{isShown(trait) ? <Icon name="check" size={12} /> : null}</i>
            <div>
              <strong>{trait.text}</strong>
              <Evidence trait={trait} records={records} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isShown = ({ contributions, certifications }: TraitShown) =>
  contributions > 0 || (certifications !== null && certifications.length > 0);

function Evidence({ trait, records }: { trait: TraitShown; records: string }) {
  const { isChosen, contributions, evidence, certifications } = trait;
  if (!isChosen) return <p>Nobody has chosen yet what shows it.</p>;
  return (
    <>
      {evidence.length > 0 ? (
        <p data-open={contributions === 0 ? "" : undefined}>
          {contributions === 0 ? "No contribution" : plural(contributions, "contribution")}
          {contributions === 0 ? ` for ${evidence.map(({ name }) => name).join(" or ")}` : ": "}
          {contributions === 0
            ? null
            : evidence.map(({ by, key, name, count }, place) => (
                <Fragment key={`${by} ${key}`}>
                  {place > 0 ? ", " : null}
                  {count === 0 ? (
                    `${name} none`
                  ) : (
                    <TextLink href={`${records}&${by}=${key}`} fz="inherit">
                      {name} {count}
                    </TextLink>
                  )}
                </Fragment>
              ))}
        </p>
      ) : null}
      {certifications ? (
        <p data-open={certifications.length === 0 ? "" : undefined}>
          {certifications.length === 0
            ? "No certification held today"
            : certifications.map(({ name, isChecked }) => (isChecked ? name : `${name} (not checked)`)).join(", ")}
        </p>
      ) : null}
    </>
  );
}
