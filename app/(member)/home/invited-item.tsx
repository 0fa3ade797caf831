import { formatDay } from "@/app/_ui/format";
import { ProgramMark } from "@/app/_ui/program-mark";
import type { InboxInvitation } from "@/lib/inbox/items";
import { InvitationAnswer } from "./invitation-answer";
import { NeedFrame } from "./need-frame";

/** A term that was offered. */
export function InvitedItem({ need }: { need: InboxInvitation }) {
  const { program, detail, startsOn, endsOn } = need;
  const days = endsOn ? `from ${formatDay(startsOn)} to ${formatDay(endsOn)}` : `from ${formatDay(startsOn)} on`;
  return (
    <NeedFrame
      icon="mail"
      title={`You are invited to ${program.name}`}
      detail={
        <>
          <ProgramMark color={program.color} shape={program.shape} name={detail ?? program.name} />, {days}
        </>
      }
    >
      <InvitationAnswer id={need.id} version={need.version} program={program.name} />
    </NeedFrame>
  );
}
