"use client";

import { FormError } from "../../_ui/form-error";
import { TextLink } from "../../_ui/links";
import narrow from "../narrow-page.module.css";
import { PasswordField, TextField } from "../plain-field";
import { SubmitButton } from "../submit-button";
import { usePlainForm } from "../use-plain-form";
import { enterByPassword } from "./actions";
import classes from "./sign-in.module.css";

/** The second way in, folded away until somebody wants it. */
export function PasswordForm({ returnTo }: { returnTo: string }) {
  const { form, field, state, isBusy } = usePlainForm(enterByPassword);
  return (
    <details className={classes.fold}>
      <summary>Use a password instead</summary>
      <form {...form} aria-label="Sign in by password">
        <FormError message={state.message ? { text: state.message } : null} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <div className={narrow.fields}>
          <TextField label="E-mail address" type="email" autoComplete="username" {...field("email")} />
          <PasswordField label="Password" autoComplete="current-password" {...field("password")} />
          <div className={classes.ends}>
            <SubmitButton variant="default" isBusy={isBusy}>
              Sign in
            </SubmitButton>
            <TextLink href="/reset" fz="sm">
              Set a new password
            </TextLink>
          </div>
        </div>
      </form>
    </details>
  );
}
