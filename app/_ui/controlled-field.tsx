"use client";

import type { ReactNode } from "react";
import { type Control, type ControllerRenderProps, type FieldValues, type Path, useController } from "react-hook-form";

type ControlledProps<Input extends FieldValues, Name extends Path<Input>, Context, Output> = {
  control: Control<Input, Context, Output>;
  name: Name;
  children: (field: ControllerRenderProps<Input, Name> & { error?: string }) => ReactNode;
};

/** For inputs that hand over a value rather than an event (DayField, Select, CountField): spread `field` onto them. */
export function Controlled<Input extends FieldValues, Name extends Path<Input>, Context, Output>({
  control,
  name,
  children,
}: ControlledProps<Input, Name, Context, Output>) {
  const { field, fieldState } = useController({ control, name });
  return children({ ...field, error: fieldState.error?.message });
}
