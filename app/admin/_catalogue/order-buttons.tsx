"use client";

import { ActionIcon, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useTransition } from "react";
import { Icon } from "../../_ui/icon";
import { showNotice } from "../../_ui/undo-notice";
import { type Noun, writeNoun } from "./actions";

type OrderButtonsProps = { noun: Noun; itemKey: string; name: string; isFirst: boolean; isLast: boolean };

/** A place up or down by button; with either focused, by the arrow keys too. The focus stays with what moved. */
export function OrderButtons({ noun, itemKey, name, isFirst, isLast }: OrderButtonsProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);

  function go(by: -1 | 1) {
    if (isBusy || (by === -1 ? isFirst : isLast)) return;
    start(async () => {
      const outcome = await writeNoun(noun, "move", { key: itemKey, by });
      if (!outcome.ok) showNotice(outcome.message);
      router.refresh();
    });
  }

  function press(event: KeyboardEvent) {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!by) return;
    event.preventDefault();
    (by === -1 ? up : down).current?.focus();
    go(by);
  }

  // Not `disabled` at either end: a disabled button would lose the focus on the way.
  const look = { variant: "subtle", color: "gray", size: "md" } as const;
  return (
    <Group gap={0} wrap="nowrap" onKeyDown={press}>
      <ActionIcon
        ref={up}
        {...look}
        aria-label={`Move ${name} up`}
        aria-disabled={isFirst}
        style={{ opacity: isFirst ? 0.3 : 1 }}
        onClick={() => go(-1)}
      >
        <Icon name="chevronUp" size={16} />
      </ActionIcon>
      <ActionIcon
        ref={down}
        {...look}
        aria-label={`Move ${name} down`}
        aria-disabled={isLast}
        style={{ opacity: isLast ? 0.3 : 1 }}
        onClick={() => go(1)}
      >
        <Icon name="chevronDown" size={16} />
      </ActionIcon>
    </Group>
  );
}
