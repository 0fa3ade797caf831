"use client";

import { ConfirmButton } from "../../_ui/confirm-dialog";
import { removeAllDrafts } from "../../_ui/draft-autosave";
import { endAllSessions } from "./actions";

/** Ends every session; what was typed and not sent goes from this device, too. */
export function SignOutEverywhere() {
  async function leave() {
    removeAllDrafts();
    return endAllSessions();
  }
  return (
    <ConfirmButton
      label="Sign out everywhere"
      title="Sign out everywhere?"
      verb="Sign out everywhere"
      keep="Stay signed in"
      onConfirm={leave}
    >
      Every device is signed out at once, this one too. What you sent or saved is safe; what you typed here and did not
      save is removed from this device.
    </ConfirmButton>
  );
}
