"use client";

import { FormError } from "../../_ui/form-error";
import classes from "../narrow-page.module.css";
import { PasswordField, TextField } from "../plain-field";
import { SubmitButton } from "../submit-button";
import { usePlainForm } from "../use-plain-form";
import { finishSetup } from "./actions";

export function SetupForm() {
  const { form, field, state, isBusy } = usePlainForm(finishSetup);
  return (
    <form {...form}>
      <FormError message={state.message ? { text: state.message } : null} />
      <div className={classes.fields}>
        <TextField
          label="Code from the log"
          description="The server prints it when it starts, such as 7K2M-9PQX-4TRC."
          autoComplete="off"
          {...field("code")}
        />
        <TextField label="Your name" autoComplete="name" {...field("name")} />
        <TextField label="E-mail address" type="email" autoComplete="username" {...field("email")} />
        <PasswordField
          label="Password"
          description="At least 10 characters; a few words are easiest to remember."
          autoComplete="new-password"
          {...field("password")}
        />
        <SubmitButton size="md" isWide isBusy={isBusy}>
          Make me the administrator
        </SubmitButton>
      </div>
    </form>
  );
}
