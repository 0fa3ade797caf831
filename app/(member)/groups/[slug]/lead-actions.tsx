"use client";

import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { MemberPick } from "@/app/_members/member-pick";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { handOver, turnDownLead } from "./actions";
import { EndsTerm } from "./ends-term";
import { StepDown, type StepDownProps } from "./step-down";

const checklist = [
  "They can edit the event page (Meetup or wherever it is).",
  "They have the mailing list and the chat.",
  "The venue and the sponsors know them.",
  "What is planned next is in the calendar.",
];

/** Hand over, step down, or take an invitation back. */
export function LeadActions(props: StepDownProps) {
  const { lead, groupName, today } = props;
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [isOpen, { open, close }] = useDisclosure();
  const [endsTerm, setEndsTerm] = useState(false);
  const [done, setDone] = useState<string[]>([]);
  if (lead.hasEnded) return null;
  if (lead.isInvited) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        loading={isBusy}
        onClick={() =>
          act(
            () => turnDownLead({ id: lead.id }),
            () => router.refresh(),
          )
        }
      >
        {lead.isSelf ? "No, thank you" : "Withdraw the invitation"}
      </Button>
    );
  }
  return (
    <Group gap={4}>
      <Button variant="subtle" size="compact-sm" onClick={open}>
        Hand over
      </Button>
      <StepDown {...props} />
      <Modal
        opened={isOpen}
        onClose={close}
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
          <EndsTerm {...props} value={endsTerm} onChange={setEndsTerm} />
          <MemberPick
            opener="Choose who takes over"
            label="Who takes over"
            isBusy={isBusy}
            onPick={({ id, name }) =>
              act(
                () => handOver({ id: lead.id, memberId: id, onDay: today, endsTerm }),
                () => {
                  showNotice(`${name} leads ${groupName} now, and was told.`);
                  close();
                  router.refresh();
                },
              )
            }
          />
        </Stack>
      </Modal>
    </Group>
  );
}
