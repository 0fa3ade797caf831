"use client";

import { FormError } from "../_ui/form-error";
import { TextLink } from "../_ui/links";
import classes from "./front.module.css";
import { TextField } from "./plain-field";
import { sendLink } from "./sign-in/actions";
import { SubmitButton } from "./submit-button";
import { usePlainForm } from "./use-plain-form";

/** The shortest way in, on the front page itself; the other ways are one click away. */
export function SignInBox() {
  const { form, field, state, isBusy } = usePlainForm(sendLink);
  return (
    <form {...form} className={classes.signIn} aria-label="Sign in by e-mail link">
      <FormError message={state.message ? { text: state.message } : null} />
      <input type="hidden" name="returnTo" value="/home" />
      <TextField
        label="Sign in with your program e-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        placeholder="you@example.org"
        {...field("email")}
      />
      <SubmitButton size="md" isBusy={isBusy}>
        Email me a link
      </SubmitButton>
      <p>
        No password to remember. <TextLink href="/sign-in">Other ways to sign in</TextLink>
      </p>
    </form>
  );
}
