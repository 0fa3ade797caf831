"use client";

import { Button, Checkbox, Group, MultiSelect, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useFormState, useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { describeRequirement } from "@/lib/requirements/describe";
import { asksForFacts } from "@/lib/requirements/fact-counts";
import type { Requirement } from "@/lib/requirements/schema";
import { FactFields } from "./fact-fields";
import type { Choices, RequirementsControl } from "./form-types";
import { LimitFields } from "./limit-fields";
import { namesOf } from "./names";

type RequirementFieldsProps = {
  control: RequirementsControl;
  at: number;
  choices: Choices;
  isLast: boolean;
  /** Whether it was added a moment ago, so that its fields are open at once. */
  isNew: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const countsOptions = [
  { value: "contributions", label: "contributions of the member" },
  { value: "group_events", label: "events that the group held" },
  { value: "certifications", label: "certifications that the member holds" },
  { value: "partner_employer", label: "an employer that is a partner" },
  { value: "student", label: "being a student" },
  { value: "age", label: "being 18 or older" },
  { value: "conduct", label: "the code of conduct accepted" },
];
const windowOptions = [
  { value: "term", label: "in the term" },
  { value: "months", label: "in the last … months" },
  { value: "quarter", label: "in each quarter of a year" },
];
const weightOptions = [
  { value: "required", label: "required" },
  { value: "advised", label: "advised, not required" },
];

/** One requirement: the sentence that it makes, and below it all that it is made of. */
export function RequirementFields({ control, at, choices, isLast, isNew, onMove, onRemove }: RequirementFieldsProps) {
  const all = useWatch({ control, name: "requirements" });
  const { errors } = useFormState({ control });
  const [isOpened, setOpened] = useState(isNew);
  const own = all[at];
  if (!own) return null;
  const isOpen = isOpened || errors.requirements?.[at] !== undefined;
  const path = <Field extends string>(field: Field) => `requirements.${at}.${field}` as const;
  const names = namesOf(choices);
  const sentence = describeRequirement({ ...own, atLeast: Number(own.atLeast) || 0 }, names);
  const isOfFacts = asksForFacts(own);
  const isContributed = own.counts === "contributions";
  const parents = all
    .slice(0, at)
    .filter(({ counts }) => counts === "contributions")
    .map((one) => ({ value: one.key, label: describeRequirement(one, names) }));
  return (
    <Stack
      component="section"
      aria-label={sentence}
      gap="sm"
      p="md"
      mb="sm"
      // What is counted among another stands below it, as on the page of a term.
      style={{ border: "1px solid var(--line)", borderRadius: 8, marginLeft: depthOf(own, all) * 24 }}
    >
      <Text fw={600}>{sentence}</Text>
      {isOpen ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <Controlled control={control} name={path("atLeast")}>
              {(input) => <CountField label="How many" {...input} onChange={(count) => input.onChange(count ?? "")} />}
            </Controlled>
            <Controlled control={control} name={path("counts")}>
              {(input) => <Select label="Of what" data={countsOptions} allowDeselect={false} {...input} />}
            </Controlled>
            <Controlled control={control} name={path("isRequired")}>
              {({ value, onChange, ...input }) => (
                <Select
                  label="Weight"
                  data={weightOptions}
                  allowDeselect={false}
                  value={value ? "required" : "advised"}
                  onChange={(word) => onChange(word === "required")}
                  {...input}
                />
              )}
            </Controlled>
            <Controlled control={control} name={path("parentKey")}>
              {(input) => (
                <Select
                  label="Counted among"
                  placeholder="all that counts"
                  data={parents}
                  disabled={!isContributed || parents.length === 0}
                  clearable
                  {...input}
                />
              )}
            </Controlled>
            <Controlled control={control} name={path("within")}>
              {(input) => (
                <Select
                  label="When"
                  data={windowOptions}
                  disabled={own.parentKey !== null || isOfFacts}
                  allowDeselect={false}
                  {...input}
                />
              )}
            </Controlled>
            {own.within === "months" ? (
              <Controlled control={control} name={path("months")}>
                {(input) => <CountField label="Months" {...input} />}
              </Controlled>
            ) : null}
          </SimpleGrid>
          {isOfFacts ? <FactFields control={control} at={at} counts={own.counts} choices={choices} /> : null}
          {isContributed ? (
            <>
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                {(["types", "goals", "principles", "parts"] as const).map((list) => (
                  <Controlled key={list} control={control} name={path(list)}>
                    {(input) => (
                      <MultiSelect
                        label={listLabels[list]}
                        placeholder={input.value.length === 0 ? "any" : undefined}
                        data={choices[list]}
                        searchable
                        {...input}
                      />
                    )}
                  </Controlled>
                ))}
              </SimpleGrid>
              <Group align="end" gap="lg">
                <Controlled control={control} name={path("leastReach")}>
                  {(input) => <CountField label="Reach of each at least" placeholder="any" {...input} />}
                </Controlled>
                <Controlled control={control} name={path("needsLink")}>
                  {({ value, ...input }) => <Checkbox label="Each has a link" checked={value} {...input} />}
                </Controlled>
                <Controlled control={control} name={path("includesUnreviewed")}>
                  {({ value, ...input }) => (
                    <Checkbox
                      label="What waits for review counts"
                      checked={value}
                      disabled={own.parentKey !== null}
                      {...input}
                    />
                  )}
                </Controlled>
              </Group>
              <LimitFields control={control} at={at} types={choices.types} />
            </>
          ) : null}
        </>
      ) : null}
      <Group gap="xs">
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
          {isOpen ? "Close" : "Change"}
        </Button>
        <Button variant="subtle" size="compact-sm" disabled={at === 0} onClick={() => onMove(-1)}>
          Move up
        </Button>
        <Button variant="subtle" size="compact-sm" disabled={isLast} onClick={() => onMove(1)}>
          Move down
        </Button>
        <Button variant="subtle" size="compact-sm" color="red" onClick={onRemove}>
          Remove
        </Button>
      </Group>
    </Stack>
  );
}

function depthOf({ parentKey }: Requirement, all: readonly Requirement[]): number {
  const parent = all.find(({ key }) => key === parentKey);
  return parent ? 1 + depthOf(parent, all.slice(0, all.indexOf(parent))) : 0;
}

const listLabels = {
  types: "Types",
  goals: "Goals, one of them",
  principles: "Principles, one of them",
  parts: "Part of the member",
} as const;
