"use client";

import { Button, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { MemberFormValues } from "@/lib/members/schema";
import { Conflict } from "../_ui/conflict";
import { Controlled } from "../_ui/controlled-field";
import { CountryField } from "../_ui/country-field";
import { DraftNote } from "../_ui/draft-note";
import { FormBar } from "../_ui/form-bar";
import { FormError } from "../_ui/form-error";
import { FormSection } from "../_ui/form-section";
import { ButtonLink } from "../_ui/links";
import { changesShown } from "../_ui/merge-edits";
import { MultiSelectField } from "../_ui/pills-field";
import { SelectField } from "../_ui/select-field";
import { showNotice } from "../_ui/undo-notice";
import { useCommandForm } from "../_ui/use-command-form";
import { newestOf, saveProfile } from "./actions";
import { Employments } from "./employments";
import { Identities } from "./identities";
import { VisibilityFields } from "./visibility-fields";

type Option = { value: string; label: string };
type ProfileFormProps = {
  values: MemberFormValues;
  options: { countries: Option[]; languages: Option[]; zones: string[] };
  today: string;
  /** Under which name what is typed is saved on this device. */
  keep: string;
  isSelf: boolean;
  /** Where to go afterwards; a profile's new address follows. */
  after: "profile" | "admin";
  cancelHref: string;
};

const labels = {
  name: "Name",
  slug: "Address of the page",
  identities: "Handles",
  country: "Country",
  city: "City",
  languages: "Languages",
  timeZone: "Time zone",
  employments: "Work",
  bio: "About",
  visibility: "Who sees the profile",
  parts: "Who sees which part",
} as const satisfies Partial<Record<keyof MemberFormValues, string>>;

/** What the directory says of a person, new or known, with who may see which part of it. */
export function ProfileForm({ values, options, today, keep, isSelf, after, cancelHref }: ProfileFormProps) {
  const router = useRouter();
  const { control, field, submit, isBusy, message, draft, conflict } = useCommandForm({
    schema: () => import("@/lib/members/schema").then((module) => module.memberFormInput),
    defaultValues: values,
    action: saveProfile,
    newestOf: async ({ id }: MemberFormValues) => (id ? newestOf(id) : null),
    keep,
    onDone: ({ id, slug }) => {
      showNotice(values.id ? "The profile is saved." : "The member is in the directory.");
      router.push(after === "admin" ? `/admin/members/${id}` : `/members/${slug}`);
      router.refresh();
    },
  });
  const who = isSelf ? "your" : "the";

  return (
    <form onSubmit={submit()} noValidate>
      <FormError message={message} />
      {conflict ? (
        <Conflict
          changes={changesShown([conflict.opened, conflict.newest.values], labels, ["name", "slug", "city"])}
          onMerge={conflict.mergeBoth}
          theirs={`/members/${conflict.newest.slug}`}
        />
      ) : null}
      <FormSection title="Name">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label="Name" required autoComplete="off" {...field("name")} />
          <TextInput
            label="Address of the page"
            description={
              values.id ? `Links to ${who} old address stop working` : "Made from the name if you leave it blank"
            }
            leftSection={<span>/members/</span>}
            leftSectionWidth={82}
            {...field("slug")}
          />
        </SimpleGrid>
      </FormSection>
      <FormSection title="Handles" hint="How others recognise and find this person. E-mail is never public.">
        <Identities control={control} field={field} />
      </FormSection>
      <FormSection title="Place and languages">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Controlled control={control} name="country">
            {(country) => <CountryField data={options.countries} {...country} value={country.value ?? null} />}
          </Controlled>
          <TextInput label="City" {...field("city")} />
          <Controlled control={control} name="languages">
            {(languages) => (
              <MultiSelectField
                label="Languages"
                data={options.languages}
                searchable
                clearable
                clearButtonProps={{ "aria-label": "Clear the languages" }}
                {...languages}
                value={languages.value ?? []}
              />
            )}
          </Controlled>
          <Controlled control={control} name="timeZone">
            {(zone) => (
              <SelectField
                label="Time zone"
                placeholder="Not set"
                data={options.zones}
                searchable
                clearable
                limit={60}
                clearButtonProps={{ "aria-label": "Clear the time zone" }}
                {...zone}
                value={zone.value ?? null}
              />
            )}
          </Controlled>
        </SimpleGrid>
      </FormSection>
      <FormSection title="Work">
        <Employments control={control} field={field} today={today} />
      </FormSection>
      <FormSection title="About" hint="Markdown: *emphasis*, lists and links.">
        <Textarea label="About" autosize minRows={4} maxRows={16} {...field("bio")} />
      </FormSection>
      <FormSection title="Who sees what" hint="Administrators and managers of the person’s programs see everything.">
        <VisibilityFields field={field} />
      </FormSection>
      <FormBar note={<DraftNote draft={draft} />}>
        <ButtonLink href={cancelHref} variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          {values.id ? "Save profile" : "Add member"}
        </Button>
      </FormBar>
    </form>
  );
}
