"use client";

import { Checkbox, Stack, Text } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import type { FoundMember } from "@/lib/imports/kinds/attendees/match";
import { identityKindNames } from "@/lib/members/identities";
import type { CountControl } from "./headcount-field";

/** Whom a handle names is ticked; who merely has the same name is offered, since a name alone identifies nobody. */
export function FoundMembers({ control, found }: { control: CountControl; found: FoundMember[] }) {
  const fresh = found.filter(({ isThere }) => !isThere);
  const there = found.filter(({ by, isThere }) => isThere && by !== null);
  const sure = fresh.filter(({ by }) => by !== null);
  const named = fresh.filter(({ by }) => by === null);
  return (
    <>
      {there.length > 0 ? <Text mb="sm">Already there: {there.map(({ name }) => name).join(", ")}.</Text> : null}
      {fresh.length === 0 ? (
        <Text c="var(--second)">
          {there.length > 0
            ? "Nobody else on the list was found here."
            : "Nobody on the list was found here as a member."}
        </Text>
      ) : (
        <Controlled control={control} name="memberIds">
          {({ value, onChange, error }) => (
            <Checkbox.Group value={value ?? []} onChange={onChange} error={error} aria-label="Members on the list">
              {sure.length > 0 ? <Stack gap="sm">{sure.map((member) => boxOf(member))}</Stack> : null}
              {named.length > 0 ? (
                <>
                  <Text mt={sure.length > 0 ? "lg" : 0} mb="sm" fw={600}>
                    Only the name is the same. Tick the people who were there, if you know.
                  </Text>
                  <Stack gap="sm">{named.map((member) => boxOf(member))}</Stack>
                </>
              ) : null}
            </Checkbox.Group>
          )}
        </Controlled>
      )}
    </>
  );
}

function boxOf({ id, name, slug, detail, by }: FoundMember) {
  const where = detail === `@${slug}` ? detail : `${detail}, @${slug}`;
  const how = by ? `found by ${identityKindNames[by]}` : "same name";
  return <Checkbox key={id} value={id} label={name} description={`${where} · ${how}`} />;
}
