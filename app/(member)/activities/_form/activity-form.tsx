"use client";

import { TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { FormError } from "@/app/_ui/form-error";
import { FormSection } from "@/app/_ui/form-section";
import { WithRail } from "@/app/_ui/page";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { activityForm } from "@/lib/activities/schema";
import { newestOf, saveActivity } from "./actions";
import { advanceOf } from "./advance";
import { AdvancesRail } from "./advances-rail";
import { ConflictNote, type Newer } from "./conflict-note";
import { DayFields } from "./day-fields";
import { DoublesNote } from "./doubles-note";
import { FigureFields } from "./figure-fields";
import type { Typed } from "./form-types";
import { LinkFields } from "./link-fields";
import { MoreFields } from "./more-fields";
import type { FormOptions } from "./options";
import { SaveBar } from "./save-bar";
import { TagFields } from "./tag-fields";
import { TypeField } from "./type-field";
import { useDoubles } from "./use-doubles";
import { WhoField } from "./who-field";

export type ActivityFormProps = {
  options: FormOptions;
  values: Typed;
  keep: string;
  names: Record<string, string>;
  declined?: string[];
  /** What reviewers did to goals and principles, by key. */
  fixed?: Record<string, string>;
  /** Null for what is new or a draft. */
  state: "returned" | "confirmed" | "submitted" | null;
};

/** One page to log, finish or change an activity: nothing typed is lost by a refusal, a reload or somebody else's change. */
export function ActivityForm({ options, values, keep, names, declined = [], fixed = {}, state }: ActivityFormProps) {
  const router = useRouter();
  const [newer, setNewer] = useState<Newer | null>(null);
  const opened = useRef(values);
  const doublesNote = useRef<HTMLDivElement>(null);

  async function save(input: Typed) {
    setNewer(null);
    const outcome = await saveActivity(onlyAsked(input, options, opened.current));
    if (!outcome.ok && outcome.code === "conflict" && input.id) setNewer(await newestOf(input.id, input.version ?? 0));
    return outcome;
  }

  const command = useCommandForm({
    schema: activityForm,
    defaultValues: values,
    action: save,
    keep,
    onDone: ({ id, saved }) => router.push(`/activities/${id}?saved=${saved}`),
  });
  const { form, control, submit } = command;
  const { doubles, look, accept } = useDoubles(form);
  const typed = useWatch({ control, compute: (all: Typed) => all });
  const advance = advanceOf(typed, options);
  const asks = options.types.find((type) => type.key === typed.type)?.asks ?? [];

  async function send() {
    if ((await look()).length > 0) return doublesNote.current?.focus();
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
        <FormError message={command.message} />
        {newer ? (
          <ConflictNote
            newer={newer}
            opened={opened.current}
            form={form}
            onTaken={(newest) => {
              opened.current = newest;
              setNewer(null);
              command.setMessage(null);
            }}
          />
        ) : null}
        <TypeField form={form} options={options} />
        <FormSection title="Title">
          <TextInput aria-label="Title" placeholder="What would you call it?" {...command.field("title")} />
        </FormSection>
        <DayFields control={control} today={options.today} />
        <FigureFields control={control} asks={asks} />
        <FormSection title="Link" hint="Slides, recording, event page.">
          <LinkFields form={form} />
        </FormSection>
        <DoublesNote ref={doublesNote} doubles={doubles} onAccept={accept} />
        <TagFields control={control} options={options} active={advance.active} fixed={fixed} />
        <WhoField form={form} options={options} names={names} declined={declined} />
        <FormSection title="More" hint="Optional.">
          <MoreFields control={control} options={options} />
        </FormSection>
        <SaveBar
          kept={command.kept}
          advance={advance}
          isBusy={command.isBusy}
          state={state}
          onDraft={state === null ? submit({ intent: "draft" }) : undefined}
        />
      </WithRail>
    </form>
  );
}

/** The numbers of other types stay in the form in case one switches back, but only those asked for are sent. */
function onlyAsked(input: Typed, { types }: FormOptions, opened: Typed): Typed {
  const asks = new Set<string>(types.find((type) => type.key === input.type)?.asks ?? []);
  const had = input.type === opened.type ? Object.keys(opened.figures ?? {}) : [];
  const figures = Object.entries(input.figures ?? {}).map(([key, value]) =>
    asks.has(key) || had.includes(key) ? [key, value ?? null] : [key, null],
  );
  return { ...input, figures: Object.fromEntries(figures) };
}
