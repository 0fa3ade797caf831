import type { Metadata } from "next";
import { type ActivityFilter, countedUpTo, readActivityFilter } from "@/lib/activities/filter";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { manages, type Viewer } from "@/lib/core/viewer";
import { viewerFrame } from "@/lib/inbox/frame";
import { reviewQueuePage } from "@/lib/reviews/queue";
import { ListFilter } from "../_filters/list-filter";
import { FilterBar, FilterSearch, FilterSelect } from "../_ui/filter-bar";
import { formatUpTo } from "../_ui/format";
import { type Params, withParams } from "../_ui/search-params";
import { Activity } from "./activity";
import { EmptyQueue } from "./empty-queue";
import { Queue } from "./queue";
import { queueRows } from "./queue-rows";
import classes from "./review.module.css";

export const metadata: Metadata = { title: "Review" };

/** The manager's queue: what waits, oldest first, beside its evidence and the decision. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = await searchParams;
  const viewer = await requireViewer("manager", withParams("/review", asked, {}));
  const { state: _, ...filter } = readActivityFilter(asked);
  const known = await catalogue();
  const isFiltered = Object.keys(filter).length > 0;
  const { rows, next, after, count: found, own } = await openPage(viewer, filter, asked.after);
  const count = isFiltered ? ((await viewerFrame(viewer)).waiting ?? 0) : found;
  const queue = queueRows(rows, { known, asked, after });
  const chosen = typeof asked.id === "string" ? asked.id : null;
  const selected = queue.find((row) => row.id === chosen) ?? queue[0];
  const mine = known.programs.filter((program) => manages(viewer, program.key));

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
    <div className={classes.desk} data-chosen={chosen && selected ? "" : undefined}>
      <Queue
        rows={queue}
        heading={headingOf({ count, found, isFiltered })}
        own={own}
        next={next && withParams("/review", asked, { id: undefined, after: next })}
        oldest={after ? withParams("/review", asked, { id: undefined }) : null}
        selectedId={selected?.id ?? null}
        filters={filters}
      />
      {selected ? (
        <Activity
          viewer={viewer}
          id={selected.id}
          queue={queue}
          known={known}
          listHref={withParams("/review", asked, { id: undefined, after })}
        />
      ) : (
        <EmptyQueue isFiltered={isFiltered} own={own} params={asked} />
      )}
    </div>
  );
}

/** The page of the queue from `after` on; the oldest ones where nothing waits there any longer. */
async function openPage(viewer: Viewer, filter: ActivityFilter, after: Params[string]) {
  const page = typeof after === "string" ? await reviewQueuePage(viewer, filter, { after }) : null;
  if (page && page.rows.length > 0 && typeof after === "string") return { ...page, after };
  return { ...(await reviewQueuePage(viewer, filter)), after: undefined };
}

function headingOf({ count, found, isFiltered }: { count: number; found: number; isFiltered: boolean }): string {
  if (count === 0) return "All reviewed";
  const all = formatUpTo(count, countedUpTo);
  return isFiltered ? `${formatUpTo(found, countedUpTo)} of ${all} to review` : `${all} to review`;
}
