"use client";

import type { ComboboxItem } from "@mantine/core";
import { normalizeText } from "./normalize-text";
import { SelectField } from "./select-field";
import type { SelectFieldProps } from "./select-options";

type CountryFieldProps = Omit<SelectFieldProps, "data"> & {
  /** `countryOptions()` from the page: ISO alpha-2 value, English label. */
  data: { value: string; label: string }[];
};

/** Searchable without accents; what begins with the words comes first. */
export function CountryField({ data, ...field }: CountryFieldProps) {
  return (
    <SelectField
      label="Country"
      placeholder="Not set"
      {...field}
      data={data}
      searchable
      clearable
      nothingFoundMessage="No country has this name."
      clearButtonProps={{ "aria-label": "Clear the country" }}
      filter={({ options, search }) => {
        const words = normalizeText(search);
        const matches = (options as ComboboxItem[]).filter(
          (one) => normalizeText(one.label).includes(words) || one.value.toLowerCase() === words,
        );
        return matches.sort((one, other) => rank(one, words) - rank(other, words));
      }}
    />
  );
}

function rank(option: ComboboxItem, words: string) {
  return option.value.toLowerCase() === words || normalizeText(option.label).startsWith(words) ? 0 : 1;
}
