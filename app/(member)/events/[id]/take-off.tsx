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
export function TakeOff({ id, memberId, name }: TakeOffProps) {
  const router = useRouter();
  return (
    <ConfirmButton
      label={
        name ? (
          <>
            Take off<VisuallyHidden component="span">&nbsp;{name}</VisuallyHidden>
          </>
        ) : (
          "Take me off"
        )
      }
      look={name ? { size: "compact-sm", variant: "subtle", color: "gray" } : { size: "xs" }}
      title={name ? `Take ${name} off?` : "Take yourself off?"}
      verb={name ? "Take them off" : "Take me off"}
      keep={name ? "Keep them" : "Stay on it"}
      onConfirm={async () => {
        const outcome = await leaveAttendees({ id, memberId });
        if (outcome.ok) {
          showNotice(name ? `${name} is off the list.` : "You are off the list.");
          router.refresh();
        }
        return outcome;
      }}
    >
      {name ? "It is forgotten that they were there." : "It is forgotten that you were there."} How many came stays as
      it is.
    </ConfirmButton>
  );
}
