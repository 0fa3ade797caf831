"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { usePlainForm } from "../use-plain-form";
import { finishSetup } from "./actions";

export function SetupForm() {
  const { form, field, state, isBusy } = usePlainForm(finishSetup);
  return (
    <form {...form}>
      <FormError message={state.message ? { text: state.message } : null} />
      <Stack gap="md">
        <TextInput
          label="Code from the log"
          description="The server prints it when it starts, such as 7K2M-9PQX-4TRC."
          autoComplete="off"
          size="md"
          {...field("code")}
        />
        <TextInput label="Your name" autoComplete="name" size="md" {...field("name")} />
        <TextInput label="E-mail address" type="email" autoComplete="username" size="md" {...field("email")} />
        <PasswordInput
          label="Password"
          description="At least 10 characters; a few words are easiest to remember."
          autoComplete="new-password"
          size="md"
          {...field("password")}
        />
        <Button type="submit" size="md" fullWidth loading={isBusy}>
          Make me the administrator
        </Button>
      </Stack>
    </form>
  );
}
