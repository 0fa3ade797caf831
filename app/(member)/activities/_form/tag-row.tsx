"use client";

import { Checkbox, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form.module.css";
import type { TagTyped } from "./form-types";
import type { TagChoice } from "./options";

type TagRowProps = {
  choice: TagChoice;
  mark: ReactNode;
  value: TagTyped[];
  onChange: (tags: TagTyped[]) => void;
  /** What a reviewer did to it; then it cannot be ticked or unticked here. */
  fixed?: string;
};

/** A goal or a principle with its meaning in sight and, once ticked, room for a sentence why. */
export function TagRow({ choice, mark, value, onChange, fixed }: TagRowProps) {
  const chosen = value.find((tag) => tag.key === choice.key);
  const others = value.filter((tag) => tag.key !== choice.key);
  const say = (reason: string) => onChange(value.map((tag) => (tag.key === choice.key ? { ...tag, reason } : tag)));
  return (
    <div className={classes.tag}>
      <Checkbox
        checked={Boolean(chosen)}
        disabled={Boolean(fixed)}
        onChange={() => onChange(chosen ? others : [...value, { key: choice.key, reason: null }])}
        label={
          <>
            {mark}{" "}
            <Text span fw={600}>
              {choice.name}
            </Text>
          </>
        }
        description={fixed ?? choice.summary}
        styles={{ description: { fontSize: "0.8125rem", color: "var(--second)" }, label: { fontSize: "0.875rem" } }}
      />
      {chosen ? (
        <TextInput
          mt="xs"
          ml={32}
          maxLength={500}
          aria-label={`How it advances ${choice.name}`}
          placeholder="In one sentence, how?"
          value={chosen.reason ?? ""}
          onChange={(event) => say(event.currentTarget.value)}
        />
      ) : null}
    </div>
  );
}
