import { formatDay, formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import type { InboxAttendance } from "@/lib/inbox/items";
import { AttendanceAnswer } from "./attendance-answer";
import { nearDay } from "./near-day";
import { NeedFrame } from "./need-frame";
import type { HomeView } from "./view";

/** How many came to an event of the viewer's group, asked where the answer goes. */
export function AttendanceItem({ need, view }: { need: InboxAttendance; view: Pick<HomeView, "today" | "viewer"> }) {
  return (
    <NeedFrame
      icon="members"
      title={`How many came ${nearDay(need.startsOn, view.today)}?`}
      detail={
        <>
          <TextLink href={`/events/${need.id}`}>{need.title}</TextLink>, {formatDay(need.startsOn, "short")}.
          {need.expected === null ? null : ` ${formatNumber(need.expected)} were expected.`}
        </>
      }
    >
      <AttendanceAnswer id={need.id} version={need.version} viewerId={view.viewer.memberId} />
    </NeedFrame>
  );
}
