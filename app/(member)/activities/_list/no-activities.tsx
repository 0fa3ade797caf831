import { Empty, FilteredEmpty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import type { Params } from "@/app/_ui/search-params";
import type { ActivityFilter } from "@/lib/activities/filter";
import { countActivitiesOfEach } from "@/lib/activities/list";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";

const droppable = [
  { params: ["q"], label: "Any words", name: "the search words" },
  { params: ["type"], label: "Any type", name: "the type" },
  { params: ["state"], label: "Any state", name: "the state" },
  { params: ["from", "to"], label: "Any time", name: "the period" },
  { params: ["program"], label: "Any program", name: "the program" },
  { params: ["goal"], label: "Any goal", name: "the goal" },
  { params: ["principle"], label: "Any principle", name: "the principle" },
  { params: ["country"], label: "Any country", name: "the country" },
  { params: ["specialty"], label: "Any specialty", name: "the specialty" },
  { params: ["level"], label: "Any level", name: "the level" },
  { params: ["reach"], label: "Reach known or not", name: "the reach filter" },
  { params: ["member"], label: "Everyone", name: "the member" },
];

type NothingHereProps = { viewer: Viewer; filter: ActivityFilter; params: Params };

/** Nothing yet, or nothing that the filters leave: then the one whose loss gives most is offered. */
export async function NoActivities({ viewer, filter, params }: NothingHereProps) {
  const set = droppable.filter((one) => one.params.some((name) => name in filter));
  if (set.length === 0 && !isSignedIn(viewer))
    return <Empty title="Nothing is public yet">Members decide what everybody can see. Come back later.</Empty>;
  if (set.every((one) => one.params[0] === "member"))
    return (
      <Empty
        title="Log your first activity"
        action={{ href: "/activities/new", label: "Log an activity" }}
        second={{ href: "/activities?of=everyone", label: "See everyone’s" }}
      >
        Last month’s talk, a post, a meetup you ran: a title and a day are enough. It shows up here and on your profile.
      </Empty>
    );
  const counts = await countActivitiesOfEach(
    viewer,
    set.map((one) => without(filter, one.params)),
  );
  const gains = set.map((one, place) => ({ ...one, count: counts[place] ?? 0 }));
  const best = gains.sort((one, other) => other.count - one.count)[0];
  return (
    <FilteredEmpty
      title="No activity matches all these filters"
      path="/activities"
      params={params}
      drop={
        best && best.count > 0
          ? {
              params: best.params,
              label: best.label,
              gives: `${best.count > 1000 ? "1,000+ activities match" : plural(best.count, "activity matches", "activities match")} without ${best.name}.`,
            }
          : undefined
      }
    />
  );
}

function without(filter: ActivityFilter, names: string[]): ActivityFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !names.includes(name)));
}
