"use client";

import { Button, PasswordInput, Stack } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { plural } from "../../_ui/format";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { setPassword } from "./actions";
import { RevokeTokens } from "./revoke-tokens";

/** A first password, or another one. */
export function PasswordForm({ hasPassword, tokens }: { hasPassword: boolean; tokens: number }) {
  const { form, field, submit, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/accounts/schema").then((module) => module.changePasswordInput),
    defaultValues: { present: "", password: "", revokesTokens: false },
    action: setPassword,
    onDone: ({ ended, revoked }) => {
      form.reset();
      const isOne = revoked === 1;
      const words = [
        "Password set.",
        ended > 0 ? "Every other device is signed out." : "",
        revoked > 0 ? `${plural(revoked, "API token")} ${isOne ? "is" : "are"} revoked.` : "",
      ];
      showNotice(words.filter(Boolean).join(" "));
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
        <RevokeTokens tokens={tokens} {...form.register("revokesTokens")} />
        <Button type="submit" variant="default" loading={isBusy} style={{ alignSelf: "flex-start" }}>
          {hasPassword ? "Change password" : "Set a password"}
        </Button>
      </Stack>
    </form>
  );
}
