"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "./format";
import { parseCount } from "./parse-count";

type CountFieldProps = Omit<TextInputProps, "value" | "onChange"> & {
  value: number | string | null | undefined;
  /** Null for blank; a text where what was typed is no whole number, which the schema then refuses. */
  onChange: (count: number | string | null) => void;
};

/** A whole number. Nothing typed is changed under way; on leaving, the number that was read is shown. */
export function CountField({ value, onChange, onBlur, ...input }: CountFieldProps) {
  const [typed, setTyped] = useState(wordsOf(value));
  return (
    <TextInput
      {...input}
      inputMode="numeric"
      autoComplete="off"
      value={parseCount(typed) === (value ?? null) ? typed : wordsOf(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseCount(event.currentTarget.value));
      }}
      onBlur={(event) => {
        if (typeof value !== "number" || Number.isSafeInteger(value)) setTyped(wordsOf(value));
        onBlur?.(event);
      }}
    />
  );
}

function wordsOf(value: CountFieldProps["value"]): string {
  return typeof value === "number" ? formatNumber(value) : (value ?? "");
}
