"use client";

import { Alert, Button, Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import type { ImportKind } from "@/lib/imports/schema";
import { FileDrop } from "../_ui/file-drop";
import { kindWords } from "./words";

type UploadFormProps = {
  /** Where the import is looked at, without its id. */
  base: string;
  /** A member brings in only activities of their own. */
  memberId?: string;
  /** A lead brings in only events of this group. */
  groupId?: string;
  /** Groups whose events may be brought in, where the file may hold anything; without any, no events. */
  groups?: { value: string; label: string }[];
};

const kinds: ImportKind[] = ["members", "activities", "groups", "events"];
const tables = ".csv,.tsv,.txt,.json,text/csv,text/plain,text/tab-separated-values,application/json";
const failure = "The file could not be sent. Check the connection and try again.";

/** Chooses a file, or takes one that is dropped, and sends it to be looked at; nothing is imported yet. */
export function UploadForm({ base, memberId, groupId, groups = [] }: UploadFormProps) {
  const router = useRouter();
  const only = memberId ? "activities" : groupId ? "events" : null;
  const [kind, setKind] = useState<ImportKind>(only ?? "members");
  const [group, setGroup] = useState<string | null>(groupId ?? null);
  const [file, setFile] = useState<File | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  function send() {
    if (!file) return setMessage("Choose a file first.");
    if (kind === "events" && !group) return setMessage("Choose the group whose events these are.");
    start(async () => {
      const own: Record<string, string> = memberId ? { member: memberId, own: "yes" } : {};
      const whose = kind === "events" && group ? { group } : own;
      const query = new URLSearchParams({ kind, name: file.name, ...whose });
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
      {only ? null : (
        <SegmentedControl
          aria-label="What the file holds"
          value={kind}
          onChange={setKind}
          data={kinds
            .filter((value) => value !== "events" || groups.length > 0)
            .map((value) => ({ value, label: kindWords[value] }))}
        />
      )}
      {kind === "events" && !groupId ? (
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
        description={
          kind === "events"
            ? "A calendar (iCalendar), a CSV or a JSON of at most 20 MB, such as Meetup, Sessionize or your own list give."
            : "A CSV or a JSON of at most 20 MB, however it is written: commas, semicolons, tabs; any common encoding."
        }
        accept={kind === "events" ? `${tables},.ics,text/calendar` : tables}
        value={file}
        onChange={setFile}
      />
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
