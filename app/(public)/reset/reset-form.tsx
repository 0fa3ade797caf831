"use client";

import { FormError } from "../../_ui/form-error";
import classes from "../narrow-page.module.css";
import { TextField } from "../plain-field";
import { SubmitButton } from "../submit-button";
import { usePlainForm } from "../use-plain-form";
import { sendReset } from "./actions";

export function ResetForm() {
  const { form, field, state, isBusy } = usePlainForm(sendReset);
  return (
    <form {...form} className={classes.fields}>
      <FormError message={state.message ? { text: state.message } : null} />
      <TextField label="E-mail address" type="email" autoComplete="username" {...field("email")} />
      <SubmitButton size="md" isWide isBusy={isBusy}>
        Email me a link
      </SubmitButton>
    </form>
  );
}
