"use client";

import { removeAllDrafts } from "../../_ui/draft-autosave";
import { ConfirmForm } from "../confirm-form";
import { signOut } from "./actions";

/** What was typed and not sent goes from this device, which others may use. */
export function SignOutForm() {
  return <ConfirmForm action={signOut} hidden={{}} label="Sign out" onPress={removeAllDrafts} />;
}
