"use client";

import { Button, CloseButton, Stack, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { Icon } from "@/app/_ui/icon";
import { completeLink } from "@/lib/core/links";
import type { Typed } from "./form-types";

const most = 20;

/** One row a link; a bare address gets its https:// when left, and what is no link is said at once. */
export function LinkFields({ form }: { form: UseFormReturn<Typed, unknown, Typed> }) {
  const links = useWatch({ control: form.control, name: "links" }) ?? [];
  const rows = links.length > 0 ? links : [""];
  const set = (changed: string[]) =>
    form.setValue("links", changed.length > 0 ? changed : [""], { shouldDirty: true, shouldValidate: true });

  // A moment later, so that what is tapped next does not move away under the finger.
  const complete = useDebouncedCallback(async (place: number) => {
    const typed = form.getValues(`links.${place}`) ?? "";
    const whole = completeLink(typed);
    if (whole !== typed) form.setValue(`links.${place}`, whole, { shouldDirty: true });
    await form.trigger(`links.${place}`);
  }, 250);

  return (
    <Stack gap="xs" align="flex-start">
      {rows.map((_link, place) => (
        <Controlled
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells one row from another
          key={place}
          control={form.control}
          name={`links.${place}`}
        >
          {({ onBlur, value, ...field }) => (
            <TextInput
              {...field}
              w="100%"
              type="url"
              inputMode="url"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              aria-label={place === 0 ? "Link" : `Link ${place + 1}`}
              placeholder="https://"
              leftSection={<Icon name="link" size={16} />}
              value={value ?? ""}
              onBlur={() => {
                onBlur();
                complete(place);
              }}
              rightSection={
                rows.length > 1 || value ? (
                  <CloseButton
                    size="sm"
                    aria-label="Remove this link"
                    onClick={() => set(rows.filter((_, other) => other !== place))}
                  />
                ) : null
              }
            />
          )}
        </Controlled>
      ))}
      {rows.length < most ? (
        <Button
          variant="subtle"
          size="compact-sm"
          px={4}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => form.setValue("links", [...rows, ""])}
        >
          Add another
        </Button>
      ) : null}
    </Stack>
  );
}
