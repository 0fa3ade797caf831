import { formatDay, formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import type { InboxAttendance } from "@/lib/inbox/items";
import { AttendanceAnswer } from "./attendance-answer";
import type { HomeView } from "./home-view";
import { InboxFrame } from "./inbox-frame";
import { nearDay } from "./near-day";

/** How many came to an event of the viewer's group, asked where the answer goes. */
export function AttendanceItem({ item, view }: { item: InboxAttendance; view: Pick<HomeView, "today" | "viewer"> }) {
  return (
    <InboxFrame
      icon="members"
      title={`How many came ${nearDay(item.startsOn, view.today)}?`}
      detail={
        <>
          <TextLink href={`/events/${item.id}`}>{item.title}</TextLink>, {formatDay(item.startsOn, "short")}.
          {item.expected === null ? null : ` ${formatNumber(item.expected)} were expected.`}
        </>
      }
    >
      <AttendanceAnswer id={item.id} version={item.version} viewerId={view.viewer.memberId} />
    </InboxFrame>
  );
}
