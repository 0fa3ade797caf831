"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { late } from "@/app/_ui/late";
import { showNotice } from "@/app/_ui/undo-notice";
import { endLead } from "./actions";
import type { TermOfLead } from "./ends-term";

type Lead = { id: string; name: string; isInvited: boolean; isSelf: boolean; hasEnded: boolean };

export type StepDownProps = {
  lead: Lead;
  groupName: string;
  today: string;
  isLast: boolean;
  /** The standing terms that go with it, and whether the viewer may end each. */
  terms: TermOfLead[];
};

const StepDownQuestions = late(async () => (await import("./step-down-questions")).StepDownQuestions);

/** Ends a lead's time today; the last one says so on purpose, and the term can end with it. */
export function StepDown({ lead, groupName, today, isLast, terms }: StepDownProps) {
  const router = useRouter();
  const [leavesNobody, setLeavesNobody] = useState(false);
  const [endsTerm, setEndsTerm] = useState(false);
  return (
    <ConfirmButton
      label={lead.isSelf ? "Step down" : "End"}
      look={{ variant: "subtle", color: "gray", size: "compact-sm" }}
      title={
        lead.isSelf ? `Step down as a lead of ${groupName}?` : `End ${lead.name}’s time as a lead of ${groupName}?`
      }
      verb={lead.isSelf ? "Step down" : "End it"}
      keep="Not now"
      reason={{ label: "Why? Optional" }}
      onConfirm={async (reason) => {
        const outcome = await endLead({ id: lead.id, toOn: today, leavesNobody, endsTerm, reason });
        if (outcome.ok) {
          showNotice(outcome.value.isLast ? "Done. The program’s managers were told." : "Done.");
          router.refresh();
        }
        return outcome;
      }}
    >
      All events and credits stay.
      <StepDownQuestions
        {...{ lead, groupName, isLast, terms }}
        leavesNobody={[leavesNobody, setLeavesNobody]}
        endsTerm={[endsTerm, setEndsTerm]}
      />
    </ConfirmButton>
  );
}
