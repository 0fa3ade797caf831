"use client";

import { Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "../_ui/confirm-dialog";
import { plural } from "../_ui/format";
import { takeBack } from "./actions";

type UndoButtonProps = { id: string; created: number; updated: number; isFree: boolean };

/** Takes the whole import back, after saying what that does; where something depends on it, says that it cannot. */
export function UndoButton({ id, created, updated, isFree }: UndoButtonProps) {
  const router = useRouter();
  if (!isFree)
    return (
      <Text maw={640} mb="xs">
        This import can no longer be undone: other records now need it.
      </Text>
    );
  return (
    <ConfirmButton
      label="Undo this import"
      title="Undo the whole import?"
      verb="Undo the import"
      keep="Keep it"
      onConfirm={async () => {
        const outcome = await takeBack({ id });
        if (outcome.ok) router.refresh();
        return outcome;
      }}
    >
      {created > 0 ? `What ${plural(created, "row")} created is removed. ` : null}
      {updated > 0 ? `What ${plural(updated, "row")} changed is put back as it was. ` : null}
      Everything else stays as it is.
    </ConfirmButton>
  );
}
