"use client";

import { Button, Group, Select, SimpleGrid, Stack } from "@mantine/core";
import { useFormState, useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { describeRequirement } from "@/lib/requirements/describe";
import { asksForFacts } from "@/lib/requirements/fact-counts";
import type { Requirement } from "@/lib/requirements/schema";
import { ContributionFields } from "./contribution-fields";
import { FactFields } from "./fact-fields";
import type { Choices, RequirementsControl } from "./form-types";
import { namesOf } from "./names";
import classes from "./requirements.module.css";

type RequirementFieldsProps = {
  control: RequirementsControl;
  at: number;
  choices: Choices;
  isLast: boolean;
  /** Whether it is the one that is being edited: of the others only the sentence stands there. */
  isEdited: boolean;
  onEdit: (isEdited: boolean) => void;
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
export function RequirementFields({
  control,
  at,
  choices,
  isLast,
  isEdited,
  onEdit,
  onMove,
  onRemove,
}: RequirementFieldsProps) {
  const all = useWatch({ control, name: "requirements" });
  const { errors } = useFormState({ control });
  const own = all[at];
  if (!own) return null;
  const isOpen = isEdited || errors.requirements?.[at] !== undefined;
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
      mb="sm"
      className={classes.requirement}
      // What is counted among another stands below it, as on the page of a term.
      style={{ marginLeft: depthOf(own, all) * 24 }}
    >
      <details open={isOpen} onToggle={({ currentTarget: { open } }) => open !== isOpen && onEdit(open)}>
        <summary>{sentence}</summary>
        {isOpen ? (
          <Stack gap="sm" mt="sm">
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <Controlled control={control} name={path("atLeast")}>
                {(input) => (
                  <CountField label="How many" {...input} onChange={(count) => input.onChange(count ?? "")} />
                )}
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
              <ContributionFields control={control} at={at} choices={choices} isPart={own.parentKey !== null} />
            ) : null}
            <Group gap="xs">
              <Button variant="subtle" size="compact-sm" onClick={() => onEdit(false)}>
                Close
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
        ) : null}
      </details>
    </Stack>
  );
}

function depthOf({ parentKey }: Requirement, all: readonly Requirement[]): number {
  const parent = all.find(({ key }) => key === parentKey);
  return parent ? 1 + depthOf(parent, all.slice(0, all.indexOf(parent))) : 0;
}
