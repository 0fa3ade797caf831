"use client";

import { PlainButton } from "@/app/_ui/plain/button";
import { Row } from "@/app/_ui/plain/row";
import { acceptLead, turnDownLead } from "@/app/(member)/groups/[slug]/actions";
import { useAnswer } from "./use-answer";

/** Yes or no; a no can be asked again by whoever runs the group. */
export function LeadAnswer({ id, group }: { id: string; group: string }) {
  const { answer, isBusy } = useAnswer();
  return (
    <Row gap={8} above={12}>
      <PlainButton
        variant="light"
        isBusy={isBusy}
        onClick={() => answer(() => acceptLead({ id }), `You lead ${group} now. Log its events from your home page.`)}
      >
        Yes, I will
      </PlainButton>
      <PlainButton
        variant="subtle"
        color="gray"
        disabled={isBusy}
        onClick={() => answer(() => turnDownLead({ id }), "Fine. You can be asked again later.")}
      >
        No, thank you
      </PlainButton>
    </Row>
  );
}
