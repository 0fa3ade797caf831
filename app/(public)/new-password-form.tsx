"use client";

import { FormError } from "../_ui/form-error";
import { plural } from "../_ui/format";
import type { FormAction } from "./form-state";
import classes from "./narrow-page.module.css";
import { PasswordField } from "./plain-field";
import { SubmitButton } from "./submit-button";
import { usePlainForm } from "./use-plain-form";

type NewPasswordFormProps = {
  action: FormAction;
  secret: string;
  email: string;
  label: string;
  /** How many API tokens the person has: they can be revoked as well. */
  tokens?: number;
};

/** A new password behind a link from a mail; the address is there for password managers. */
export function NewPasswordForm({ action, secret, email, label, tokens = 0 }: NewPasswordFormProps) {
  const { form, field, state, isBusy } = usePlainForm(action);
  const message = state.fields.secret ?? state.message;
  return (
    <form {...form} className={classes.fields}>
      <FormError message={message ? { text: message } : null} />
      <input type="hidden" name="secret" value={secret} />
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField
        label="New password"
        description="At least 10 characters; a few words are easiest to remember."
        autoComplete="new-password"
        {...field("password")}
      />
      {tokens > 0 ? (
        <label className={classes.check}>
          <input type="checkbox" name="revokesTokens" /> Also revoke your{" "}
          {tokens === 1 ? "one API token" : plural(tokens, "API token")}. Scripts and calendars that use{" "}
          {tokens === 1 ? "it" : "them"} stop working.
        </label>
      ) : null}
      <SubmitButton size="md" isWide isBusy={isBusy}>
        {label}
      </SubmitButton>
    </form>
  );
}
