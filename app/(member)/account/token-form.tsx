"use client";

import { Button, Checkbox, Code, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { tokenScopes } from "@/lib/core/token-scopes";
import { Controlled } from "../../_ui/controlled-field";
import { CopyButton } from "../../_ui/copy-button";
import { FormError } from "../../_ui/form-error";
import { SelectField } from "../../_ui/select-field";
import { useCommandForm } from "../../_ui/use-command-form";
import { makeToken } from "./actions";

const lengths = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
  { value: "", label: "Until it is revoked" },
];

/** Makes a token and shows its secret this once. */
export function TokenForm() {
  const [secret, setSecret] = useState<string | null>(null);
  const { form, field, control, submit, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/accounts/schema").then((module) => module.createTokenInput),
    defaultValues: { name: "", scopes: [], days: 90 },
    action: makeToken,
    onDone: (made) => {
      form.reset();
      setSecret(made.secret);
    },
  });
  return (
    <form onSubmit={submit()} noValidate aria-label="New token">
      <FormError message={message} />
      {secret ? <Shown secret={secret} /> : null}
      <Stack gap="sm" maw={560}>
        <TextInput label="What will use it" placeholder="Sync of our website" {...field("name")} />
        <Controlled control={control} name="scopes">
          {({ ref, ...input }) => (
            <Checkbox.Group label="What it may do" {...input}>
              <Group gap="xs" mt={6} ref={ref}>
                {Object.entries(tokenScopes).map(([scope, meaning]) => (
                  <Checkbox key={scope} value={scope} label={meaning} w={260} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
        </Controlled>
        <Controlled control={control} name="days">
          {({ value, onChange, ...input }) => (
            <SelectField
              label="Valid for"
              data={lengths}
              allowDeselect={false}
              w={220}
              {...input}
              value={value === null ? "" : String(value)}
              onChange={(days) => onChange(days ? Number(days) : null)}
            />
          )}
        </Controlled>
        <Button type="submit" variant="default" loading={isBusy} style={{ alignSelf: "flex-start" }}>
          Make the token
        </Button>
      </Stack>
    </form>
  );
}

function Shown({ secret }: { secret: string }) {
  return (
    <Paper withBorder p="sm" mb="md" role="status">
      <Text fw={600}>Copy it now. It is not shown again.</Text>
      <Group gap="xs" mt={6}>
        <Code style={{ overflowWrap: "anywhere" }}>{secret}</Code>
        <CopyButton value={secret} />
      </Group>
    </Paper>
  );
}
