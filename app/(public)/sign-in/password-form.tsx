"use client";

import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { TextLink } from "../../_ui/links";
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
        <Stack gap="sm" mt="sm">
          <TextInput label="E-mail address" type="email" autoComplete="username" size="md" {...field("email")} />
          <PasswordInput label="Password" autoComplete="current-password" size="md" {...field("password")} />
          <Group justify="space-between">
            <Button type="submit" variant="default" loading={isBusy}>
              Sign in
            </Button>
            <TextLink href="/reset" fz="sm">
              Set a new password
            </TextLink>
          </Group>
        </Stack>
      </form>
    </details>
  );
}
