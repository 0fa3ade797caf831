"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { bringEventBack, removeEvent } from "./actions";

type RemoveEventProps = { event: { id: string; version: number; title: string; hasOthers: boolean } };

/** Removes an event that was logged by mistake, with a reason where others are credited; it can be undone. */
export function RemoveEvent({ event: { id, version, title, hasOthers } }: RemoveEventProps) {
  const router = useRouter();

  async function undo(at: number) {
    const back = await bringEventBack({ id, version: at });
    if (!back.ok) return showNotice(back.message);
    router.push(`/events/${id}`);
    router.refresh();
  }

  return (
    <ConfirmButton
      label="Remove it"
      title={`Remove “${title}”?`}
      verb="Remove the event"
      reason={
        hasOthers
          ? { label: "Why? The other people who are credited read this", required: true }
          : { label: "Why? Optional" }
      }
      onConfirm={async (why) => {
        const outcome = await removeEvent({ id, version, why });
        if (outcome.ok) {
          const { group, version: at } = outcome.value;
          showUndo({ message: `“${title}” is removed.`, undo: () => undo(at) });
          router.push(group ? `/groups/${group}` : "/events");
          router.refresh();
        }
        return outcome;
      }}
    >
      For an event that was logged by mistake. It disappears for everybody, also from calendars, and the activities from
      it are withdrawn. If it was planned and does not take place, cancel it instead.
    </ConfirmButton>
  );
}
