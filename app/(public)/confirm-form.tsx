"use client";

import { FormError } from "../_ui/form-error";
import type { FormAction } from "./form-state";
import { SubmitButton } from "./submit-button";
import { usePlainForm } from "./use-plain-form";

/** One button that sends what the page knows: opening the page alone does nothing. */
export function ConfirmForm({
  action,
  hidden,
  label,
  onPress,
}: {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  /** What this device does first. */
  onPress?: () => void;
}) {
  const { form, state, isBusy } = usePlainForm(action);
  return (
    <form {...form} onSubmit={onPress}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormError message={state.message ? { text: state.message } : null} />
      <SubmitButton size="md" isWide isBusy={isBusy}>
        {label}
      </SubmitButton>
    </form>
  );
}
