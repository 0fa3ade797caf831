"use client";

import { Button, PasswordInput, Stack } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { setPassword } from "./actions";

/** A first password, or another one. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { form, field, submit, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/accounts/schema").then((module) => module.changePasswordInput),
    defaultValues: { present: "", password: "" },
    action: setPassword,
    onDone: ({ ended }) => {
      form.reset();
      showNotice(ended > 0 ? "Password set. Every other device is signed out." : "Password set.");
    },
  });
  return (
    <form onSubmit={submit()} noValidate aria-label="Password">
      <FormError message={message} />
      <Stack gap="sm" maw={360}>
        {hasPassword ? (
          <PasswordInput label="Current password" autoComplete="current-password" {...field("present")} />
        ) : null}
        <PasswordInput
          label="New password"
          description="At least 10 characters; a few words are easiest to remember."
          autoComplete="new-password"
          {...field("password")}
        />
        <Button type="submit" variant="default" loading={isBusy} style={{ alignSelf: "flex-start" }}>
          {hasPassword ? "Change password" : "Set a password"}
        </Button>
      </Stack>
    </form>
  );
}
