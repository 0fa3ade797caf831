import type { FieldDifference, Stretch } from "@/lib/activities/field-differences";
import { firstNameOf } from "@/lib/core/words";
import type { SinceConfirmed } from "@/lib/reviews/since-confirmed";
import { formatDay, formatNumber, plural, zoned } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { OutLink } from "../_ui/links";
import { Heading } from "../_ui/plain/heading";
import classes from "./since-confirmed.module.css";

type SinceConfirmedProps = {
  since: SinceConfirmed;
  viewer: { memberId: string; timeZone: string };
  /** The first name of whoever logged it. */
  who: string;
};

/** What changed of an activity after it was confirmed: before struck out, now underlined, and what that does. */
export function ChangesSinceConfirmed({ since, viewer, who }: SinceConfirmedProps) {
  const { confirmedAt, confirmedBy, changedAt, changedBy, differing, same, reach } = since;
  const by = confirmedBy?.id === viewer.memberId ? "you" : (confirmedBy?.name ?? "somebody");
  const day = (at: Date) => formatDay(zoned(at, viewer.timeZone).day, "short");
  const firstOfReach = differing.findIndex(({ label }) => reachLabels.includes(label));
  return (
    <>
      <div className={classes.note}>
        <Icon name="retry" size={19} />
        <div>
          <b>
            {firstNameOf(changedBy) || who} changed {plural(differing.length, "thing")} after {by} confirmed it
          </b>
          <p>
            Confirmed on {day(confirmedAt)}, changed on {day(changedAt)}. Until you decide, it waits for review and
            counts nowhere.
          </p>
        </div>
      </div>
      <div className={classes.head}>
        <Heading level={3} size={15}>
          What changed since it was confirmed
        </Heading>
        <span aria-hidden="true">
          <del>before</del> <ins>now</ins>
        </span>
      </div>
      <dl className={classes.changes}>
        {differing.map((difference, place) => (
          <Difference
            key={difference.label}
            {...difference}
            effect={place === firstOfReach && reach ? reachInWords(reach) : null}
          />
        ))}
      </dl>
      {same.length > 0 ? <p className={classes.same}>Unchanged: {same.join(", ").toLowerCase()}.</p> : null}
    </>
  );
}

const reachLabels = ["In the room", "Online", "Watched later", "Watched live", "Reads", "Plays"];

function reachInWords({ from, to }: { from: number | null; to: number | null }): string {
  const said = (reach: number | null) => (reach === null ? "unknown" : formatNumber(reach));
  return `Reach goes from ${said(from)} to ${said(to)}.`;
}

function Difference({ label, lines, effect }: FieldDifference & { effect: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {lines.map((stretches) => (
          <p key={JSON.stringify(stretches)}>{stretches.map(said)}</p>
        ))}
        {effect ? <p className={classes.effect}>{effect}</p> : null}
      </dd>
    </div>
  );
}

function said({ kind, text }: Stretch, place: number) {
  const key = `${place} ${kind}`;
  const words = /^https?:\/\/\S+$/.test(text) ? (
    <OutLink href={text} c="inherit">
      {text.replace(/^https?:\/\//, "")}
    </OutLink>
  ) : (
    text
  );
  if (kind === "gone") return <del key={key}>{words}</del>;
  if (kind === "new") return <ins key={key}>{words}</ins>;
  return <span key={key}>{words}</span>;
}
