import { formatDay } from "@/app/_ui/format";
import { ProgramMark } from "@/app/_ui/program-mark";
import type { InboxInvitation } from "@/lib/inbox/items";
import { InboxFrame } from "./inbox-frame";
import { InvitationAnswer } from "./invitation-answer";

/** A term that was offered. */
export function InvitedItem({ item }: { item: InboxInvitation }) {
  const { program, detail, startsOn, endsOn } = item;
  const days = endsOn ? `from ${formatDay(startsOn)} to ${formatDay(endsOn)}` : `from ${formatDay(startsOn)} on`;
  return (
    <InboxFrame
      icon="mail"
      title={`You are invited to ${program.name}`}
      detail={
        <>
          <ProgramMark color={program.color} shape={program.shape} name={detail ?? program.name} />, {days}
        </>
      }
    >
      <InvitationAnswer id={item.id} version={item.version} program={program.name} />
    </InboxFrame>
  );
}
