"use client";

import { useRouter } from "next/navigation";
import { Suspense, useState } from "react";
import { late } from "@/app/_ui/late";
import { PlainButton } from "@/app/_ui/plain/button";
import { Row } from "@/app/_ui/plain/row";
import { useAction } from "@/app/_ui/use-action";
import { turnDownLead } from "./actions";
import { StepDown, type StepDownProps } from "./step-down";

const load = () => import("./hand-over-window");
const HandOverWindow = late(async () => (await load()).HandOverWindow);

/** Hand over, step down, or take an invitation back. */
export function LeadActions(props: StepDownProps) {
  const { lead } = props;
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  if (lead.hasEnded) return null;
  if (lead.isInvited) {
    return (
      <PlainButton
        variant="subtle"
        size="compact-sm"
        color="gray"
        isBusy={isBusy}
        onClick={() =>
          act(
            () => turnDownLead({ id: lead.id }),
            () => router.refresh(),
          )
        }
      >
        {lead.isSelf ? "No, thank you" : "Withdraw the invitation"}
      </PlainButton>
    );
  }
  return (
    <Row gap={4}>
      <PlainButton
        variant="subtle"
        size="compact-sm"
        onPointerEnter={() => void load()}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        Hand over
      </PlainButton>
      <StepDown {...props} />
      {isAsked ? (
        <Suspense>
          <HandOverWindow {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Row>
  );
}
