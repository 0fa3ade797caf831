"use client";

import { useState } from "react";
import { ConfirmButton } from "../../_ui/confirm-dialog";
import { removeAllDrafts } from "../../_ui/draft-autosave";
import { endAllSessions } from "./actions";
import { RevokeTokens } from "./revoke-tokens";

/** Ends every session, and the API tokens if asked for; what was typed and not sent goes from this device, too. */
export function SignOutEverywhere({ tokens }: { tokens: number }) {
  const [revokesTokens, setRevokesTokens] = useState(false);
  async function leave() {
    removeAllDrafts();
    return endAllSessions(revokesTokens);
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
      <RevokeTokens
        tokens={tokens}
        mt="sm"
        checked={revokesTokens}
        onChange={(event) => setRevokesTokens(event.currentTarget.checked)}
      />
    </ConfirmButton>
  );
}
