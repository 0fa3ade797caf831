"use client";

import { Box, Text, Title, UnstyledButton } from "@mantine/core";
import { Suspense, useRef, useState } from "react";
import { Icon } from "../_ui/icon";
import { Key } from "../_ui/keyboard-key";
import { late } from "../_ui/late";
import { useSingleKeys } from "../_ui/single-keys";
import classes from "./review.module.css";
import type { Choice, DeskTag } from "./review-types";
import { type Added, AddedTag, StandingTag } from "./tag-rows";

export type Corrections = { add: Added[]; remove: { tagId: string; why: string }[] };

type TagsEditorProps = {
  tags: DeskTag[];
  goals: Choice[];
  principles: Choice[];
  corrections: Corrections;
  onChange: (corrections: Corrections) => void;
};

/** What the activity advances, with what the reviewer adds and takes away until the decision. */
export function TagsEditor({ tags, goals, principles, corrections, onChange }: TagsEditorProps) {
  const { add, remove } = corrections;
  const part = (kind: "goal" | "principle", choices: Choice[]) => ({
    kind,
    standing: tags.filter((tag) => tag.kind === kind),
    added: add.filter((tag) => tag.kind === kind),
    choices: choices.filter((choice) => !add.some((tag) => tag.kind === kind && tag.key === choice.key)),
  });
  const parts = [part("goal", goals), part("principle", principles)];
  return parts.map(({ kind, standing, added, choices }) => (
    <Box key={kind} mb="lg">
      <Title order={3} mb="xs">
        {kind === "goal" ? "Goals" : "Principles"}
      </Title>
      {standing.length + added.length === 0 ? <Text c="var(--second)">None tagged.</Text> : null}
      {standing.map((tag) => (
        <StandingTag
          key={tag.id}
          tag={tag}
          why={remove.find((one) => one.tagId === tag.id)?.why ?? null}
          onWhy={(why) =>
            onChange({
              add,
              remove: [
                ...remove.filter((one) => one.tagId !== tag.id),
                ...(why === null ? [] : [{ tagId: tag.id, why }]),
              ],
            })
          }
        />
      ))}
      {added.map((tag) => (
        <AddedTag
          key={tag.key}
          tag={tag}
          onReason={(reason) => onChange({ remove, add: add.map((one) => (one === tag ? { ...one, reason } : one)) })}
          onDrop={() => onChange({ remove, add: add.filter((one) => one !== tag) })}
        />
      ))}
      <AddMenu
        kind={kind}
        choices={choices}
        onAdd={(choice) => onChange({ remove, add: [...add, { ...choice, kind, reason: "" }] })}
      />
    </Box>
  ));
}

type AddMenuProps = { kind: "goal" | "principle"; choices: Choice[]; onAdd: (choice: Choice) => void };

const load = () => import("./tag-menu");
const TagMenu = late(async () => (await load()).TagMenu);

function AddMenu({ kind, choices, onAdd }: AddMenuProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useSingleKeys({ [kind === "goal" ? "g" : "p"]: () => open(true) });
  if (choices.length === 0) return null;

  function open(isWanted: boolean) {
    setPlace(button.current);
    setIsOpen(isWanted);
  }

  return (
    <>
      <UnstyledButton
        ref={button}
        c="var(--accent)"
        fw={600}
        fz="sm"
        mt={6}
        mih={28}
        style={{ display: "inline-flex", alignItems: "center", gap: 6 }}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => void load()}
        onClick={() => open(!isOpen)}
      >
        <Icon name="plus" size={15} />
        {kind === "goal" ? "Add a goal" : "Add a principle"}
        <span className={classes.keys}>
          <Key>{kind === "goal" ? "G" : "P"}</Key>
        </span>
      </UnstyledButton>
      {place ? (
        <Suspense>
          <TagMenu {...{ place, isOpen, choices, onAdd }} onChange={setIsOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
