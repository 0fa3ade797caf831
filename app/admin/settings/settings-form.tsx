"use client";

import { Button, Code, Switch, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { defaultGroupQuietDays, defaultQuietDays, periods } from "@/lib/settings/defaults";
import type { SettingsTyped } from "@/lib/settings/schema";
import { Controlled } from "../../_ui/controlled-field";
import { CountField } from "../../_ui/count-field";
import { FormBar } from "../../_ui/form-bar";
import { FormError } from "../../_ui/form-error";
import { FormSection } from "../../_ui/form-section";
import { SelectField } from "../../_ui/select-field";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { saveSettings } from "./actions";
import { DaysByProgram, type ProgramShown } from "./days-by-program";

type SettingsFormProps = { settings: SettingsTyped; address: string; programs: ProgramShown[] };

const periodOptions = Object.entries(periods).map(([value, label]) => ({ value, label }));

/** One form for all of them; a stale one is refused and loses nothing. */
export function SettingsForm({ settings, address, programs }: SettingsFormProps) {
  const router = useRouter();
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/settings/schema").then((module) => module.configureInput),
    defaultValues: settings,
    action: saveSettings,
    onDone: () => {
      showNotice("Saved.");
      router.refresh();
    },
  });
  return (
    <form {...formProps} aria-label="Settings">
      <FormError message={message} />
      <FormSection title="Name" hint="In the title of every page.">
        <TextInput aria-label="Name of the installation" maw={360} {...field("installationName")} />
      </FormSection>
      <FormSection title="Address" hint="Where people reach it.">
        <Code>{address}</Code>
        <Text fz="sm" c="var(--second)" mt={4}>
          Set by APP_URL when Tenet starts, since signing in depends on it.
        </Text>
      </FormSection>
      <FormSection title="Contact" hint="Shown to people who see an error.">
        <TextInput aria-label="Contact address" placeholder="help@example.org" maw={360} {...field("contactAddress")} />
      </FormSection>
      <FormSection title="Reports start with">
        <Controlled control={control} name="defaultPeriod">
          {(input) => (
            <SelectField aria-label="Period" data={periodOptions} allowDeselect={false} maw={240} {...input} />
          )}
        </Controlled>
      </FormSection>
      <FormSection title="Directory">
        <Controlled control={control} name="directoryIsPublic">
          {({ value, ...input }) => (
            <Switch
              label="Visitors can see a list of the members who chose to be public"
              description="Their own pages stay public in any case."
              checked={value ?? true}
              {...input}
            />
          )}
        </Controlled>
      </FormSection>
      <FormSection title="Quiet members" hint="After how many days without a counted activity.">
        <DaysByProgram control={control} name="quietDays" programs={programs} usual={defaultQuietDays} />
      </FormSection>
      <FormSection
        title="Quiet groups"
        hint="After how many days without an event. A quiet group can still log events."
      >
        <DaysByProgram
          control={control}
          name="groupQuietDays"
          programs={programs.filter(({ hasGroups }) => hasGroups)}
          usual={defaultGroupQuietDays}
        />
      </FormSection>
      <FormSection
        title="Weak goals"
        hint="Reports name a goal that has less than this share of what advances its program’s goals. Empty names none."
      >
        <Controlled control={control} name="weakGoalShare">
          {(input) => (
            <CountField
              aria-label="Share in percent below which a goal is weak"
              rightSection={
                <Text fz="sm" c="var(--second)" aria-hidden="true">
                  %
                </Text>
              }
              rightSectionPointerEvents="none"
              maw={160}
              {...input}
            />
          )}
        </Controlled>
      </FormSection>
      <FormSection title="Old mail" hint="For how many days the outbox keeps what was sent.">
        <Controlled control={control} name="sentMailDays">
          {({ onChange, ...input }) => (
            <CountField
              aria-label="Days to keep sent mail"
              rightSection={
                <Text fz="sm" c="var(--second)" aria-hidden="true">
                  days
                </Text>
              }
              rightSectionWidth={48}
              rightSectionPointerEvents="none"
              maw={160}
              {...input}
              onChange={(days) => onChange(days ?? "")}
            />
          )}
        </Controlled>
      </FormSection>
      <FormBar note="Everybody sees it on the next page they open.">
        <Button type="submit" loading={isBusy}>
          Save the settings
        </Button>
      </FormBar>
    </form>
  );
}
