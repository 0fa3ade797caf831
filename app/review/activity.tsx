import type { Catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { firstNameOf } from "@/lib/core/words";
import type { getReview } from "@/lib/reviews/get";
import { formatNumber } from "../_ui/format";
import { DecidePane } from "./decide-pane";
import { DecidedBefore } from "./decided-before";
import { Evidence } from "./evidence";
import { lookOf } from "./queue-rows";
import classes from "./review.module.css";
import type { Choice, DeskTag, QueueRow } from "./review-types";
import { ShownDecision, ShownEvidence } from "./shown";

type Review = Awaited<ReturnType<typeof getReview>>;

type ActivityProps = {
  viewer: Viewer & { memberId: string };
  review: Review;
  row: QueueRow;
  queue: QueueRow[];
  known: Catalogue;
  listHref: string;
};

/** The chosen activity: its evidence in the middle, what it advances and the decision at the right. */
export function Activity({ viewer, review, row, queue, known, listHref }: ActivityProps) {
  const { activity, sinceConfirmed: since } = review;
  const { id } = activity;
  const standing = activity.tags.filter((tag) => tag.removedAt === null);
  const tags = standing.map((tag) => ({ ...choiceOf(known, tag.goalKey, tag.principleKey), ...tagOf(tag) }));
  const taken = new Set(tags.map((tag) => tag.key));
  const retired = (one: { retiredAt: Date | null }) => one.retiredAt !== null;
  const goals = activity.programs
    .flatMap((program) => known.programs.find((one) => one.key === program.programKey)?.goals ?? [])
    .filter((goal) => !retired(goal) && !taken.has(goal.key));
  const principles = known.principles.filter((principle) => !retired(principle) && !taken.has(principle.key));
  const named = (key: string) => lookOf(known, key)?.shortName ?? [];
  const who = firstNameOf(review.member.member?.name ?? null) || "the member";
  return (
    <>
      <ShownEvidence id={id}>
        <Evidence
          viewer={viewer}
          review={review}
          known={known}
          place={{ at: queue.findIndex((one) => one.id === id) + 1, of: queue.length }}
          listHref={listHref}
        />
      </ShownEvidence>
      <aside className={classes.decide} aria-label="Decision">
        <ShownDecision id={id}>
          {since ? <DecidedBefore since={since} who={who} viewer={viewer} /> : null}
          <DecidePane
            key={`${id} ${activity.version}`}
            row={row}
            firstLink={activity.links[0] ?? null}
            who={who}
            tags={tags}
            goals={goals.map((goal) => choiceOf(known, goal.key, null))}
            principles={principles.map((principle) => choiceOf(known, null, principle.key))}
            programs={activity.programs.flatMap(({ programKey }) => lookOf(known, programKey) ?? [])}
            hasOtherFiles={since?.hasOtherFiles ?? false}
            effect={since ? effectOf(since, (keys) => keys.flatMap(named)) : null}
          />
        </ShownDecision>
      </aside>
    </>
  );
}

type Since = NonNullable<Review["sinceConfirmed"]>;

/** "Confirming adds Builders, and 144 to the reach." */
function effectOf({ reach, programs }: Since, named: (keys: string[]) => string[]): string | null {
  const by = (reach?.to ?? 0) - (reach?.from ?? 0);
  const parts = [
    programs.added.length > 0 ? `adds ${named(programs.added).join(" and ")}` : null,
    programs.gone.length > 0 ? `removes ${named(programs.gone).join(" and ")}` : null,
    by !== 0 ? `${by > 0 ? "adds" : "takes"} ${formatNumber(Math.abs(by))} ${by > 0 ? "to" : "from"} the reach` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `Confirming ${parts.join(", and ")}.` : null;
}

type Tag = Review["activity"]["tags"][number];

function tagOf(tag: Tag): Pick<DeskTag, "id" | "kind" | "reason" | "addedByReviewer"> {
  return {
    id: tag.id,
    kind: tag.goalKey ? "goal" : "principle",
    reason: tag.reason,
    addedByReviewer: tag.addedByReviewer,
  };
}

function choiceOf(known: Catalogue, goalKey: string | null, principleKey: string | null): Choice {
  const principle = known.principles.find((one) => one.key === principleKey);
  if (principle) return { key: principle.key, name: principle.name, number: principle.number, program: null };
  const goal = known.programs.flatMap((program) => program.goals).find((one) => one.key === goalKey);
  return {
    key: goal?.key ?? "",
    name: goal?.name ?? "",
    number: null,
    program: lookOf(known, goal?.programKey ?? null),
  };
}
