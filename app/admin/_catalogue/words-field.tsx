"use client";

import { TagsInput, type TagsInputProps } from "@mantine/core";

/** Several short texts, each ended by Enter or a comma; what is still being typed when one leaves is taken too. */
export function WordsField(props: TagsInputProps) {
  return <TagsInput acceptValueOnBlur splitChars={[",", ";"]} clearable {...props} />;
}
