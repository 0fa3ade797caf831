"use client";

import { Button, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ActivityTypeFacts } from "@/lib/catalogue/schema";
import { Controlled } from "../../_ui/controlled-field";
import { FormBar } from "../../_ui/form-bar";
import { FormError } from "../../_ui/form-error";
import { FormSection } from "../../_ui/form-section";
import { ButtonLink } from "../../_ui/links";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { writeNoun } from "../_catalogue/actions";
import { KeepOldName } from "../_catalogue/keep-old-name";
import { WordsField } from "../_catalogue/words-field";
import { AsksField, type FigureOption } from "./asks-field";
import { IconField } from "./icon-field";

type TypeFormProps = {
  facts: ActivityTypeFacts;
  figures: FigureOption[];
  parts: string[];
  present?: { key: string; version: number };
};

/** A type of activity: for a new one, and for one that is there. */
export function TypeForm({ facts, figures, parts, present }: TypeFormProps) {
  const router = useRouter();
  const [keepsOldName, setKeepsOldName] = useState(true);
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/catalogue/schema").then((module) => module.activityTypeInput),
    defaultValues: facts,
    action: (typed: ActivityTypeFacts) =>
      present
        ? writeNoun("activity type", "revise", { ...typed, ...present, keepsOldName })
        : writeNoun("activity type", "add", typed),
    onDone: () => {
      showNotice(present ? "Saved." : "Members can log it from now on.");
      router.push("/admin/activity-types");
      router.refresh();
    },
  });
  const name = useWatch({ control, name: "name" });
  return (
    <form {...formProps} aria-label={present ? "The type" : "New type"}>
      <FormError message={message} />
      <FormSection title="Name" hint="As in “Talk” or “Article”.">
        <Stack gap="sm">
          <TextInput aria-label="Name" maw={360} {...field("name")} />
          <KeepOldName
            before={present ? facts.name : null}
            now={name}
            checked={keepsOldName}
            onChange={setKeepsOldName}
          />
          <Controlled control={control} name="aliases">
            {(input) => <WordsField label="What other systems call it" {...input} />}
          </Controlled>
        </Stack>
      </FormSection>
      <FormSection title="Picture">
        <Controlled control={control} name="icon">
          {({ ref: _, ...input }) => <IconField {...input} />}
        </Controlled>
      </FormSection>
      <FormSection title="Numbers" hint="What the log form asks for, in this order. All of them can stay blank.">
        <Controlled control={control} name="asks">
          {({ ref: _, value, ...input }) => <AsksField options={figures} value={value ?? []} {...input} />}
        </Controlled>
      </FormSection>
      <FormSection title="Who logs it" hint="Their most likely part.">
        <Stack gap="sm">
          <Controlled control={control} name="part">
            {(input) => <Select aria-label="Part" maw={240} data={parts} allowDeselect={false} {...input} />}
          </Controlled>
          <Controlled control={control} name="isCommon">
            {({ value, ...input }) => (
              <Switch label="Show it among the first types of the log form" checked={value ?? false} {...input} />
            )}
          </Controlled>
        </Stack>
      </FormSection>
      <FormBar
        note={present ? "What was logged before stays as it is." : "It comes after the others; move it in the list."}
      >
        <ButtonLink href="/admin/activity-types" variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          {present ? "Save the type" : "Add the type"}
        </Button>
      </FormBar>
    </form>
  );
}
