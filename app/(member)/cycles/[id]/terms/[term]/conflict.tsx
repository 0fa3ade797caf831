import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/links";
import classes from "./decide.module.css";

type ConflictProps = { employer: string | null; creditedOn: string | null; nextHref: string | null };

/** What ties the reviewer to the member, and the way to leave the decision to somebody else. */
export function Conflict({ employer, creditedOn, nextHref }: ConflictProps) {
  if (!employer && !creditedOn) return null;
  const words = [
    employer && `Both of you work at ${employer}.`,
    creditedOn && `Credited together on ${formatDay(creditedOn)}.`,
  ];
  return (
    <div className={classes.conflict}>
      <Icon name="members" size={16} />
      <p>
        <strong>You may be too close to decide.</strong> {words.filter(Boolean).join(" ")} Another reviewer could
        decide.{" "}
        {nextHref ? (
          <TextLink href={nextHref} fz="inherit" fw={600}>
            Leave it to another reviewer
          </TextLink>
        ) : null}
      </p>
    </div>
  );
}
