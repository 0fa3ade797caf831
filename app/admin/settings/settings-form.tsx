"use client";

import { Button, Code, NumberInput, Select, SimpleGrid, Switch, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { configureInput, periods, type SettingsTyped, usualQuietDays } from "@/lib/settings/schema";
import { Controlled } from "../../_ui/controlled";
import { FormBar } from "../../_ui/form-bar";
import { FormError } from "../../_ui/form-error";
import { FormSection } from "../../_ui/form-section";
import { ProgramMark } from "../../_ui/program-mark";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { saveSettings } from "./actions";

type ProgramShown = { key: string; name: string; shortName: string; color: string; shape: string };
type SettingsFormProps = { settings: SettingsTyped; address: string; programs: ProgramShown[] };

const periodOptions = Object.entries(periods).map(([value, label]) => ({ value, label }));

/** One form for all of them; a stale one is refused and loses nothing. */
export function SettingsForm({ settings, address, programs }: SettingsFormProps) {
  const router = useRouter();
  const { field, control, formProps, isBusy, message } = useCommandForm({
    schema: configureInput,
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
      <FormSection title="Whom to ask" hint="Shown to whoever meets an error.">
        <TextInput aria-label="Contact address" placeholder="help@example.org" maw={360} {...field("contactAddress")} />
      </FormSection>
      <FormSection title="Reports open with">
        <Controlled control={control} name="defaultPeriod">
          {(input) => <Select aria-label="Period" data={periodOptions} allowDeselect={false} maw={240} {...input} />}
        </Controlled>
      </FormSection>
      <FormSection title="Directory">
        <Controlled control={control} name="directoryIsPublic">
          {({ value, ...input }) => (
            <Switch
              label="Visitors may look through the members who chose to be public"
              description="Each one’s own page stays public all the same."
              checked={value ?? true}
              {...input}
            />
          )}
        </Controlled>
      </FormSection>
      <FormSection title="Quiet members" hint="After how many days without anything counted.">
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm">
          {programs.map(({ key, name, shortName, color, shape }) => (
            <Controlled key={key} control={control} name={`quietDays.${key}`}>
              {({ value, onChange, ...input }) => (
                <NumberInput
                  label={<ProgramMark color={color} shape={shape} name={shortName} />}
                  aria-label={`Days for ${name}`}
                  placeholder={String(usualQuietDays)}
                  suffix=" days"
                  min={1}
                  max={3650}
                  allowDecimal={false}
                  {...input}
                  value={value ?? usualQuietDays}
                  onChange={(days) => onChange(typeof days === "number" ? days : undefined)}
                />
              )}
            </Controlled>
          ))}
        </SimpleGrid>
      </FormSection>
      <FormBar note="Everybody sees it from their next page on.">
        <Button type="submit" loading={isBusy}>
          Save the settings
        </Button>
      </FormBar>
    </form>
  );
}
