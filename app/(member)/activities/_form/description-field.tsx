"use client";

import { Box, Group, Input, SegmentedControl, Textarea } from "@mantine/core";
import { Suspense, useId, useState } from "react";
import { Controlled } from "@/app/_ui/controlled-field";
import { late } from "@/app/_ui/late";
import type { FormControl } from "./form-types";

const Markdown = late(async () => (await import("@/app/_ui/markdown")).Markdown);

/** Markdown, with a look at what it becomes. */
export function DescriptionField({ control }: { control: FormControl }) {
  const id = useId();
  const [mode, setMode] = useState("write");
  return (
    <Controlled control={control} name="description">
      {({ value, ...field }) => (
        <div>
          <Group justify="space-between" mb={4}>
            <Input.Label htmlFor={id}>Description</Input.Label>
            <SegmentedControl
              size="xs"
              aria-label="Description: write or preview"
              value={mode}
              onChange={setMode}
              data={[
                { value: "write", label: "Write" },
                { value: "preview", label: "Preview" },
              ]}
            />
          </Group>
          {mode === "write" ? (
            <Textarea
              {...field}
              id={id}
              autosize
              minRows={4}
              maxRows={16}
              value={value ?? ""}
              placeholder="What it was about. **Bold**, lists and links work."
            />
          ) : (
            <Box p="sm" mih={104} bg="var(--well)" style={{ borderRadius: 8 }}>
              <Suspense>
                <Markdown>{value || "Nothing written yet."}</Markdown>
              </Suspense>
            </Box>
          )}
        </div>
      )}
    </Controlled>
  );
}
