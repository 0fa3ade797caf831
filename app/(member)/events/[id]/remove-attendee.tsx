"use client";

import { VisuallyHidden } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_ui/confirm-dialog";
import { showNotice } from "@/app/_ui/undo-notice";
import { leaveAttendees } from "./actions";

type TakeOffProps = {
  id: string;
  memberId: string;
  /** Whom, where it is not oneself. */
  name?: string;
};

/** Takes a member off the list of who came: oneself, or somebody else by whoever runs the event. */
export function RemoveAttendee({ id, memberId, name }: TakeOffProps) {
  const router = useRouter();
  return (
    <ConfirmButton
      label={
        name ? (
          <>
            Remove<VisuallyHidden component="span">&nbsp;{name}</VisuallyHidden>
          </>
        ) : (
          "Remove me"
        )
      }
      look={name ? { size: "compact-sm", variant: "subtle", color: "gray" } : { size: "xs" }}
      title={name ? `Remove ${name} from the list?` : "Remove yourself from the list?"}
      verb={name ? "Remove" : "Remove me"}
      keep={name ? "Keep on the list" : "Stay on the list"}
      onConfirm={async () => {
        const outcome = await leaveAttendees({ id, memberId });
        if (outcome.ok) {
          showNotice(name ? `${name} is off the list.` : "You are off the list.");
          router.refresh();
        }
        return outcome;
      }}
    >
      {name
        ? "This person no longer counts as a member who was there."
        : "You no longer count as a member who was there."}{" "}
      The number of people who came stays the same.
    </ConfirmButton>
  );
}
