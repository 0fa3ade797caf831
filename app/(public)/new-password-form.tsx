"use client";

import { Button, PasswordInput } from "@mantine/core";
import { FormError } from "../_ui/form-error";
import type { FormAction } from "./form-state";
import { usePlainForm } from "./use-plain-form";

type NewPasswordFormProps = { action: FormAction; secret: string; email: string; label: string };

/** A new password behind a link from a mail; the address is there for password managers. */
export function NewPasswordForm({ action, secret, email, label }: NewPasswordFormProps) {
  const { form, field, state, isBusy } = usePlainForm(action);
  const message = state.fields.secret ?? state.message;
  return (
    <form {...form}>
      <FormError message={message ? { text: message } : null} />
      <input type="hidden" name="secret" value={secret} />
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordInput
        label="New password"
        description="At least 10 characters; a few words are easiest to remember."
        autoComplete="new-password"
        size="md"
        {...field("password")}
      />
      <Button type="submit" size="md" fullWidth mt="md" loading={isBusy}>
        {label}
      </Button>
    </form>
  );
}
