"use client";

import { FormError } from "../../_ui/form-error";
import classes from "../narrow-page.module.css";
import { TextField } from "../plain-field";
import { SubmitButton } from "../submit-button";
import { usePlainForm } from "../use-plain-form";
import { sendLink } from "./actions";

/** The first way in: a link by e-mail. */
export function LinkForm({ returnTo }: { returnTo: string }) {
  const { form, field, state, isBusy } = usePlainForm(sendLink);
  return (
    <form {...form} className={classes.fields} aria-label="Sign in by e-mail link">
      <FormError message={state.message ? { text: state.message } : null} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextField
        label="Your program e-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        placeholder="you@example.org"
        {...field("email")}
      />
      <SubmitButton size="md" isWide isBusy={isBusy}>
        Email me a link
      </SubmitButton>
    </form>
  );
}
