"use client";

import { Button, Group } from "@mantine/core";
import { acceptLead, turnDownLead } from "@/app/(member)/groups/[slug]/actions";
import { useAnswer } from "./use-answer";

/** Yes or no; a no can be asked again by whoever runs the group. */
export function LeadAnswer({ id, group }: { id: string; group: string }) {
  const { answer, isBusy } = useAnswer();
  return (
    <Group gap="xs" mt="sm">
      <Button
        variant="light"
        loading={isBusy}
        onClick={() => answer(() => acceptLead({ id }), `You lead ${group} now. Log its events from your home page.`)}
      >
        Yes, I will
      </Button>
      <Button
        variant="subtle"
        color="gray"
        disabled={isBusy}
        onClick={() => answer(() => turnDownLead({ id }), "Fine. You can be asked again later.")}
      >
        No, thank you
      </Button>
    </Group>
  );
}
