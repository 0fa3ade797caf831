import type { ReactNode } from "react";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import { StateMark } from "@/app/_ui/state-mark";
import { TypeIcon } from "@/app/_ui/type-icon";
import { creditPartLabel } from "@/lib/activities/credit-parts";
import { ReachCell } from "../activities/_list/reach-cell";
import type { HomeView } from "./home-view";

const columns = [
  { key: "activity", label: "Activity" },
  { key: "advances", label: "Advances" },
  { key: "reach", label: "Reach", numeric: true },
  { key: "state", label: "State" },
];

/** What the viewer did or was credited on last, and how it stands. */
export function RecentCredit({ view }: { view: HomeView }) {
  const rows = view.recent.map((activity) => ({
    id: activity.id,
    cells: {
      activity: <Named activity={activity} view={view} />,
      advances: <Advances activity={activity} view={view} />,
      reach: <ReachCell reach={activity.reach} asks={typeOf({ activity, view })?.asks ?? []} />,
      state: <StateMark state={activity.state} />,
    } satisfies Record<string, ReactNode>,
  }));
  return (
    <Section
      title="Recent credit"
      action={
        <TextLink href="/activities?member=me" fz="sm">
          All your activities
        </TextLink>
      }
    >
      <DataTable caption="Recent credit" columns={columns} rows={rows} />
    </Section>
  );
}

type Recent = { activity: HomeView["recent"][number]; view: HomeView };

function Named({ activity, view }: Recent) {
  const type = typeOf({ activity, view });
  const mine = activity.credits.find(({ memberId }) => memberId === view.viewer.memberId);
  const part = mine ? creditPartLabel(mine.part) : (type?.name ?? activity.type);
  return (
    <Row gap={12} isNowrap align="start">
      <span style={{ paddingTop: 2, display: "flex" }}>
        <TypeIcon icon={type?.icon ?? "other"} />
      </span>
      <span style={{ minWidth: 0 }}>
        <TextLink href={`/activities/${activity.id}`} c="var(--ink)" fw={600} style={{ overflowWrap: "anywhere" }}>
          {activity.title}
        </TextLink>
        <Text as="span" size="sm" tone="second" style={{ display: "block" }}>
          {part},{" "}
          {formatDay(activity.startsOn, activity.startsOn.slice(0, 4) === view.today.slice(0, 4) ? "short" : "day")}
        </Text>
      </span>
    </Row>
  );
}

function Advances({ activity, view }: Recent) {
  const marks = view.programs.flatMap(({ color, shape, goals: own }) =>
    own.flatMap(({ key, name }) => (activity.goals.includes(key) ? [{ key, name, color, shape }] : [])),
  );
  return (
    <Row style={{ gap: "2px 12px", fontSize: "var(--mantine-font-size-sm)", color: "var(--second)" }}>
      {marks.map(({ key, ...mark }) => (
        <ProgramMark key={key} {...mark} size={8} />
      ))}
    </Row>
  );
}

const typeOf = ({ activity, view }: Recent) => view.activityTypes.find(({ key }) => key === activity.type);
