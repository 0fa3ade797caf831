"use client";

import { useRouter } from "next/navigation";
import { Suspense, useState } from "react";
import { changeLeadDays, putInLead, removeLead } from "@/app/_groups/actions";
import type { LeadDays } from "@/app/_groups/lead-days-window";
import { late } from "@/app/_ui/late";
import { PlainButton } from "@/app/_ui/plain/button";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";

const LeadDaysWindow = late(async () => (await import("@/app/_groups/lead-days-window")).LeadDaysWindow);

type ChangeLeadDaysProps = { lead: { id: string; name: string; days: LeadDays }; groupName: string; today: string };

/** Corrects the days of a lead, past or present, or removes one who was put in by mistake; both can be undone. */
export function ChangeLeadDays({ lead, groupName, today }: ChangeLeadDaysProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { act, isBusy } = useAction();

  const again = () => router.refresh();

  function remove() {
    act(
      () => removeLead({ id: lead.id }),
      ({ groupId, memberId, fromOn, toOn }) => {
        setOpen(false);
        showUndo({
          message: `${lead.name} is no lead of ${groupName} any more.`,
          undo: () => act(() => putInLead({ groupId, memberId, fromOn, toOn }), again),
        });
        again();
      },
    );
  }

  return (
    <>
      <PlainButton
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        Change days
      </PlainButton>
      {isAsked ? (
        <Suspense>
          <LeadDaysWindow
            key={`${lead.days.fromOn} ${lead.days.toOn}`}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            title={`When did ${lead.name} lead ${groupName}?`}
            verb="Save the days"
            today={today}
            days={lead.days}
            onSave={(days) => changeLeadDays({ id: lead.id, ...days })}
            onSaved={() => {
              showNotice("Days saved. What the group held then gets its credit again.");
              again();
            }}
          >
            <PlainButton variant="subtle" color="red" isBusy={isBusy} onClick={remove}>
              Remove: was never a lead
            </PlainButton>
          </LeadDaysWindow>
        </Suspense>
      ) : null}
    </>
  );
}
