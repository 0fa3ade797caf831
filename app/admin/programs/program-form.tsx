"use client";

import { Button, Checkbox, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ProgramFacts } from "@/lib/catalogue/schema";
import { Controlled } from "../../_ui/controlled-field";
import { FormError } from "../../_ui/form-error";
import { FormSection } from "../../_ui/form-section";
import { ProgramGlyph, ProgramMark } from "../../_ui/program-mark";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { writeNoun } from "../_catalogue/actions";
import { KeepOldName } from "../_catalogue/keep-old-name";
import { WordsField } from "../_catalogue/words-field";
import { MarkField } from "./mark-field";
import { TermRulesFields } from "./term-rules-fields";

export type Marks = Record<"colors" | "shapes", { value: string; label: string; takenBy: string | null }[]>;
type ProgramFormProps = {
  facts: ProgramFacts;
  marks: Marks;
  groupKinds: string[];
  present?: { key: string; version: number };
};

/** What a program says of itself: for a new one, and for one that is there. */
export function ProgramForm({ facts, marks, groupKinds, present }: ProgramFormProps) {
  const router = useRouter();
  const [keepsOldName, setKeepsOldName] = useState(true);
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/catalogue/schema").then((module) => module.programInput),
    defaultValues: facts,
    action: (typed: ProgramFacts) =>
      present
        ? writeNoun("program", "revise", { ...typed, ...present, keepsOldName })
        : writeNoun("program", "add", typed),
    onDone: ({ key }) => {
      if (!present) return router.push(`/admin/programs/${key}`);
      showNotice("Saved.");
      router.refresh();
    },
  });
  const [name, shortName, color, shape] = useWatch({ control, name: ["name", "shortName", "color", "shape"] });
  return (
    <form {...formProps} aria-label={present ? "The program" : "New program"}>
      <FormError message={message} />
      <FormSection title="Names" hint="Programs get renamed; the address stays.">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput label="Name" {...field("name")} />
            <TextInput label="Short name" description={undefined} {...field("shortName")} />
          </SimpleGrid>
          <KeepOldName
            before={present ? facts.name : null}
            now={name}
            checked={keepsOldName}
            onChange={setKeepsOldName}
          />
          <Controlled control={control} name="aliases">
            {(input) => <WordsField label="Other names for it in imports" {...input} />}
          </Controlled>
        </Stack>
      </FormSection>
      <FormSection title="Who it is for" hint="One sentence, shown to everybody.">
        <Textarea aria-label="Who it is for" autosize minRows={2} {...field("audience")} />
      </FormSection>
      <FormSection
        title="Look"
        hint={<ProgramMark color={color} shape={shape} name={shortName || "Short name"} size={13} />}
      >
        <Stack gap="sm">
          <Controlled control={control} name="color">
            {({ ref: _, ...input }) => (
              <MarkField
                label="Colour"
                {...input}
                options={marks.colors.map((one) => ({
                  ...one,
                  picture: <ProgramGlyph color={one.value} shape={shape} size={12} />,
                }))}
              />
            )}
          </Controlled>
          <Controlled control={control} name="shape">
            {({ ref: _, ...input }) => (
              <MarkField
                label="Shape"
                {...input}
                options={marks.shapes.map((one) => ({
                  ...one,
                  picture: <ProgramGlyph color={color} shape={one.value} size={12} />,
                }))}
              />
            )}
          </Controlled>
        </Stack>
      </FormSection>
      <FormSection title="Terms" hint="The detail shown beside a member’s role.">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput label="Name of the detail" placeholder="specialty" {...field("detailName")} />
            <Controlled control={control} name="groupKind">
              {({ value, ...input }) => (
                <Select
                  label="Group that its members lead"
                  placeholder="No group"
                  data={groupKinds}
                  clearable
                  value={value ?? null}
                  {...input}
                />
              )}
            </Controlled>
          </SimpleGrid>
          <Controlled control={control} name="detailExamples">
            {(input) => <WordsField label="Examples to choose from" {...input} />}
          </Controlled>
          <Controlled control={control} name="levels">
            {(input) => <WordsField label="Levels, the lowest first" {...input} />}
          </Controlled>
        </Stack>
      </FormSection>
      <FormSection title="Length and renewal" hint="What a new term starts with; managers can choose other days.">
        <TermRulesFields control={control} />
      </FormSection>
      <FormSection
        title="When somebody goes quiet"
        hint="Quiet means: no contribution, or of a group no event, for longer than the settings say."
      >
        <Controlled control={control} name="asksWhenQuiet">
          {({ value, ...input }) => (
            <Checkbox
              checked={value}
              label="Ask members by mail how they are"
              description="Only those who become quiet after you turn this on; who is quiet already gets no mail. The mail has three answers: still here, on leave until a day, step down. Nobody is removed by it: whoever wants to step down, or does not answer within 14 days, becomes a task of a manager."
              {...input}
            />
          )}
        </Controlled>
        <Controlled control={control} name="asksWhenGroupsQuiet">
          {({ value, ...input }) => (
            <Checkbox
              mt="md"
              checked={value}
              label="Ask the leads of groups by mail how the group is"
              description="Only of groups that become quiet after you turn this on: no event for longer than the settings say, and none planned. The mail has three answers: the group goes on, it rests until a day, somebody else should lead. Nobody is removed by it: a lead who wants to stop, or a group of which nobody answers within 14 days, becomes a task of a manager to find a successor."
              {...input}
            />
          )}
        </Controlled>
      </FormSection>
      <Button type="submit" mt="md" loading={isBusy}>
        {present ? "Save the program" : "Add the program"}
      </Button>
    </form>
  );
}
