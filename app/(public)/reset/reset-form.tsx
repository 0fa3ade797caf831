"use client";

import { Button, TextInput } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { usePlainForm } from "../use-plain-form";
import { sendReset } from "./actions";

export function ResetForm() {
  const { form, field, state, isBusy } = usePlainForm(sendReset);
  return (
    <form {...form}>
      <FormError message={state.message ? { text: state.message } : null} />
      <TextInput label="E-mail address" type="email" autoComplete="username" size="md" {...field("email")} />
      <Button type="submit" size="md" fullWidth mt="sm" loading={isBusy}>
        Email me a link
      </Button>
    </form>
  );
}
