"use client";

import { Controlled } from "@/app/_ui/controlled-field";
import { MarkdownField } from "@/app/_ui/markdown-field";
import type { FormControl } from "./form-types";

export function DescriptionField({ control }: { control: FormControl }) {
  return (
    <Controlled control={control} name="description">
      {(field) => (
        <MarkdownField
          label="Description"
          placeholder="What it was about. **Bold**, lists and links work."
          {...field}
        />
      )}
    </Controlled>
  );
}
