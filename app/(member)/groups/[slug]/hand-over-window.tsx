"use client";

import { Checkbox, Modal, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { MemberPick } from "@/app/_members/member-pick";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { handOver } from "./actions";
import { EndsTerm } from "./ends-term";
import type { StepDownProps } from "./step-down";

const checklist = [
  "They can edit the event page (Meetup or wherever it is).",
  "They have the mailing list and the chat.",
  "The venue and the sponsors know them.",
  "What is planned next is in the calendar.",
];

type HandOverProps = Pick<StepDownProps, "lead" | "groupName" | "today" | "terms"> & {
  isOpen: boolean;
  onClose: () => void;
};

/** What to think of before somebody else leads, and who that is. */
export function HandOverWindow({ lead, groupName, today, terms, isOpen, onClose }: HandOverProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [endsTerm, setEndsTerm] = useState(false);
  const [done, setDone] = useState<string[]>([]);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={`Hand ${groupName} over`}
      centered
      radius="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="sm">
        <Text c="var(--second)">
          From today somebody else leads in {lead.isSelf ? "your" : `${lead.name}’s`} place. Before that:
        </Text>
        {checklist.map((item) => (
          <Checkbox
            key={item}
            label={item}
            checked={done.includes(item)}
            onChange={() => setDone(done.includes(item) ? done.filter((one) => one !== item) : [...done, item])}
          />
        ))}
        <EndsTerm lead={lead} terms={terms} value={endsTerm} onChange={setEndsTerm} />
        <MemberPick
          opener="Choose who takes over"
          label="Who takes over"
          isBusy={isBusy}
          onPick={({ id, name }) =>
            act(
              () => handOver({ id: lead.id, memberId: id, onDay: today, endsTerm }),
              () => {
                showNotice(`${name} leads ${groupName} now, and was told.`);
                onClose();
                router.refresh();
              },
            )
          }
        />
      </Stack>
    </Modal>
  );
}
