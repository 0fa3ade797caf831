import type { Catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { firstNameOf } from "@/lib/core/words";
import type { getReview } from "@/lib/reviews/get";
import { formatDay } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { TextLink } from "../_ui/links";
import { Heading } from "../_ui/plain/heading";
import { StateMark } from "../_ui/state-mark";
import classes from "./duplicate.module.css";
import { DuplicateReturn } from "./duplicate-return";
import { comparedRows } from "./duplicate-rows";
import { KeepBothButton } from "./keep-both-button";

type Review = Awaited<ReturnType<typeof getReview>>;
type DuplicateNoteProps = { review: Review; known: Catalogue; viewer: Viewer };

/** That this may be logged twice and why, both side by side, and one press to return it. */
export function DuplicateNote({ review, known, viewer }: DuplicateNoteProps) {
  const { activity, duplicates, member } = review;
  const [first] = duplicates;
  if (!first) return null;
  const type = known.activityTypes.find(({ key }) => key === activity.type)?.name.toLowerCase() ?? "activity";
  const isConfirmed = first.activity.state === "confirmed";
  return (
    <section aria-label="May be a duplicate">
      <div className={classes.note}>
        <Icon name="copy" size={18} />
        <div>
          <Heading level={3}>
            This {type} may {isConfirmed ? "already be confirmed" : "be logged twice"}
          </Heading>
          <p>{whyOf(first)} If both stay, it counts twice. If they are two things, keep both.</p>
        </div>
      </div>
      {duplicates.map(({ activity: other }) => (
        <div key={other.id}>
          <Compared one={activity} other={other} known={known} timeZone={viewer.timeZone} />
          <KeepBothButton id={activity.id} otherId={other.id} otherTitle={other.title} />
        </div>
      ))}
      {activity.state === "submitted" ? (
        <DuplicateReturn
          key={`${activity.id} ${activity.version}`}
          activity={{ id: activity.id, version: activity.version }}
          who={firstNameOf(member.member?.name ?? null) || "the member"}
          words={`This is ${isConfirmed ? "confirmed" : "logged"} already as “${first.activity.title}” (${formatDay(first.activity.startsOn)}), so it would count twice. If it is something else, say what is different and send it again. Otherwise withdraw it.`}
        />
      ) : null}
    </section>
  );
}

function whyOf({ activity, hasSameLink, isSameThing }: Review["duplicates"][number]): string {
  const what = [hasSameLink ? "Same link" : null, isSameThing ? "same title, day and person" : null];
  const words = what.filter(Boolean).join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} as one of ${formatDay(activity.startsOn)} that ${activity.state === "confirmed" ? "is confirmed" : activity.state === "returned" ? "was returned" : "waits for review, too"}.`;
}

type ComparedProps = {
  one: Review["activity"];
  other: Review["activity"];
  known: Catalogue;
  timeZone: string;
};

function Compared({ one, other, known, timeZone }: ComparedProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes.unseen}>Fact</span>
          </th>
          <th scope="col">
            <StateMark state={one.state} />
            <span>This one</span>
          </th>
          <th scope="col">
            <StateMark state={other.state} />
            <TextLink href={`/activities/${other.id}`}>{other.title}</TextLink>
          </th>
        </tr>
      </thead>
      <tbody>
        {comparedRows(one, other, { known, timeZone }).map(({ label, one: mine, other: theirs, isSame }) => (
          <tr key={label} data-same={isSame || undefined}>
            <th scope="row">
              {label}
              <span>{isSame ? "same" : "different"}</span>
            </th>
            <td>{mine}</td>
            <td>{theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
