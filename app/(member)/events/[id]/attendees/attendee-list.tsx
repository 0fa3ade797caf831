"use client";

import { Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useState, useTransition } from "react";
import { FileDrop } from "@/app/_ui/file-drop";
import { FormError, type FormMessage } from "@/app/_ui/form-error";
import { messageOf, unreachable } from "@/app/_ui/refusal-message";
import type { ActionResult } from "@/lib/core/errors";
import { largestAttendeeList } from "@/lib/imports/kinds/attendees/fields";
import type { AttendeeListReading } from "@/lib/imports/kinds/attendees/match";
import { type CountedEvent, CountForm } from "./count-form";

/** Meetup calls its tables of text `.xls`; a real workbook is refused in words. */
const tables = ".csv,.tsv,.tab,.txt,.xls,text/csv,text/plain,text/tab-separated-values";

/** Chooses a list, has it read, and shows what it says; nothing is kept before somebody saves, and never the list. */
export function AttendeeList({ event }: { event: CountedEvent }) {
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<{ list: AttendeeListReading; time: number } | null>(null);
  const [message, setMessage] = useState<FormMessage | null>(null);
  const [isBusy, start] = useTransition();

  function choose(chosen: File | null) {
    setFile(chosen);
    setMessage(null);
    setRead(null);
  }

  function send() {
    setMessage(null);
    if (!file) return setMessage({ text: "Choose a file first." });
    if (file.size > largestAttendeeList) return setMessage({ text: "At most 2 MB. Split the file." });
    start(async () => {
      const outcome = await fetch(`/uploads/attendees?${new URLSearchParams({ event: event.id })}`, {
        method: "POST",
        body: file,
      })
        .then((response): Promise<ActionResult<AttendeeListReading>> => response.json())
        .catch(() => null);
      if (outcome?.ok) setRead({ list: outcome.value, time: Date.now() });
      else setMessage(outcome ? messageOf(outcome) : unreachable);
    });
  }

  return (
    <>
      <Stack
        component="form"
        gap="md"
        maw={560}
        aria-label="The list"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          send();
        }}
      >
        <FileDrop
          label="List of attendees"
          description="The export of Meetup, Eventbrite or Luma, or a sheet with names and who came: CSV or TSV, at most 2 MB."
          accept={tables}
          value={file}
          onChange={choose}
        />
        <FormError message={message} />
        <Group gap="sm">
          <Button type="submit" variant={read ? "default" : "filled"} loading={isBusy}>
            Read the list
          </Button>
          <Text fz="sm" c="var(--second)" flex="1 1 14rem">
            Tenet does not save the list, or the names of people who are not members here.
          </Text>
        </Group>
      </Stack>
      <VisuallyHidden role="status">{read ? "Tenet has read the list. You see the result below." : ""}</VisuallyHidden>
      {read ? <CountForm key={read.time} event={event} list={read.list} /> : null}
    </>
  );
}
