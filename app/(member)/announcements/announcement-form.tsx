"use client";

import { Button, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { DraftNote } from "@/app/_ui/draft-note";
import { FormBar } from "@/app/_ui/form-bar";
import { FormError } from "@/app/_ui/form-error";
import { FormSection } from "@/app/_ui/form-section";
import { ButtonLink } from "@/app/_ui/links";
import { MarkdownField } from "@/app/_ui/markdown-field";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { change, write } from "./actions";

export type AnnouncementTyped = { to: string; title: string; body: string; fromOn: string; untilOn: string };

type AnnouncementFormProps = {
  values: AnnouncementTyped;
  /** Of one that is there. */
  seen?: { id: string; version: number; hasBegun: boolean };
  audiences: { value: string; label: string }[];
  today: string;
  keep: string;
};

/** To whom, what, and from when until when; the text can be looked at as it will be read. */
export function AnnouncementForm({ values, seen, audiences, today, keep }: AnnouncementFormProps) {
  const router = useRouter();
  const { control, field, formProps, isBusy, message, draft } = useCommandForm({
    schema: () => import("@/lib/announcements/schema").then((module) => module.writeAnnouncementInput),
    defaultValues: values,
    action: ({ to, ...typed }: AnnouncementTyped) =>
      seen ? change({ id: seen.id, version: seen.version, ...typed }) : write({ to, ...typed }),
    keep,
    onDone: () => {
      showNotice(seen ? "The announcement is changed." : "The announcement is saved.");
      router.push("/announcements");
      router.refresh();
    },
  });
  return (
    <form {...formProps} aria-label="Announcement">
      <FormError message={message} />
      <FormSection title="Who reads it" hint={seen ? "This stays. Write another one for others." : undefined}>
        <NativeSelect aria-label="Who reads it" data={audiences} disabled={Boolean(seen)} {...field("to")} />
      </FormSection>
      <FormSection title="What it says">
        <TextInput label="Title" placeholder="Applications for 2027 open on Monday" required {...field("title")} />
        <div style={{ height: 14 }} />
        <Controlled control={control} name="body">
          {(input) => (
            <MarkdownField
              label="Text"
              placeholder="What changes, for whom, and what to do. **Bold**, lists and links work."
              {...input}
            />
          )}
        </Controlled>
      </FormSection>
      <FormSection
        title="When"
        hint="Both days are included. Whoever reads it sees it as soon as the first day has begun where they or you live, until the last day is over in both places."
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Controlled control={control} name="fromOn">
            {(input) => (
              <DayField label="From" today={today} shortcuts={false} disabled={seen?.hasBegun} required {...input} />
            )}
          </Controlled>
          <Controlled control={control} name="untilOn">
            {(input) => <DayField label="Until" today={today} min={today} shortcuts={false} required {...input} />}
          </Controlled>
        </SimpleGrid>
      </FormSection>
      <FormBar
        note={
          <>
            It stands on their home page, and comes in their summary by mail. <DraftNote draft={draft} />
          </>
        }
      >
        <ButtonLink href="/announcements" variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          {seen ? "Save" : "Announce it"}
        </Button>
      </FormBar>
    </form>
  );
}
