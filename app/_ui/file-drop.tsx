"use client";

import { FileInput, Stack } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { Icon } from "./icon";

type FileDropProps = {
  label: string;
  description: string;
  /** Endings and kinds, with commas. */
  accept: string;
  value: File | null;
  onChange: (file: File | null) => void;
};

/** A field for one file, which can also be dropped onto it. */
export function FileDrop({ label, description, accept, value, onChange }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onChange(dropped);
  }

  return (
    <Stack
      gap="xs"
      p="lg"
      bd={`1.5px dashed ${isOver ? "var(--accent-mark)" : "var(--line)"}`}
      bg={isOver ? "var(--accent-soft)" : undefined}
      style={{ borderRadius: 8 }}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileInput
        label={label}
        description={description}
        placeholder="Choose a file, or drop it here"
        accept={accept}
        leftSection={<Icon name="upload" size={16} />}
        clearable
        clearButtonProps={{ "aria-label": "Choose another file" }}
        value={value}
        onChange={onChange}
      />
    </Stack>
  );
}
