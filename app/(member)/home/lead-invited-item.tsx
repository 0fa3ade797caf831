import { TextLink } from "@/app/_ui/links";
import type { InboxLeadInvitation } from "@/lib/inbox/items";
import { InboxFrame } from "./inbox-frame";
import { LeadAnswer } from "./lead-answer";

/** Somebody asks the viewer to lead a group along. */
export function LeadInvitedItem({ item }: { item: InboxLeadInvitation }) {
  return (
    <InboxFrame
      icon="groups"
      title={`${item.by ?? "A program manager"} asks you to lead ${item.group}`}
      detail={<TextLink href={`/groups/${item.slug}`}>See the group</TextLink>}
    >
      <LeadAnswer id={item.id} group={item.group} />
    </InboxFrame>
  );
}
