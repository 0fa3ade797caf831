"use client";

import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { type DragEvent, useRef, useState, useTransition } from "react";
import { Icon } from "@/app/_ui/icon";
import type { ActionResult } from "@/lib/core/errors";
import classes from "./evidence-field.module.css";
import { formatBytes } from "./format-bytes";

export type EvidenceFile = { id: string; name: string; size: number };

type EvidenceFieldProps = {
  /** PDF, PNG or JPEG, and how large. */
  hint: string;
  accept: string;
  largest: number;
  most: number;
  /** Those that are there already. */
  files: readonly EvidenceFile[];
  /** The ids of all that it is to have. */
  value: readonly string[];
  onChange: (ids: string[], known: readonly EvidenceFile[]) => void;
  error?: string;
};

/** Files that show that it is so: each is sent when it is chosen, so that a refusal costs nothing of what was typed. */
export function EvidenceField({ hint, accept, largest, most, files, value, onChange, error }: EvidenceFieldProps) {
  const [sent, setSent] = useState<readonly EvidenceFile[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [isBusy, start] = useTransition();
  const reset = useRef<() => void>(null);
  const known = new Map([...files, ...sent].map((file) => [file.id, file]));

  function take(chosen: readonly File[]) {
    if (isBusy) return setMessage("Wait until the files before are sent.");
    setMessage(null);
    const room = most - value.length;
    if (chosen.length > room) return setMessage(`At most ${most} files.`);
    const large = chosen.find(({ size }) => size > largest);
    if (large) return setMessage(`“${large.name}” is too large: at most ${largest / 1_000_000} MB.`);
    start(async () => {
      const added: EvidenceFile[] = [];
      for (const file of chosen) {
        const outcome = await send(file);
        if (outcome.ok) added.push(outcome.value);
        else setMessage(`“${file.name}” was not added. ${outcome.message}`);
      }
      setSent((before) => [...before, ...added]);
      if (added.length > 0) onChange([...value, ...added.map(({ id }) => id)], [...known.values(), ...added]);
    });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    take([...event.dataTransfer.files]);
  }

  return (
    <Stack
      gap="xs"
      className={classes.area}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {value.length > 0 ? (
        <ul className={classes.files} aria-label="Files">
          {value.map((id) => (
            <li key={id}>
              <a href={`/files/${id}`} download>
                {known.get(id)?.name ?? "A file"}
              </a>
              <Text component="span" fz="sm" c="var(--second)">
                {formatBytes(known.get(id)?.size ?? 0)}
              </Text>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                disabled={isBusy}
                aria-label={`Remove ${known.get(id)?.name ?? "the file"}`}
                onClick={() =>
                  onChange(
                    value.filter((one) => one !== id),
                    [...known.values()],
                  )
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Group gap="sm">
        <FileButton
          multiple
          accept={accept}
          resetRef={reset}
          onChange={(chosen) => {
            take(chosen);
            // Else a browser says nothing when the same file is chosen again.
            reset.current?.();
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={isBusy} leftSection={<Icon name="upload" size={16} />}>
              Add a file
            </Button>
          )}
        </FileButton>
        <Text fz="sm" c="var(--second)">
          {hint} Or drop it here.
        </Text>
      </Group>
      {message || error ? (
        <Text fz="sm" c="var(--error)" role="alert">
          {message ?? error}
        </Text>
      ) : null}
    </Stack>
  );
}

async function send(file: File): Promise<ActionResult<EvidenceFile>> {
  return fetch(`/uploads/evidence?${new URLSearchParams({ name: file.name })}`, { method: "POST", body: file })
    .then((response): Promise<ActionResult<EvidenceFile>> => response.json())
    .catch(() => ({
      ok: false,
      code: "unavailable",
      message: "It could not be sent. Check the connection and try again.",
      fields: {},
    }));
}
