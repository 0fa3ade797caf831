"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { messageOf } from "@/app/_ui/refusal-message";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { cancelEvent, restoreEvent } from "./actions";
import { RemoveEvent } from "./remove-event";

type EventActionsProps = {
  event: {
    id: string;
    version: number;
    state: "planned" | "held" | "cancelled";
    title: string;
    /** Others than the viewer are credited, or will be. */
    hasOthers: boolean;
  };
};

/** Change it, hold it again, or cancel or remove it, which can be taken back. */
export function EventActions({ event }: EventActionsProps) {
  const { id, version, state, title } = event;
  const router = useRouter();
  const { act, isBusy } = useAction();

  function restore(at: number) {
    act(
      () => restoreEvent({ id, version: at }),
      () => router.refresh(),
      (refused) => {
        showNotice(messageOf(refused).text);
        router.refresh();
      },
    );
  }

  if (state === "cancelled") {
    return (
      <>
        <RemoveEvent event={event} />
        <Button variant="default" loading={isBusy} onClick={() => restore(version)}>
          It takes place after all
        </Button>
      </>
    );
  }
  return (
    <>
      <ButtonLink
        href={`/events/new?from=${id}${state === "planned" ? "&plan=1" : ""}`}
        variant="default"
        leftSection={<Icon name="copy" size={16} />}
      >
        Copy
      </ButtonLink>
      <RemoveEvent event={event} />
      <ConfirmButton
        label="Cancel it"
        title={`Cancel “${title}”?`}
        verb="Cancel the event"
        reason={{ label: "Why? Optional; everybody can read it" }}
        onConfirm={async (why) => {
          const outcome = await cancelEvent({ id, version, why });
          if (outcome.ok) {
            showUndo({ message: "The event is cancelled.", undo: async () => restore(outcome.value.version) });
            router.refresh();
          }
          return outcome;
        }}
      >
        It still shows as cancelled, also in calendars. The activities from this event are withdrawn.
      </ConfirmButton>
      <ButtonLink href={`/events/${id}/edit`} leftSection={<Icon name="edit" size={16} />}>
        Change
      </ButtonLink>
    </>
  );
}
