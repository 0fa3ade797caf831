"use client";

import { TextInput } from "@mantine/core";
import { Suspense, useRef } from "react";
import { useWatch } from "react-hook-form";
import { FormError } from "@/app/_ui/form-error";
import { FormSection } from "@/app/_ui/form-section";
import { late } from "@/app/_ui/late";
import { WithRail } from "@/app/_ui/page";
import { AdvancesRail } from "./advances-rail";
import { CreditsField } from "./credits-field";
import { DayFields } from "./day-fields";
import { DuplicatesNote } from "./duplicates-note";
import { FigureFields } from "./figure-fields";
import { Spot, Top, useFieldOf } from "./focus-field";
import type { FormState, Typed } from "./form-types";
import { LinkFields } from "./link-fields";
import { MoreFields } from "./more-fields";
import type { FormOptions } from "./options";
import { SaveBar } from "./save-bar";
import { TagFields } from "./tag-fields";
import { TypeField } from "./type-field";
import { useDuplicates } from "./use-duplicates";
import { useSaving } from "./use-saving";
import { uncounted, whatItAdvances } from "./what-it-advances";

export type ActivityFormProps = {
  options: FormOptions;
  values: Typed;
  keep: string;
  names: Record<string, string>;
  declined?: string[];
  /** What reviewers did to goals and principles, by key. */
  fixed?: Record<string, string>;
  /** Null for what is new or a draft. */
  state: FormState;
  /** Where to begin: the field that a reviewer asked about. */
  field?: string;
};

const ConflictNote = late(async () => (await import("./conflict-note")).ConflictNote);

/** One page to log, finish or change an activity: nothing typed is lost by a refusal, a reload or somebody else's change. */
export function ActivityForm({
  options,
  values,
  keep,
  names,
  declined = [],
  fixed = {},
  field,
  ...opened
}: ActivityFormProps) {
  useFieldOf(field);
  const duplicatesNote = useRef<HTMLDivElement>(null);
  const { command, conflict, state } = useSaving({ options, values, keep, state: opened.state });
  const { form, control, submit } = command;
  const { duplicates, look, accept } = useDuplicates(form);
  const typed = useWatch({ control, compute: (all: Typed) => all });
  const advance = whatItAdvances(typed, options);
  const asks = options.types.find((type) => type.key === typed.type)?.asks ?? [];

  async function send() {
    if ((await look()).length > 0) return void requestAnimationFrame(() => duplicatesNote.current?.focus());
    submit({ intent: "send" })();
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key !== "Enter") return;
    if (event.metaKey || event.ctrlKey) void send();
    else if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={onKeyDown}
      noValidate
    >
      <WithRail rail={<AdvancesRail advance={advance} />}>
        <Top shown={command.message ?? conflict}>
          <FormError message={command.message} />
          {conflict ? (
            <Suspense>
              <ConflictNote {...conflict} />
            </Suspense>
          ) : null}
        </Top>
        <TypeField form={form} options={options} />
        <FormSection title="Title">
          <Spot field="title">
            <TextInput aria-label="Title" placeholder="What would you call it?" {...command.field("title")} />
          </Spot>
        </FormSection>
        <DayFields control={control} today={options.today} />
        <FigureFields control={control} asks={asks} />
        <FormSection title="Link" hint="Slides, recording, event page.">
          <Spot field="links">
            <LinkFields form={form} />
          </Spot>
        </FormSection>
        <DuplicatesNote ref={duplicatesNote} duplicates={duplicates} onAccept={accept} />
        <TagFields control={control} options={options} active={advance.active} fixed={fixed} />
        <CreditsField form={form} options={options} names={names} declined={declined} />
        <FormSection title="More" hint="Optional.">
          <Spot field="description">
            <MoreFields control={control} options={options} startsOpen={field === "description"} />
          </Spot>
        </FormSection>
        <SaveBar
          draft={command.draft}
          advance={advance}
          warning={uncounted(typed, { options, advance })}
          isBusy={command.isBusy}
          state={state}
          onDraft={state === null ? submit({ intent: "draft" }) : undefined}
        />
      </WithRail>
    </form>
  );
}
