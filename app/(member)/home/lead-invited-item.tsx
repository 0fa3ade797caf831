import { TextLink } from "@/app/_ui/links";
import type { InboxLeadInvitation } from "@/lib/inbox/items";
import { LeadAnswer } from "./lead-answer";
import { NeedFrame } from "./need-frame";

/** Somebody asks the viewer to lead a group along. */
export function LeadInvitedItem({ need }: { need: InboxLeadInvitation }) {
  return (
    <NeedFrame
      icon="groups"
      title={`${need.by ?? "A program manager"} asks you to lead ${need.group}`}
      detail={<TextLink href={`/groups/${need.slug}`}>See the group</TextLink>}
    >
      <LeadAnswer id={need.id} group={need.group} />
    </NeedFrame>
  );
}
