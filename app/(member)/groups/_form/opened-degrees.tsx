"use client";

import { NumberInput } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { useBegunField } from "@/app/_ui/use-begun-field";
import type { FieldBegun } from "@/app/_ui/use-late-field";
import type { DegreesFieldProps } from "./degrees-field";

export type OpenedDegreesProps = DegreesFieldProps & { begun: FieldBegun };

/** What a `DegreesField` becomes with the first touch. */
export function OpenedDegrees({ begun, ref, value, onChange, ...props }: OpenedDegreesProps) {
  const { field } = useBegunField(begun, "");
  return (
    <NumberInput
      {...props}
      ref={useMergedRef(field, ref)}
      placeholder="unknown"
      hideControls
      decimalScale={6}
      value={value ?? ""}
      onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
    />
  );
}
