import type { DataColumn, DataRow } from "@/app/_ui/data-rows";
import { Day } from "@/app/_ui/day";
import { ProgramMark } from "@/app/_ui/program-mark";
import { RowLead, RowMarks } from "@/app/_ui/row-cells";
import { StateMark } from "@/app/_ui/state-mark";
import { TypeIcon } from "@/app/_ui/type-icon";
import { creditPartLabel } from "@/lib/activities/credit-parts";
import type { ActivityWithDetails } from "@/lib/activities/get";
import type { Catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import { ReachCell } from "./reach-cell";

export const columns: DataColumn[] = [
  { key: "activity", label: "Activity" },
  { key: "day", label: "Day", sortKey: "day" },
  { key: "advances", label: "Advances", phone: "hide" },
  { key: "reach", label: "Reach", numeric: true },
  { key: "state", label: "State", phone: "aside" },
];

type About = { catalogue: Catalogue; isMine: boolean };

/** One row an activity: what, with my part or its people; the day; the goals; reach; state. */
export async function rowsOf(viewer: Viewer, activities: ActivityWithDetails[], about: About): Promise<DataRow[]> {
  const ids = activities.flatMap(({ credits }) => credits.slice(0, 3).flatMap((credit) => credit.memberId ?? []));
  const seen = new Map((await memberOptions(viewer, [...new Set(ids)])).map((member) => [member.id, member.name]));
  return activities.map((activity) => ({
    id: activity.id,
    label: activity.title,
    cells: {
      activity: (
        <RowLead
          picture={<TypeIcon icon={typeOf(about.catalogue, activity.type).icon} />}
          href={`/activities/${activity.id}`}
          name={activity.title || "A draft without a title"}
          detail={detailOf(activity, { ...about, viewer, seen })}
        />
      ),
      day: activity.isDayOpen ? "no day yet" : <Day day={activity.startsOn} />,
      advances: <Advances activity={activity} catalogue={about.catalogue} />,
      reach: <ReachCell reach={activity.reach} asks={typeOf(about.catalogue, activity.type).asks} />,
      state: <StateMark state={activity.state} />,
    },
  }));
}

type Detail = About & { viewer: Viewer; seen: Map<string, string> };

function detailOf(activity: ActivityWithDetails, { catalogue, isMine, viewer, seen }: Detail): string {
  const type = typeOf(catalogue, activity.type).name;
  const standing = activity.credits.filter((credit) => credit.declinedAt === null);
  const own = standing.find((credit) => credit.memberId !== null && credit.memberId === viewer.memberId);
  if (isMine) return own ? `${type}, ${creditPartLabel(own.part).toLowerCase()}` : type;
  const names = standing
    .slice(0, 2)
    .map((credit) => (credit.memberId ? (seen.get(credit.memberId) ?? "A member") : credit.guestName));
  const more = standing.length > 2 ? ` and ${standing.length - 2} more` : "";
  return names.length > 0 ? `${type}, ${names.join(", ")}${more}` : type;
}

function Advances({ activity, catalogue }: { activity: ActivityWithDetails; catalogue: Catalogue }) {
  const goals = activity.tags.flatMap((tag) => {
    const program = catalogue.programs.find((one) => one.key === tag.programKey);
    const goal = program?.goals.find((one) => one.key === tag.goalKey);
    return program && goal && tag.removedAt === null ? [{ program, goal }] : [];
  });
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
