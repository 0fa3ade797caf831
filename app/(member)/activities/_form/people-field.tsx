"use client";

import { CloseButton, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { AddPerson } from "@/app/_members/add-person";
import { SpeakerFromText } from "@/app/_message/said";
import { PersonAvatar } from "@/app/_ui/avatar";
import { creditPartChoices } from "@/lib/activities/credit-parts";
import type { CreditTyped } from "./form-types";

type PeopleFieldProps = {
  me: { id: string; name: string };
  names: Record<string, string>;
  value: CreditTyped[];
  /** The part that somebody added next most likely played. */
  part: CreditTyped["part"];
  declined: string[];
  error?: string;
  onChange: (credits: CreditTyped[]) => void;
  onName: (id: string, name: string) => void;
};

/** Who was in it and as what. Whoever is added sees it and may decline; a guest is only a name. */
export function PeopleField(props: PeopleFieldProps) {
  const { me, names, value, part, declined, error, onChange, onName } = props;
  const nameOf = (credit: CreditTyped) =>
    credit.memberId === me.id ? "You" : ((credit.memberId && names[credit.memberId]) ?? credit.guestName ?? "Somebody");
  const change = (place: number, changed: Partial<CreditTyped>) =>
    onChange(value.map((credit, other) => (other === place ? { ...credit, ...changed } : credit)));
  return (
    <Stack gap="xs">
      {value.map((credit, place) => {
        const name = nameOf(credit);
        return (
          <Group key={credit.memberId ?? `guest ${credit.guestName}`} gap="sm" wrap="nowrap">
            <PersonAvatar name={name === "You" ? me.name : name} />
            <Group flex={1} miw={0} gap="4px 12px">
              <Text fw={600} flex="1 1 8rem" miw={0} style={{ overflowWrap: "anywhere" }}>
                {name}
                {credit.memberId ? null : (
                  <Text span fz="sm" fw={450} c="var(--second)">
                    {" "}
                    guest
                  </Text>
                )}
                <SpeakerFromText who={credit.memberId ?? credit.guestName ?? ""} />
              </Text>
              <NativeSelect
                w={168}
                aria-label={`What ${name === "You" ? "you" : name} did`}
                data={creditPartChoices}
                value={credit.part}
                onChange={(event) => {
                  const chosen = creditPartChoices.find((one) => one.value === event.currentTarget.value)?.value;
                  if (chosen) change(place, { part: chosen });
                }}
              />
            </Group>
            <CloseButton
              aria-label={`Remove ${name}`}
              onClick={() => onChange(value.filter((_, other) => other !== place))}
            />
          </Group>
        );
      })}
      {declined.length > 0 ? (
        <Text fz="sm" c="var(--second)">
          {declined.join(", ")} declined the credit.
        </Text>
      ) : null}
      <AddPerson
        taken={value.flatMap((credit) => credit.memberId ?? [])}
        onMember={({ id, name }) => {
          onName(id, name);
          onChange([...value, { memberId: id, guestName: null, part }]);
        }}
        onGuest={(guestName) => {
          if (!value.some((credit) => credit.guestName === guestName))
            onChange([...value, { memberId: null, guestName, part }]);
        }}
      />
      {error ? (
        <Text fz="sm" c="var(--error)" role="alert">
          {error}
        </Text>
      ) : null}
    </Stack>
  );
}
