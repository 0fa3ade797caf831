"use client";

import { Box } from "@mantine/core";
import { useRouter } from "next/navigation";
import { MemberPick } from "@/app/_members/member-pick";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { joinGuest } from "./actions";

/** A guest turns out to be in the directory: the credit goes to the member from then on. */
export function JoinGuest({ speakerId, name }: { speakerId: string; name: string }) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  return (
    <Box w={220}>
      <MemberPick
        opener={`Is ${name} a member?`}
        isBusy={isBusy}
        onPick={(member) =>
          act(
            () => joinGuest({ speakerId, memberId: member.id }),
            () => {
              showNotice(`${member.name} has the credit now.`);
              router.refresh();
            },
          )
        }
      />
    </Box>
  );
}
