"use client";

import { useActionState, useEffect, useRef } from "react";
import { type FormAction, untouched } from "./form-state";

/** A form that also works before, or without, scripts: the action answers messages and what was typed. */
export function usePlainForm(action: FormAction) {
  const [state, send, isBusy] = useActionState(action, untouched);
  const ref = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state !== untouched) ref.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [state]);

  function field(name: string) {
    return { name, defaultValue: state.values[name], error: state.fields[name] };
  }

  return { form: { action: send, ref, noValidate: true }, field, state, isBusy };
}
