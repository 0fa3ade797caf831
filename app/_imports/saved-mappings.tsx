"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ImportKindName, Mapping } from "@/lib/imports/schema";
import { Section } from "../_ui/section";
import { showNotice } from "../_ui/undo-notice";
import { keepMapping } from "./actions";

type SavedMappingsProps = {
  kind: ImportKindName;
  saved: { id: string; name: string; mapping: Mapping }[];
  mapping: Mapping;
  onChoose: (mapping: Mapping) => void;
};

/** These answers by name, for the next file from the same place. */
export function SavedMappings({ kind, saved, mapping, onChoose }: SavedMappingsProps) {
  const router = useRouter();
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  function keep() {
    start(async () => {
      const outcome = await keepMapping({ kind, name, mapping }).catch(() => null);
      setError(
        outcome?.ok ? null : (outcome?.fields.name ?? outcome?.message ?? "This could not be saved. Try again."),
      );
      if (!outcome?.ok) return;
      showNotice(`Saved as “${outcome.value.name}”.`);
      router.refresh();
    });
  }

  return (
    <Section title="Saved answers">
      <Group align="flex-end" gap="md">
        {saved.length > 0 ? (
          <Select
            label="Use saved answers"
            placeholder="Choose saved answers"
            data={saved.map((one) => ({ value: one.id, label: one.name }))}
            value={null}
            onChange={(id) => {
              const chosen = saved.find((one) => one.id === id);
              if (chosen) onChoose(chosen.mapping);
            }}
          />
        ) : null}
        <TextInput
          label="Save these for next time as"
          maxLength={80}
          value={name}
          error={error}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="default" onClick={keep} loading={isBusy}>
          {" "}
          Save{" "}
        </Button>
      </Group>
    </Section>
  );
}
