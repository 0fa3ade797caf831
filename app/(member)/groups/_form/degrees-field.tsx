"use client";

import { TextInput } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import type { Ref } from "react";
import { useLateField } from "@/app/_ui/use-late-field";
import type { OpenedDegreesProps } from "./opened-degrees";

export type DegreesFieldProps = {
  label: string;
  value: number | null;
  onChange: (degrees: number | null) => void;
  onBlur: () => void;
  name: string;
  ref: Ref<HTMLInputElement>;
  error?: string;
};

const load = async () => (await import("./opened-degrees")).OpenedDegrees;

/** Degrees of latitude or longitude; the field that minds digits and signs comes with the first touch. */
export function DegreesField(props: DegreesFieldProps) {
  const { opened, typed, input, ask, near, type } = useLateField<OpenedDegreesProps>(load);
  const ref = useMergedRef(input, props.ref);
  if (opened) return <opened.Part {...props} begun={opened.begun} />;

  function take(text: string) {
    type(text);
    const degrees = Number(text);
    if (Number.isFinite(degrees)) props.onChange(text.trim() === "" ? null : degrees);
  }

  return (
    <TextInput
      {...props}
      ref={ref}
      placeholder="unknown"
      inputMode="decimal"
      value={typed ?? String(props.value ?? "")}
      onChange={(event) => take(event.currentTarget.value)}
      onFocus={ask}
      wrapperProps={{ onPointerEnter: near }}
    />
  );
}
