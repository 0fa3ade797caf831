"use client";

import { Button, Group, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import type { returnFields } from "@/lib/reviews/schema";

const fieldWords: Record<(typeof returnFields)[number], string> = {
  title: "The title",
  startsOn: "The day",
  links: "The link",
  figures: "The numbers",
  description: "The description",
  credits: "The people",
  goals: "The goals",
  principles: "The principles",
};

type ReasonFormProps = {
  asking: "return" | "decline";
  who: string;
  onCancel: () => void;
  onSend: (reason: string, field: string | null) => void;
};

/** A reason in the member's hands, and the field that it is about. */
export function ReasonForm({ asking, who, onCancel, onSend }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [field, setField] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = reason.trim() === "";

  function send() {
    setIsAsked(true);
    if (!isMissing) onSend(reason.trim(), field || null);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send();
      }}
    >
      <Textarea
        autoFocus
        autosize
        minRows={3}
        maxRows={8}
        required
        label={asking === "return" ? `What should ${who} change?` : `Why do you decline it? ${who} will read this.`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isAsked && isMissing ? "Say why in a few words." : undefined}
      />
      {asking === "return" ? (
        <NativeSelect
          mt="xs"
          label="What is it about?"
          value={field}
          onChange={(event) => setField(event.currentTarget.value)}
          data={[
            { value: "", label: "All of it" },
            ...Object.entries(fieldWords).map(([value, label]) => ({ value, label })),
          ]}
        />
      ) : null}
      <Group mt="sm" gap="xs">
        <Button type="submit" color={asking === "decline" ? "red" : undefined}>
          {asking === "return" ? `Return to ${who}` : "Decline it"}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
