"use client";

import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useFieldArray, useWatch } from "react-hook-form";
import { identityKindNames } from "@/lib/members/identities";
import { Icon } from "../_ui/icon";
import type { ProfileControl, ProfileField } from "./form-types";
import { visibilityOptions } from "./member-words";

const kinds = Object.entries(identityKindNames).map(([value, label]) => ({ value, label }));

/** Typed handles, each with who sees it; the database refuses one that somebody else has. */
export function Identities({ control, field }: { control: ProfileControl; field: ProfileField }) {
  const { fields, append, remove } = useFieldArray({ control, name: "identities" });
  const typed = useWatch({ control, name: "identities" }) ?? [];
  return (
    <Stack gap="xs">
      {fields.map((row, place) => (
        <Group key={row.id} gap="xs" align="flex-start" wrap="wrap">
          <NativeSelect aria-label="Kind" data={kinds} w={130} {...field(`identities.${place}.kind`)} />
          <TextInput
            aria-label="Handle or address"
            placeholder={typed[place]?.kind === "website" ? "https://" : "Handle or address"}
            flex="1 1 12rem"
            {...field(`identities.${place}.value`)}
          />
          {typed[place]?.kind === "email" ? (
            <Text fz="sm" c="var(--second)" w={150} mt={8}>
              Never public
            </Text>
          ) : (
            <NativeSelect
              aria-label="Who sees it"
              data={visibilityOptions}
              w={172}
              {...field(`identities.${place}.visibility`)}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label="Remove this handle"
            onClick={() => remove(place)}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => append({ kind: fields.length === 0 ? "email" : "github", value: "", visibility: "community" })}
      >
        Add a handle
      </Button>
    </Stack>
  );
}
