import type { DataColumn, DataRow } from "@/app/_ui/data-rows";
import { Day } from "@/app/_ui/day";
import { ProgramMark } from "@/app/_ui/program-mark";
import { RowLead, RowMarks } from "@/app/_ui/row-cells";
import { StateMark } from "@/app/_ui/state-mark";
import { TypeIcon } from "@/app/_ui/type-icon";
import { creditPartLabel } from "@/lib/activities/credit-parts";
import type { ListedActivity } from "@/lib/activities/listed";
import type { Catalogue } from "@/lib/catalogue/get";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { ReachCell } from "./reach-cell";

const columns: DataColumn[] = [
  { key: "activity", label: "Activity" },
  { key: "day", label: "Day", sortKey: "day" },
  { key: "advances", label: "Advances", phone: "hide" },
  { key: "reach", label: "Reach", numeric: true },
  { key: "state", label: "State", phone: "aside" },
];

/** What a visitor sees is confirmed, all of it. */
export function columnsFor(viewer: Viewer): DataColumn[] {
  return isSignedIn(viewer) ? columns : columns.filter(({ key }) => key !== "state");
}

type About = { catalogue: Catalogue; isMine: boolean };

/** One row an activity: what, with my part or its people; the day; the goals; reach; state. */
export function rowsOf(viewer: Viewer, activities: ListedActivity[], about: About): DataRow[] {
  return activities.map((activity) => ({
    id: activity.id,
    label: activity.title,
    cells: {
      activity: (
        <RowLead
          picture={<TypeIcon icon={typeOf(about.catalogue, activity.type).icon} />}
          href={`/activities/${activity.id}`}
          name={activity.title || "A draft without a title"}
          lang={activity.title ? activity.language : null}
          detail={detailOf(activity, { ...about, viewer })}
        />
      ),
      day: activity.isDayOpen ? "no day yet" : <Day day={activity.startsOn} />,
      advances: <Advances activity={activity} catalogue={about.catalogue} />,
      reach: <ReachCell reach={activity.reach} asks={typeOf(about.catalogue, activity.type).asks} />,
      state: <StateMark state={activity.state} />,
    },
  }));
}

type Detail = About & { viewer: Viewer };

function detailOf(activity: ListedActivity, { catalogue, isMine, viewer }: Detail): string {
  const type = typeOf(catalogue, activity.type).name;
  const { credits } = activity;
  const own = credits.find((credit) => credit.memberId !== null && credit.memberId === viewer.memberId);
  if (isMine) return own ? `${type}, ${creditPartLabel(own.part).toLowerCase()}` : type;
  const names = credits
    .slice(0, 2)
    .map(({ memberId, name, guestName }) => (memberId ? (name ?? "A member") : guestName));
  const more = credits.length > 2 ? ` and ${credits.length - 2} more` : "";
  return names.length > 0 ? `${type}, ${names.join(", ")}${more}` : type;
}

function Advances({ activity, catalogue }: { activity: ListedActivity; catalogue: Catalogue }) {
  const goals = activity.goals.flatMap((key) =>
    catalogue.programs.flatMap((program) =>
      program.goals.flatMap((goal) => (goal.key === key ? [{ program, goal }] : [])),
    ),
  );
  if (goals.length === 0) return null;
  return (
    <RowMarks>
      {goals.slice(0, 2).map(({ program, goal }) => (
        <ProgramMark key={goal.key} color={program.color} shape={program.shape} name={goal.name} />
      ))}
      {goals.length > 2 ? <span>and {goals.length - 2} more</span> : null}
    </RowMarks>
  );
}

function typeOf(catalogue: Catalogue, key: string) {
  return catalogue.activityTypes.find((type) => type.key === key) ?? { name: key, icon: "other", asks: [] };
}
