"use client";

import { Group, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { normalizeText } from "@/app/_ui/normalize-text";
import classes from "./form.module.css";
import type { FormOptions } from "./options";

type Principle = FormOptions["principles"][number];

/** All that can still be chosen, as chips within one screen; the meaning of the one pointed at stands below, and search looks in it, too. */
export function PrincipleList({ principles, onPick }: { principles: Principle[]; onPick: (key: string) => void }) {
  const [typed, setTyped] = useState("");
  const [pointed, setPointed] = useState<Principle | null>(null);
  const words = normalizeText(typed).split(" ").filter(Boolean);
  const found = principles.filter((one) => {
    const text = normalizeText(`${one.number} ${one.name} ${one.summary}`);
    return words.every((word) => text.includes(word));
  });
  const shown = found.length === 1 ? found[0] : found.find(({ key }) => key === pointed?.key);
  return (
    <div className={classes.principles}>
      <TextInput
        type="search"
        aria-label="Search the principles"
        placeholder="Search names and meanings"
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap={8} className={classes.principleChips} role="group" aria-label="Principles to choose from">
        {found.map((principle) => (
          <UnstyledButton
            key={principle.key}
            className={classes.suggestion}
            aria-label={`Add ${principle.name}: ${principle.summary}`}
            onPointerEnter={() => setPointed(principle)}
            onFocus={() => setPointed(principle)}
            onClick={() => onPick(principle.key)}
          >
            <Text span fz="xs" fw={640} c="var(--accent)">
              {principle.number}
            </Text>
            {principle.name}
          </UnstyledButton>
        ))}
      </Group>
      <Text fz="sm" c="var(--second)" className={classes.meaning} role="status">
        {found.length === 0
          ? "No principle has these words."
          : (shown?.summary ?? "Press one to add it and read what it means.")}
      </Text>
    </div>
  );
}
