"use client";

import { dropAllKept } from "../../_ui/kept-draft";
import { PressForm } from "../press-form";
import { signOut } from "./actions";

/** What was typed and not sent goes from this device, which others may use. */
export function SignOutForm() {
  return <PressForm action={signOut} hidden={{}} label="Sign out" onPress={dropAllKept} />;
}
