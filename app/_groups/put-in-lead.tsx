"use client";

import { useRouter } from "next/navigation";
import { Suspense, useState } from "react";
import { MemberPick } from "../_members/member-pick";
import { formatDay } from "../_ui/format";
import { late } from "../_ui/late";
import { showNotice } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { leadStart, putInLead } from "./actions";
import type { LeadDays } from "./lead-days-window";

type PutInLeadProps = {
  group: { id: string; name: string };
  today: string;
  /** A day on which nobody led it: the lead is to begin then, at the latest. */
  day?: string;
};

type Picked = { id: string; name: string; days: LeadDays; offers: { day: string; why: string }[] };

const LeadDaysWindow = late(async () => (await import("./lead-days-window")).LeadDaysWindow);

/** Makes a member a lead from a day that is chosen: since their term began, since an event, or from today. */
export function PutInLead({ group, today, day }: PutInLeadProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [isOpen, setOpen] = useState(false);

  function pick({ id, name }: { id: string; name: string }) {
    act(
      () => leadStart({ groupId: group.id, memberId: id }),
      ({ fromOn: began }) => {
        const offers = [
          ...(began ? [{ day: began, why: "the term began" }] : []),
          ...(day && day !== began ? [{ day, why: "the day of this event" }] : []),
          ...(began === today || day === today ? [] : [{ day: today, why: "today" }]),
        ];
        const fromOn = [began, day].flatMap((one) => one ?? []).sort()[0] ?? today;
        setPicked({ id, name, days: { fromOn, toOn: null }, offers });
        setOpen(true);
      },
    );
  }

  return (
    <>
      <MemberPick opener="Add a lead" isBusy={isBusy} onPick={pick} />
      {picked ? (
        <Suspense>
          <LeadDaysWindow
            key={`${picked.id} ${picked.days.fromOn}`}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            title={`From when does ${picked.name} lead ${group.name}?`}
            verb="Add as a lead"
            today={today}
            days={picked.days}
            offers={picked.offers}
            onSave={(days) => putInLead({ groupId: group.id, memberId: picked.id, ...days })}
            onSaved={({ fromOn, toOn }) => {
              const since = toOn
                ? `led the group from ${formatDay(fromOn)} to ${formatDay(toOn)}`
                : `leads the group since ${formatDay(fromOn)}`;
              showNotice(`Saved: ${picked.name} ${since}. Events on these days give credit for it.`);
              router.refresh();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
