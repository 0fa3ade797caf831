"use client";

import { Button, TextInput } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { usePlainForm } from "../use-plain-form";
import { sendLink } from "./actions";

/** The first way in: a link by e-mail. */
export function LinkForm({ returnTo }: { returnTo: string }) {
  const { form, field, state, isBusy } = usePlainForm(sendLink);
  return (
    <form {...form} aria-label="Sign in by e-mail link">
      <FormError message={state.message ? { text: state.message } : null} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextInput
        label="Your program e-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        placeholder="you@example.org"
        size="md"
        {...field("email")}
      />
      <Button type="submit" size="md" fullWidth mt="sm" loading={isBusy}>
        Email me a link
      </Button>
    </form>
  );
}
