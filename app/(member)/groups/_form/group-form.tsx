"use client";

import { Button, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { Conflict } from "@/app/_ui/conflict";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { DayField } from "@/app/_ui/day-field";
import { DraftNote } from "@/app/_ui/draft-note";
import { FormBar } from "@/app/_ui/form-bar";
import { FormError } from "@/app/_ui/form-error";
import { FormSection } from "@/app/_ui/form-section";
import { ButtonLink } from "@/app/_ui/links";
import { changesShown } from "@/app/_ui/merge-edits";
import { TagsField } from "@/app/_ui/pills-field";
import { SelectField } from "@/app/_ui/select-field";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { groupKindChoices } from "@/lib/groups/kinds";
import { newestOf, saveGroup } from "./actions";
import type { GroupFormTyped, KindChoice } from "./form-types";
import { PlaceFields } from "./place-fields";

type GroupFormProps = {
  values: GroupFormTyped;
  options: { countries: { value: string; label: string }[]; zones: string[] };
  today: string;
  keep: string;
  kinds: readonly KindChoice[];
  cancelHref: string;
};

const labels = {
  name: "Name",
  kind: "Kind",
  aliases: "Other names",
  city: "City",
  country: "Country",
  latitude: "Latitude",
  longitude: "Longitude",
  timeZone: "Time zone",
  links: "Links",
  statedMembers: "Members",
  statedMembersOn: "Members as of",
  description: "About",
} as const satisfies Partial<Record<keyof GroupFormTyped, string>>;

/** What the directory says of a group, new or known. */
export function GroupForm({ values, options, today, keep, kinds, cancelHref }: GroupFormProps) {
  const router = useRouter();
  const { control, field, formProps, isBusy, message, draft, conflict } = useCommandForm({
    schema: () => import("./group-schema").then((module) => module.groupForm),
    defaultValues: values,
    action: saveGroup,
    newestOf: async ({ id }: GroupFormTyped) => (id ? newestOf(id) : null),
    keep,
    onDone: ({ slug }) => {
      showNotice(values.id ? "The group is saved." : "The group is in the directory.");
      router.push(`/groups/${slug}`);
      router.refresh();
    },
  });
  const kind = useWatch({ control, name: "kind" });
  const limit = kinds.find((one) => one.kind === kind)?.countries ?? null;
  return (
    <form {...formProps} aria-label="Group">
      <FormError message={message} />
      {conflict ? (
        <Conflict
          changes={changesShown([conflict.opened, conflict.newest.values], labels, ["name", "city", "statedMembers"])}
          note={conflict.newest.isClosed ? "The group is closed." : null}
          onMerge={conflict.mergeBoth}
          theirs={`/groups/${conflict.newest.slug}`}
        />
      ) : null}
      <FormSection title="Name">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Name" required {...field("name")} />
          <Controlled control={control} name="kind">
            {(input) => (
              <SelectField
                label="Kind"
                description={kinds.length < groupKindChoices.length ? hintOf(values) : undefined}
                data={groupKindChoices
                  .filter(({ value }) => kinds.some((one) => one.kind === value))
                  .map(({ value, one }) => ({ value, label: one }))}
                allowDeselect={false}
                disabled={kinds.length === 1}
                {...input}
              />
            )}
          </Controlled>
          <Controlled control={control} name="aliases">
            {({ value, ...input }) => (
              <TagsField
                label="Other names"
                description="What it was called before, or is called elsewhere"
                placeholder="Type and press Enter"
                clearButtonProps={{ "aria-label": "Clear the other names" }}
                {...input}
                value={value ?? []}
              />
            )}
          </Controlled>
        </SimpleGrid>
      </FormSection>
      <PlaceFields control={control} field={field} options={options} limit={limit} />
      <FormSection title="Links" hint="Meetup, website, chat.">
        <Controlled control={control} name="links">
          {({ value, ...input }) => (
            <TagsField
              aria-label="Links"
              placeholder="meetup.com/..., then Enter"
              clearButtonProps={{ "aria-label": "Clear the links" }}
              {...input}
              value={value ?? []}
            />
          )}
        </Controlled>
      </FormSection>
      <FormSection title="Members" hint="The number that the group says. Leave it blank if nobody knows.">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Controlled control={control} name="statedMembers">
            {(input) => <CountField label="How many" placeholder="unknown" {...input} />}
          </Controlled>
          <Controlled control={control} name="statedMembersOn">
            {(input) => <DayField label="As of" today={today} max={today} isClearable {...input} />}
          </Controlled>
        </SimpleGrid>
      </FormSection>
      <FormSection title="About" hint="Markdown: *emphasis*, lists and links.">
        <Textarea aria-label="About" autosize minRows={3} maxRows={14} {...field("description")} />
      </FormSection>
      <FormBar note={<DraftNote draft={draft} />}>
        <ButtonLink href={cancelHref} variant="default">
          Cancel
        </ButtonLink>
        <Button type="submit" loading={isBusy}>
          {values.id ? "Save group" : "Add group"}
        </Button>
      </FormBar>
    </form>
  );
}

function hintOf({ id }: GroupFormTyped): string {
  return id ? "A program manager changes it." : "Other kinds belong to programs that you don’t manage.";
}
