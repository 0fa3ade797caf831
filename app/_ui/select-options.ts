import type { ComboboxItem, MultiSelectProps, SelectProps } from "@mantine/core";

type Option = string | { value: string; label: string };

export type SelectFieldProps = Omit<SelectProps, "data" | "defaultValue" | "searchValue" | "value" | "onChange"> & {
  data: Option[];
  value?: string | null;
  onChange?: (value: string | null, option: ComboboxItem | null) => void;
};

export type MultiSelectFieldProps = Omit<
  MultiSelectProps,
  "data" | "defaultValue" | "searchValue" | "onSearchChange"
> & {
  data: Option[];
};

/** The words of an option; none for a value that is not there. */
export function labelOf(data: readonly Option[], value: string | null | undefined): string {
  const found = data.find((option) => (typeof option === "string" ? option : option.value) === value);
  return (typeof found === "string" ? found : found?.label) ?? "";
}

/** The value that somebody means who writes the whole words of an option, as a program that fills in forms does. */
export function valueWith(data: readonly Option[], words: string): string | null {
  const found = data.find((option) => (typeof option === "string" ? option : option.label) === words);
  return (typeof found === "string" ? found : found?.value) ?? null;
}
