"use client";

import { Select } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { labelOf, type SelectFieldProps } from "./select-options";
import { useBegunField } from "./use-begun-field";
import type { FieldBegun } from "./use-late-field";

/** What a `SelectField` becomes with the first touch. */
export function OpenedSelect({ begun, ref, ...props }: SelectFieldProps & { begun: FieldBegun }) {
  const { field, search } = useBegunField(begun, labelOf(props.data, props.value), props.onSearchChange);
  return <Select {...props} {...search} ref={useMergedRef(field, ref)} />;
}
