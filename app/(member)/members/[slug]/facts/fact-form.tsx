"use client";

import { Button, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { EvidenceField, type EvidenceFile } from "@/app/_evidence/evidence-field";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FormBar } from "@/app/_ui/form-bar";
import { FormError } from "@/app/_ui/form-error";
import { FormSection } from "@/app/_ui/form-section";
import { ButtonLink } from "@/app/_ui/links";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import type { RecordedFact } from "@/lib/facts/schema";
import { correctFact, recordFact } from "./actions";
import { kindWords } from "./kinds";

type FactFormProps = {
  values: RecordedFact;
  present?: { id: string; version: number };
  certifications: { value: string; label: string }[];
  files: readonly EvidenceFile[];
  evidence: { hint: string; accept: string; largest: number; most: number };
  today: string;
  /** Back to the facts of the member. */
  path: string;
  isSelf: boolean;
};

/** One fact: for a new one, and to correct one that is there. */
export function FactForm({ values, present, certifications, files, ...given }: FactFormProps) {
  const { evidence, today, path, isSelf } = given;
  const router = useRouter();
  const { memberId, kind } = values;
  const words = kindWords[kind];
  const mayLieAhead = kind === "employer" || kind === "student";
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/facts/schema").then((module) => module.recordFactInput),
    defaultValues: values,
    action: ({ memberId: _whose, kind: _kind, ...told }: RecordedFact) =>
      present ? correctFact({ ...told, ...present }) : recordFact({ ...told, memberId, kind }),
    onDone: () => {
      showNotice("Saved.");
      router.push(path);
      router.refresh();
    },
  });
  return (
    <form {...formProps} aria-label={words.new}>
      <FormError message={message} />
      {kind === "certification" ? (
        <FormSection title="Certification" hint="Not in the list? Ask an administrator to add it.">
          <Stack gap="sm">
            <Controlled control={control} name="certificationKey">
              {({ value, ...input }) => (
                <Select
                  aria-label="Certification"
                  placeholder="Choose one"
                  data={certifications}
                  searchable
                  maw={420}
                  value={value ?? null}
                  {...input}
                />
              )}
            </Controlled>
            <TextInput label="Number, as on the certificate" maw={420} {...field("number")} />
          </Stack>
        </FormSection>
      ) : null}
      {words.detail ? (
        <FormSection title={words.detail} hint={kind === "student" ? "Leave it blank if you like." : undefined}>
          <Stack gap="sm">
            <TextInput aria-label={words.detail} maw={420} {...field("detail")} />
            {kind === "employer" ? (
              <Controlled control={control} name="isPartner">
                {({ value, ...input }) => <Switch label="It is a partner" checked={value ?? false} {...input} />}
              </Controlled>
            ) : null}
          </Stack>
        </FormSection>
      ) : null}
      <FormSection title="Days">
        <Stack gap="sm">
          <Controlled control={control} name="fromOn">
            {(input) => <DayField label={words.from} today={today} max={mayLieAhead ? undefined : today} {...input} />}
          </Controlled>
          {words.to ? (
            <Controlled control={control} name="toOn">
              {(input) => <DayField label={words.to ?? ""} today={today} shortcuts={false} isClearable {...input} />}
            </Controlled>
          ) : null}
        </Stack>
      </FormSection>
      <FormSection title="Evidence" hint={words.hint}>
        <Stack gap="sm">
          <TextInput label="Link" placeholder="https://" type="url" maw={560} {...field("link")} />
          <Controlled control={control} name="fileIds">
            {({ value, onChange, error }) => (
              <EvidenceField {...evidence} files={files} value={value ?? []} onChange={onChange} error={error} />
            )}
          </Controlled>
        </Stack>
      </FormSection>
      <FormBar
        note={
          isSelf
            ? "Only you, the managers of your programs and administrators see this."
            : "A manager checks it afterwards, so that it counts."
        }
      >
        <ButtonLink href={path} variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          Save
        </Button>
      </FormBar>
    </form>
  );
}
