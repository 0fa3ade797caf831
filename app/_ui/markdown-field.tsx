"use client";

import { Box, Group, Input, SegmentedControl, Textarea } from "@mantine/core";
import { type ComponentProps, Suspense, useId, useState } from "react";
import { late } from "./late";

const Markdown = late(async () => (await import("./markdown")).Markdown);

type MarkdownFieldProps = Omit<ComponentProps<typeof Textarea>, "label" | "value"> & {
  label: string;
  value: string | null | undefined;
};

/** Markdown, with a look at what it becomes. */
export function MarkdownField({ label, value, ...field }: MarkdownFieldProps) {
  const id = useId();
  const [mode, setMode] = useState("write");
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Input.Label htmlFor={id}>{label}</Input.Label>
        <SegmentedControl
          size="xs"
          aria-label={`${label}: write or preview`}
          value={mode}
          onChange={setMode}
          data={[
            { value: "write", label: "Write" },
            { value: "preview", label: "Preview" },
          ]}
        />
      </Group>
      {mode === "write" ? (
        <Textarea {...field} id={id} autosize minRows={4} maxRows={16} value={value ?? ""} />
      ) : (
        <Box p="sm" mih={104} bg="var(--well)" style={{ borderRadius: 8 }}>
          <Suspense>
            <Markdown>{value || "Nothing written yet."}</Markdown>
          </Suspense>
        </Box>
      )}
    </div>
  );
}
