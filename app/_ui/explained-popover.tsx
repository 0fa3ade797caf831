"use client";

import { Anchor, Popover, Text } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import type { ExplainedProps } from "./explained";
import classes from "./figure.module.css";
import { formatNumber } from "./format";

/** The definition of a figure, its parts, what is unknown, and the records; open at first. */
export function ExplainedPopover({ label, definition, parts = [], unknown, records }: ExplainedProps) {
  const [isOpen, setOpen] = useState(true);
  return (
    <Popover width={328} position="bottom-start" opened={isOpen} onChange={setOpen} withRoles trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.label} onClick={() => setOpen(!isOpen)}>
          {label}
        </button>
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
