"use client";

import { useRouter } from "next/navigation";
import { PutInLead } from "@/app/_groups/put-in-lead";
import { MemberPick } from "@/app/_members/member-pick";
import { Row } from "@/app/_ui/plain/row";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { inviteLead } from "./actions";

type AddLeadProps = { group: { id: string; name: string }; today: string; mayPutIn: boolean };

/** Asks a member to lead along, or, for whoever manages the group, makes them a lead at once. */
export function AddLead({ group, today, mayPutIn }: AddLeadProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  return (
    <Row gap={8}>
      <MemberPick
        opener="Ask somebody to lead with you"
        isBusy={isBusy}
        onPick={({ id, name }) =>
          act(
            () => inviteLead({ groupId: group.id, memberId: id }),
            () => {
              showNotice(`${name} was asked, and can answer on the home page.`);
              router.refresh();
            },
          )
        }
      />
      {mayPutIn ? <PutInLead group={group} today={today} /> : null}
    </Row>
  );
}
