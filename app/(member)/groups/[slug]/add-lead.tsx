"use client";

import { Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { MemberPick } from "@/app/_members/member-pick";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { inviteLead, putInLead } from "./actions";

/** Asks a member to lead along, or, for whoever manages the group, makes them a lead at once. */
export function AddLead({ groupId, today, mayPutIn }: { groupId: string; today: string; mayPutIn: boolean }) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const done = (words: string) => () => {
    showNotice(words);
    router.refresh();
  };
  return (
    <Group gap="xs">
      <MemberPick
        opener="Ask somebody to lead with you"
        isBusy={isBusy}
        onPick={({ id, name }) =>
          act(() => inviteLead({ groupId, memberId: id }), done(`${name} was asked, and can answer on the home page.`))
        }
      />
      {mayPutIn ? (
        <MemberPick
          opener="Add a lead"
          isBusy={isBusy}
          onPick={({ id, name }) =>
            act(() => putInLead({ groupId, memberId: id, fromOn: today }), done(`${name} leads the group now.`))
          }
        />
      ) : null}
    </Group>
  );
}
