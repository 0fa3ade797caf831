"use client";

import { CloseButton, Group, Stack, Text } from "@mantine/core";
import { AddPerson } from "@/app/_members/add-person";
import type { PersonTyped } from "./form-types";

type PersonPicksProps = {
  label: string;
  opener: string;
  names: Record<string, string>;
  value: PersonTyped[];
  onChange: (people: PersonTyped[]) => void;
  onName: (id: string, name: string) => void;
  error?: string;
};

/** Members by typeahead, or guests by name. */
export function PersonPicks({ label, opener, names, value, onChange, onName, error }: PersonPicksProps) {
  return (
    <Stack gap={4} role="group" aria-label={label}>
      {value.map((person, place) => {
        const name = person.memberId ? (names[person.memberId] ?? "A member") : (person.guestName ?? "");
        return (
          <Group key={person.memberId ?? person.guestName} gap="xs" wrap="nowrap">
            <Text fw={540}>{name}</Text>
            {person.memberId ? null : (
              <Text fz="sm" c="var(--second)">
                guest
              </Text>
            )}
            <CloseButton
              size="sm"
              aria-label={`Remove ${name}`}
              onClick={() => onChange(value.filter((_, other) => other !== place))}
            />
          </Group>
        );
      })}
      <AddPerson
        taken={value.flatMap((person) => person.memberId ?? [])}
        opener={opener}
        label={opener}
        onMember={({ id, name }) => {
          onName(id, name);
          onChange([...value, { memberId: id, guestName: null, guestLink: null }]);
        }}
        onGuest={(guestName) => onChange([...value, { memberId: null, guestName, guestLink: null }])}
      />
      {error ? (
        <Text fz="sm" c="var(--error)" role="alert">
          {error}
        </Text>
      ) : null}
    </Stack>
  );
}
