"use client";

import { Alert, Button, Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import type { KindChoice } from "@/lib/imports/kinds/files";
import { FileDrop } from "../_ui/file-drop";
import { DownloadLink } from "../_ui/links";

type UploadFormProps = {
  /** What the file may hold; a single one is not asked for. */
  kinds: KindChoice[];
  /** Where the import is looked at, without its id. */
  base: string;
  /** A member brings in only activities of their own. */
  memberId?: string;
  /** A lead brings in only events of this group. */
  groupId?: string;
  /** Groups whose events may be brought in, where the file may hold anything; without any, no events. */
  groups?: { value: string; label: string }[];
};

const tables = ".csv,.tsv,.txt,.json,text/csv,text/plain,text/tab-separated-values,application/json";
const failure = "The file could not be sent. Check the connection and try again.";

/** Chooses a file, or takes one that is dropped, and sends it to be looked at; nothing is imported yet. */
export function UploadForm({ kinds, base, memberId, groupId, groups = [] }: UploadFormProps) {
  const router = useRouter();
  const open = kinds.filter(({ isOfGroup }) => !isOfGroup || groupId || groups.length > 0);
  const [name, setName] = useState(open[0]?.name);
  const kind = open.find((one) => one.name === name);
  const [group, setGroup] = useState<string | null>(groupId ?? null);
  const [file, setFile] = useState<File | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  function send() {
    if (!file) return setMessage("Choose a file first.");
    if (!kind) return setMessage("Choose what the file holds.");
    if (kind.isOfGroup && !group) return setMessage("Choose the group whose events these are.");
    start(async () => {
      const own: Record<string, string> = memberId ? { member: memberId, own: "yes" } : {};
      const whose = kind.isOfGroup && group ? { group } : own;
      const query = new URLSearchParams({ kind: kind.name, name: file.name, ...whose });
      const outcome = await fetch(`/uploads/imports?${query}`, { method: "POST", body: file })
        .then((response): Promise<ActionResult<{ id: string }>> => response.json())
        .catch(() => null);
      if (outcome?.ok) router.push(`${base}/${outcome.value.id}`);
      else setMessage(outcome?.message ?? failure);
    });
  }

  return (
    <Stack
      component="form"
      gap="md"
      maw={560}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {kind && open.length > 1 ? (
        <SegmentedControl
          aria-label="What is in the file"
          value={kind.name}
          onChange={setName}
          data={open.map(({ name: value, label }) => ({ value, label }))}
        />
      ) : null}
      {kind?.isOfGroup && !groupId ? (
        <Select
          label="Group"
          placeholder="Whose events these are"
          searchable
          limit={50}
          data={groups}
          value={group}
          onChange={setGroup}
        />
      ) : null}
      <FileDrop
        label="File"
        description={kind?.uploadHint ?? ""}
        accept={kind?.acceptsCalendar ? `${tables},.ics,text/calendar` : tables}
        value={file}
        onChange={setFile}
      />
      {kind ? (
        <DownloadLink
          href={`/import-examples/${kind.name}`}
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: "start" }}
        >
          Example file of {kind.label.toLowerCase()}
        </DownloadLink>
      ) : null}
      {message ? (
        <Alert color="red" role="alert">
          {message}
        </Alert>
      ) : null}
      <Group gap="sm">
        <Button type="submit" loading={isBusy}>
          Look at it first
        </Button>
        <Text fz="sm" c="var(--second)">
          Nothing is imported yet.
        </Text>
      </Group>
    </Stack>
  );
}
