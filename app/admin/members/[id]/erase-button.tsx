"use client";

import { List, ListItem } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "../../../_ui/confirm-dialog";
import { showNotice } from "../../../_ui/undo-notice";
import { eraseThem } from "../actions";

/** Cannot be undone: says all that goes and all that stays, and asks why. */
export function EraseButton({ id, version, name }: { id: string; version: number; name: string }) {
  const router = useRouter();
  return (
    <ConfirmButton
      label="Erase this person"
      look={{ color: "red", variant: "outline" }}
      title={`Erase ${name} for good?`}
      verb="Erase for good"
      reason={{ label: "Reason, which the audit keeps", required: true }}
      onConfirm={async (reason) => {
        const outcome = await eraseThem({ id, version, reason });
        if (outcome.ok) {
          showNotice("The person is erased.");
          router.push("/admin/members");
        }
        return outcome;
      }}
    >
      <List size="sm" spacing={4}>
        <ListItem>Name, handles, city, employers, account, tokens, mail, comments and drafts go.</ListItem>
        <ListItem>
          So do descriptions, links and reasons where nobody else is credited, and what history, imports and the audit
          say. Files that wait to be imported go, whomever they name.
        </ListItem>
        <ListItem>Roles, running terms and groups led end today; events name them no longer.</ListItem>
        <ListItem>Country, terms, titles and credits stay under “Former member”, so that totals stay right.</ListItem>
        <ListItem>Nobody can bring it back, except from a backup.</ListItem>
      </List>
    </ConfirmButton>
  );
}
