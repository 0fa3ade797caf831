"use client";

import { Anchor, Group, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { formatNumber } from "./format";
import { Icon } from "./icon";

export type FigureProps = {
  label: string;
  /** null is not known, and is said so; 0 is a finding. */
  value: number | string | null;
  unit?: string;
  definition: string;
  parts?: { label: string; value: number }[];
  /** What the figure leaves out, such as "96 activities have no number." */
  unknown?: string;
  records?: { href: string; label?: string };
  /** Against the period before, in ink: more is not always better. */
  change?: { direction: "up" | "down" | "same"; by: string; from?: string };
  /** Under the value, as on a profile; else above it, as on a report. */
  isLabelBelow?: boolean;
};

/** A number that explains itself. */
export function Figure({ value, unit, change, isLabelBelow, ...about }: FigureProps) {
  const shown = typeof value === "number" ? formatNumber(value) : value;
  return (
    <Stack gap={isLabelBelow ? 0 : 2} align="flex-start">
      {isLabelBelow ? null : <Explained {...about} />}
      <Group gap={7} align="baseline" wrap="nowrap">
        <Text
          span
          ff="heading"
          data-face="head"
          fz={shown === null ? 20 : 28}
          lh={1.15}
          fw={shown === null ? 450 : 640}
          c={shown === null ? "var(--third)" : "var(--ink)"}
        >
          {shown ?? "unknown"}
        </Text>
        {unit ? (
          <Text span fz="sm" c="var(--second)">
            {unit}
          </Text>
        ) : null}
      </Group>
      {isLabelBelow ? <Explained {...about} /> : null}
      {change ? <Change {...change} /> : null}
    </Stack>
  );
}

function Change({ direction, by, from }: NonNullable<FigureProps["change"]>) {
  const words = { up: "up", down: "down", same: "no change" }[direction];
  return (
    <Group gap={4} wrap="nowrap" fz="sm" c="var(--second)">
      {direction === "same" ? null : <Icon name={direction === "up" ? "rise" : "fall"} size={14} />}
      <VisuallyHidden component="span">{words}</VisuallyHidden>
      <Text span inherit fw={640} c="var(--ink)">
        {by}
      </Text>
      {from}
    </Group>
  );
}

type ExplainedProps = Pick<FigureProps, "label" | "definition" | "parts" | "unknown" | "records">;

/** The dotted label: its definition, parts, what is unknown, and the records, one click away. */
export function Explained({ label, definition, parts = [], unknown, records }: ExplainedProps) {
  return (
    <Popover width={328} position="bottom-start" withRoles trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton fz="sm" c="var(--second)" style={{ borderBottom: "1px dotted var(--third)" }} lh={1.35}>
          {label}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="md" aria-label={`What ${label} means`}>
        <Text fw={640} fz={15} mb={4} tabIndex={-1} data-autofocus style={{ outline: "none" }}>
          {label}
        </Text>
        <Text fz="sm">{definition}</Text>
        {parts.length > 0 || unknown ? (
          <Text fz="sm" c="var(--second)" mt="xs">
            {parts.length > 0
              ? `${parts.map((part) => `${formatNumber(part.value)} ${part.label}`).join(", ")}. `
              : null}
            {unknown}
          </Text>
        ) : null}
        {records ? (
          <Anchor component={Link} href={records.href} fz="sm" mt="xs" display="inline-block">
            {records.label ?? "See the records"}
          </Anchor>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
