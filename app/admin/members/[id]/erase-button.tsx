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
        <ListItem>Name, handles, city, employers, account, tokens, mail, comments and drafts are deleted.</ListItem>
        <ListItem>
          Descriptions, links and reasons are deleted too where nobody else is credited, and so are the texts in
          history, imports and audit. All uploaded files that are not imported yet are deleted.
        </ListItem>
        <ListItem>Roles, running terms and the lead of groups end today. Events no longer name this person.</ListItem>
        <ListItem>Country, terms, titles and credits stay under “Former member”, so that totals stay right.</ListItem>
        <ListItem>Nobody can bring it back, except from a backup.</ListItem>
      </List>
    </ConfirmButton>
  );
}
