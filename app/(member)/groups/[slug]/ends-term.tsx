"use client";

import { Checkbox, Text } from "@mantine/core";

export type TermOfLead = { program: string; mayEnd: boolean };
type EndsTermProps = {
  lead: { name: string; isSelf: boolean };
  terms: TermOfLead[];
  value: boolean;
  onChange: (endsTerm: boolean) => void;
};

/** Offers to end the term that goes with a lead to whoever may; to others it says that it goes on, and who ends it. */
export function EndsTerm({ lead, terms, value, onChange }: EndsTermProps) {
  if (terms.length === 0) return null;
  const programs = [...new Set(terms.map(({ program }) => program))].join(" and ");
  if (terms.every(({ mayEnd }) => mayEnd))
    return (
      <Checkbox
        mt="sm"
        label={`End ${lead.isSelf ? "your" : "their"} term in ${programs}, too.`}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  return (
    <Text mt="sm" fz="sm" c="var(--second)">
      {lead.isSelf ? "Your" : `${lead.name}’s`} term in {programs} goes on. Only a manager of the program can end it.
    </Text>
  );
}
