"use client";

import { MultiSelect, TagsInput } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import type { Begun, TagsFieldProps } from "./pills-field";
import type { MultiSelectFieldProps } from "./select-options";
import { useBegunField } from "./use-begun-field";

/** What a `MultiSelectField` becomes with the first touch. */
export function OpenedMultiSelect({ begun, ref, ...props }: Begun<MultiSelectFieldProps>) {
  const { field, search } = useBegunField(begun, "");
  return (
    <MultiSelect {...props} {...search} styles={{ inputField: { minWidth: 20 } }} ref={useMergedRef(field, ref)} />
  );
}

/** What a `TagsField` becomes with the first touch. */
export function OpenedTags({ begun, ref, ...props }: Begun<TagsFieldProps>) {
  const { field, search } = useBegunField(begun, "");
  return <TagsInput {...props} {...search} ref={useMergedRef(field, ref)} />;
}
