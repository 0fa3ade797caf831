"use client";

import { useRouter } from "next/navigation";
import { Suspense, useRef } from "react";
import { useWatch } from "react-hook-form";
import { useMemberNames } from "@/app/_members/use-member-names";
import { SaidContext } from "@/app/_message/said";
import { FormError } from "@/app/_ui/form-error";
import { late } from "@/app/_ui/late";
import { WithRail } from "@/app/_ui/page";
import { ActivityParts } from "./activity-parts";
import { AdvancesRail } from "./advances-rail";
import { DuplicatesNote } from "./duplicates-note";
import { Top, useFieldOf } from "./focus-field";
import type { FormState, Typed } from "./form-types";
import type { FormOptions } from "./options";
import { type Remark, Remarked, RemarkedForm } from "./remark";
import { SaveBar } from "./save-bar";
import { useActivityMessage } from "./use-activity-message";
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
  /** Those that it has already. */
  files?: readonly { id: string; name: string; size: number }[];
  /** Null for what is new or a draft. */
  state: FormState;
  /** Where to begin: the field that a reviewer asked about. */
  field?: string;
  /** What the reviewer wrote when it came back. */
  remark?: Remark | null;
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
  files = [],
  field,
  remark = null,
  ...opened
}: ActivityFormProps) {
  const router = useRouter();
  useFieldOf(field);
  const duplicatesNote = useRef<HTMLDivElement>(null);
  const { command, conflict, state } = useSaving({ options, values, keep, state: opened.state });
  const { form, control, submit } = command;
  const { duplicates, look, accept } = useDuplicates(form);
  const people = useMemberNames(names);
  const typed = useWatch({ control, compute: (all: Typed) => all });
  const advance = whatItAdvances(typed, options);
  const isNew = values.id === null;
  const asks = options.types.find((type) => type.key === typed.type)?.asks ?? [];
  const { message, wanted } = useActivityMessage(form, { typed, asks, onName: people.onName });

  async function send() {
    if ((await look()).length > 0) return void requestAnimationFrame(() => duplicatesNote.current?.focus());
    submit({ intent: "send" })();
  }

  /** Back to the activity; what was typed is kept on this device, or not. */
  function leave(isKept: boolean) {
    if (!isKept) command.draft.drop();
    router.push(`/activities/${values.id}`);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key !== "Enter") return;
    if (event.metaKey || event.ctrlKey) void send();
    else if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
  }

  const shownRemark = remark && aboutShown(remark, asks);
  return (
    <SaidContext value={message.said}>
      <RemarkedForm remark={shownRemark} opened={values} typed={typed}>
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
            <Remarked field={null} />
            <ActivityParts
              {...{ command, options, typed, asks, message, wanted, people, declined, fixed, files }}
              active={advance.active}
              asked={shownRemark?.field ?? null}
              startsAt={field}
            />
            <DuplicatesNote ref={duplicatesNote} duplicates={duplicates} onAccept={accept} />
            <SaveBar
              draft={command.draft}
              advance={advance}
              warning={uncounted(typed, { options, advance })}
              isBusy={command.isBusy}
              state={state}
              onDraft={state === null ? submit({ intent: "draft" }) : undefined}
              onLeave={state === null || isNew ? undefined : leave}
            />
          </WithRail>
        </form>
      </RemarkedForm>
    </SaidContext>
  );
}

/** A remark about a field that the form does not show is about all of it. */
function aboutShown(remark: Remark, asks: readonly string[]): Remark {
  return remark.field === "figures" && asks.length === 0 ? { ...remark, field: null } : remark;
}
