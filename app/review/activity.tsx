import type { Catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { getReview } from "@/lib/reviews/get";
import { DecidePane } from "./decide-pane";
import { Evidence } from "./evidence";
import { lookOf } from "./queue-rows";
import classes from "./review.module.css";
import type { Choice, DeskTag, QueueRow } from "./review-types";

type ActivityProps = {
  viewer: Viewer & { memberId: string };
  id: string;
  queue: QueueRow[];
  known: Catalogue;
  listHref: string;
};

/** The chosen activity: its evidence in the middle, what it advances and the decision at the right. */
export async function Activity({ viewer, id, queue, known, listHref }: ActivityProps) {
  const review = await getReview(viewer, id);
  const { activity } = review;
  const place = queue.findIndex((row) => row.id === id);
  const standing = activity.tags.filter((tag) => tag.removedAt === null);
  const tags = standing.map((tag) => ({ ...choiceOf(known, tag.goalKey, tag.principleKey), ...tagOf(tag) }));
  const taken = new Set(tags.map((tag) => tag.key));
  const retired = (row: { retiredAt: Date | null }) => row.retiredAt !== null;
  const goals = activity.programs
    .flatMap((program) => known.programs.find((one) => one.key === program.programKey)?.goals ?? [])
    .filter((goal) => !retired(goal) && !taken.has(goal.key));
  const principles = known.principles.filter((principle) => !retired(principle) && !taken.has(principle.key));
  const counts = activity.programs.filter((program) => program.counts);
  return (
    <>
      <Evidence
        viewer={viewer}
        review={review}
        known={known}
        place={{ at: place + 1, of: queue.length }}
        listHref={listHref}
      />
      <aside className={classes.decide} aria-label="Decision">
        <DecidePane
          key={`${id} ${activity.version}`}
          activity={{ id, version: activity.version, firstLink: activity.links[0] ?? null }}
          who={review.member.member?.name.split(" ")[0] ?? "the member"}
          tags={tags}
          goals={goals.map((goal) => choiceOf(known, goal.key, null))}
          principles={principles.map((principle) => choiceOf(known, null, principle.key))}
          countsFor={counts.flatMap((program) => lookOf(known, program.programKey)?.shortName ?? [])}
          neighbours={{ previous: queue[place - 1]?.href ?? null, next: queue[place + 1]?.href ?? null }}
          href={queue[place]?.href ?? listHref}
          listHref={listHref}
        />
      </aside>
    </>
  );
}

type Tag = Awaited<ReturnType<typeof getReview>>["activity"]["tags"][number];

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
