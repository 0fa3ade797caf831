"use client";

import { ActionIcon, Box, Group, Text, TextInput } from "@mantine/core";
import { Icon } from "../_ui/icon";
import type { Choice, DeskTag } from "./review-types";
import { TagName } from "./tag-name";

export type Added = Choice & { kind: "goal" | "principle"; reason: string };

type StandingTagProps = { tag: DeskTag; why: string | null; onWhy: (why: string | null) => void };

/** A tag as it stands; taking it away asks for a word why, which the member reads. */
export function StandingTag({ tag, why, onWhy }: StandingTagProps) {
  const isGoing = why !== null;
  return (
    <Box py={8} style={{ borderBottom: "1px solid var(--hairline)" }}>
      <Group justify="space-between" wrap="nowrap">
        <TagName {...tag} isStruck={isGoing} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={isGoing ? `Keep ${tag.name}` : `Remove ${tag.name}`}
          onClick={() => onWhy(isGoing ? null : "")}
        >
          <Icon name={isGoing ? "back" : "cross"} size={16} />
        </ActionIcon>
      </Group>
      {isGoing ? (
        <TextInput
          autoFocus
          size="xs"
          mt={4}
          label="Why does it not fit?"
          value={why}
          onChange={(event) => onWhy(event.currentTarget.value)}
          error={why.trim() === "" ? "Say why, for the member." : undefined}
        />
      ) : (
        <Text fz="sm" c="var(--second)">
          {tag.reason ? `“${tag.reason}”` : tag.addedByReviewer ? "Added by a reviewer." : "No reason given."}
        </Text>
      )}
    </Box>
  );
}

type AddedTagProps = { tag: Added; onReason: (reason: string) => void; onDrop: () => void };

/** A tag that the reviewer adds with the decision. */
export function AddedTag({ tag, onReason, onDrop }: AddedTagProps) {
  return (
    <Box py={8} px={8} mx={-8} bg="var(--accent-soft)" style={{ borderRadius: 6 }}>
      <Group justify="space-between" wrap="nowrap">
        <TagName {...tag} />
        <Group gap={4} wrap="nowrap">
          <Text fz="xs" fw={600} c="var(--accent)">
            you add
          </Text>
          <ActionIcon variant="subtle" color="gray" aria-label={`Do not add ${tag.name}`} onClick={onDrop}>
            <Icon name="cross" size={16} />
          </ActionIcon>
        </Group>
      </Group>
      <TextInput
        size="xs"
        mt={4}
        aria-label={`Why ${tag.name}?`}
        placeholder="In one sentence, why?"
        value={tag.reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </Box>
  );
}
