import { Group, Text } from "@mantine/core";
import type { DataColumn, DataRow } from "@/app/_ui/data-rows";
import { Day } from "@/app/_ui/day";
import { formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { StateMark } from "@/app/_ui/state-mark";
import { TypeIcon } from "@/app/_ui/type-icon";
import { partWord } from "@/lib/activities/credits/rules";
import type { ActivityWhole } from "@/lib/activities/queries";
import type { Catalogue } from "@/lib/catalogue/queries";
import { memberOptions } from "@/lib/members/queries";
import type { Viewer } from "@/lib/viewer";

export const columns: DataColumn[] = [
  { key: "activity", label: "Activity" },
  { key: "day", label: "Day", sortKey: "day" },
  { key: "advances", label: "Advances", phone: "hide" },
  { key: "reach", label: "Reach", numeric: true },
  { key: "state", label: "State", phone: "aside" },
];

type About = { catalogue: Catalogue; isMine: boolean };

/** One row an activity: what, with my part or its people; the day; the goals; reach; state. */
export async function rowsOf(viewer: Viewer, activities: ActivityWhole[], about: About): Promise<DataRow[]> {
  const ids = activities.flatMap(({ credits }) => credits.slice(0, 3).flatMap((credit) => credit.memberId ?? []));
  const seen = new Map((await memberOptions(viewer, [...new Set(ids)])).map((member) => [member.id, member.name]));
  return activities.map((activity) => ({
    id: activity.id,
    label: activity.title,
    cells: {
      activity: (
        <Group gap={10} wrap="nowrap">
          <TypeIcon icon={typeOf(about.catalogue, activity.type).icon} />
          <span>
            <TextLink href={`/activities/${activity.id}`} c="var(--ink)" fw={600}>
              {activity.title || "A draft without a title"}
            </TextLink>
            <Text display="block" fz="xs" c="var(--second)" span>
              {detailOf(activity, { ...about, viewer, seen })}
            </Text>
          </span>
        </Group>
      ),
      day: activity.isDayOpen ? "no day yet" : <Day day={activity.startsOn} />,
      advances: <Advances activity={activity} catalogue={about.catalogue} />,
      reach:
        activity.reach === null ? (
          <Text span c="var(--third)" inherit>
            unknown
          </Text>
        ) : (
          formatNumber(activity.reach)
        ),
      state: <StateMark state={activity.state} />,
    },
  }));
}

type Detail = About & { viewer: Viewer; seen: Map<string, string> };

function detailOf(activity: ActivityWhole, { catalogue, isMine, viewer, seen }: Detail): string {
  const type = typeOf(catalogue, activity.type).name;
  const standing = activity.credits.filter((credit) => credit.declinedAt === null);
  const own = standing.find((credit) => credit.memberId !== null && credit.memberId === viewer.memberId);
  if (isMine) return own ? `${type}, ${partWord(own.part).toLowerCase()}` : type;
  const names = standing
    .slice(0, 2)
    .map((credit) => (credit.memberId ? (seen.get(credit.memberId) ?? "A member") : credit.guestName));
  const more = standing.length > 2 ? ` and ${standing.length - 2} more` : "";
  return names.length > 0 ? `${type}, ${names.join(", ")}${more}` : type;
}

function Advances({ activity, catalogue }: { activity: ActivityWhole; catalogue: Catalogue }) {
  const goals = activity.tags.flatMap((tag) => {
    const program = catalogue.programs.find((one) => one.key === tag.programKey);
    const goal = program?.goals.find((one) => one.key === tag.goalKey);
    return program && goal && tag.removedAt === null ? [{ program, goal }] : [];
  });
  if (goals.length === 0) return null;
  return (
    <Group gap="sm" fz="sm" c="var(--second)">
      {goals.slice(0, 2).map(({ program, goal }) => (
        <Group key={goal.key} gap={6} wrap="nowrap" component="span">
          <ProgramGlyph color={program.color} shape={program.shape} label={program.shortName} />
          {goal.name}
        </Group>
      ))}
      {goals.length > 2 ? <span>and {goals.length - 2} more</span> : null}
    </Group>
  );
}

function typeOf(catalogue: Catalogue, key: string) {
  return catalogue.activityTypes.find((type) => type.key === key) ?? { name: key, icon: "other" };
}
