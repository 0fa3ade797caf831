"use client";

import { Button, Select, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { CertificationFacts } from "@/lib/catalogue/schema";
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

type CertificationFormProps = {
  facts: CertificationFacts;
  levels: { value: string; label: string }[];
  present?: { key: string; version: number };
};

/** A certification: for a new one, and for one that is there. */
export function CertificationForm({ facts, levels, present }: CertificationFormProps) {
  const router = useRouter();
  const [keepsOldName, setKeepsOldName] = useState(true);
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/catalogue/schema").then((module) => module.certificationInput),
    defaultValues: facts,
    action: (typed: CertificationFacts) =>
      present
        ? writeNoun("certification", "revise", { ...typed, ...present, keepsOldName })
        : writeNoun("certification", "add", typed),
    onDone: () => {
      showNotice(present ? "Saved." : "Members can choose it from now on.");
      router.push("/admin/certifications");
      router.refresh();
    },
  });
  const name = useWatch({ control, name: "name" });
  return (
    <form {...formProps} aria-label={present ? "The certification" : "New certification"}>
      <FormError message={message} />
      <FormSection title="Name" hint="As in “Solutions Architect Professional”.">
        <Stack gap="sm">
          <TextInput aria-label="Name" maw={420} {...field("name")} />
          <KeepOldName
            before={present ? facts.name : null}
            now={name}
            checked={keepsOldName}
            onChange={setKeepsOldName}
          />
          <Controlled control={control} name="aliases">
            {(input) => <WordsField label="Other names and codes of the exam, for imports" {...input} />}
          </Controlled>
        </Stack>
      </FormSection>
      <FormSection title="Level" hint="Requirements can ask for a level.">
        <Controlled control={control} name="level">
          {(input) => <Select aria-label="Level" maw={240} data={levels} allowDeselect={false} {...input} />}
        </Controlled>
      </FormSection>
      <FormBar
        note={present ? "Members who hold it see the new name." : "It comes after the others; move it in the list."}
      >
        <ButtonLink href="/admin/certifications" variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          {present ? "Save the certification" : "Add the certification"}
        </Button>
      </FormBar>
    </form>
  );
}
