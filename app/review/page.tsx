import type { Metadata } from "next";
import { type ActivityFilter, countedUpTo, readActivityFilter } from "@/lib/activities/filter";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { manages, type Viewer } from "@/lib/core/viewer";
import { viewerFrame } from "@/lib/inbox/frame";
import { findReview } from "@/lib/reviews/get";
import { reviewQueuePage } from "@/lib/reviews/queue";
import { ListFilter } from "../_filters/list-filter";
import { FilterBar, FilterSearch, FilterSelect } from "../_ui/filter-bar";
import { type Params, withParams } from "../_ui/search-params";
import { Activity } from "./activity";
import { ReviewDesk } from "./desk";
import { EmptyQueue } from "./empty-queue";
import { headingOf } from "./heading";
import { NoLongerWaits } from "./no-longer-waits";
import { Queue } from "./queue";
import { chosenRow, queueRows } from "./queue-rows";
import classes from "./review.module.css";

export const metadata: Metadata = { title: "Review" };

/** The manager's queue: what waits, oldest first, beside its evidence and the decision. What was chosen stays, whatever is searched. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = await searchParams;
  const viewer = await requireViewer("manager", withParams("/review", asked, {}));
  const { state: _, ...filter } = readActivityFilter(asked);
  const known = await catalogue();
  const isFiltered = Object.keys(filter).length > 0;
  const { rows, next, after, count: found, own } = await openPage(viewer, filter, asked.after);
  const all = isFiltered ? ((await viewerFrame(viewer)).waiting ?? 0) : found;
  const queue = queueRows(rows, { known, asked, after });
  const namedId = typeof asked.id === "string" ? asked.id : null;
  const review =
    (namedId && (await findReview(viewer, namedId))) || (queue[0] && (await findReview(viewer, queue[0].id)));
  const row = review?.activity.state === "submitted" ? chosenRow(review, { known, asked, after }) : null;
  const listHref = withParams("/review", asked, { id: undefined, after });
  const mine = known.programs.filter((program) => manages(viewer, program.key));
  const count = { all, found, most: countedUpTo, isFiltered };

  const filters = (
    <FilterBar>
      <FilterSearch label="Title or text" />
      {mine.length > 1 ? (
        <FilterSelect
          param="program"
          label="All programs"
          options={mine.map(({ key, shortName }) => ({ value: key, label: shortName }))}
        />
      ) : null}
      <ListFilter viewer={viewer} param="type" label="All types" source="activity types" values={filter.type} />
    </FilterBar>
  );

  return (
    <ReviewDesk queue={queue} shown={row} namedId={namedId} listHref={listHref} count={headingOf(count)}>
      <div className={classes.desk} data-chosen={namedId && review ? "" : undefined}>
        <Queue
          count={count}
          own={own}
          next={next && withParams("/review", asked, { id: undefined, after: next })}
          oldest={after ? withParams("/review", asked, { id: undefined }) : null}
          filters={filters}
        />
        {review && row ? (
          <Activity viewer={viewer} review={review} row={row} queue={queue} known={known} listHref={listHref} />
        ) : review ? (
          <NoLongerWaits review={review} timeZone={viewer.timeZone} next={queue[0]?.href ?? null} />
        ) : (
          <EmptyQueue isFiltered={isFiltered} own={own} params={asked} />
        )}
      </div>
    </ReviewDesk>
  );
}

/** The page of the queue from `after` on; the oldest ones where nothing waits there any longer. */
async function openPage(viewer: Viewer, filter: ActivityFilter, after: Params[string]) {
  const page = typeof after === "string" ? await reviewQueuePage(viewer, filter, { after }) : null;
  if (page && page.rows.length > 0 && typeof after === "string") return { ...page, after };
  return { ...(await reviewQueuePage(viewer, filter)), after: undefined };
}
