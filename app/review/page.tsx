import type { Metadata } from "next";
import { filterOf } from "@/lib/activities/filters/schema";
import { catalogue } from "@/lib/catalogue/queries";
import { requireViewer } from "@/lib/current-viewer";
import { openReviewCount, openReviews, ownWaitingCount } from "@/lib/reviews/queries";
import { manages } from "@/lib/viewer";
import { FilterBar, FilterSearch, FilterSelect } from "../_ui/filter-bar";
import { type Params, withParams } from "../_ui/search-params";
import { Activity } from "./activity";
import { NothingWaits } from "./nothing-waits";
import { Queue } from "./queue";
import classes from "./review.module.css";
import { queueRows } from "./rows";

export const metadata: Metadata = { title: "Review" };

/** The manager's queue: what waits, oldest first, beside its evidence and the decision. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = await searchParams;
  const viewer = await requireViewer("manager", withParams("/review", asked, {}));
  const { state: _, ...filter } = filterOf(asked);
  const [count, own, known] = [await openReviewCount(viewer), await ownWaitingCount(viewer), await catalogue()];
  const { rows, hasMore } = await openReviews(viewer, filter);
  const queue = queueRows(rows, { known, asked });
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
      <FilterSelect
        param="type"
        label="All types"
        options={known.activityTypes.map(({ key, name }) => ({ value: key, label: name }))}
      />
    </FilterBar>
  );

  return (
    <div className={classes.desk} data-chosen={chosen && selected ? "" : undefined}>
      <Queue
        rows={queue}
        count={count}
        own={own}
        hasMore={hasMore}
        selectedId={selected?.id ?? null}
        filters={filters}
      />
      {selected ? (
        <Activity
          viewer={viewer}
          id={selected.id}
          queue={queue}
          known={known}
          listHref={withParams("/review", asked, { id: undefined })}
        />
      ) : (
        <NothingWaits isFiltered={Object.keys(filter).length > 0} own={own} params={asked} />
      )}
    </div>
  );
}
