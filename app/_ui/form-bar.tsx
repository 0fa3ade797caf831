import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form-section.module.css";

type FormBarProps = {
  /** What will happen, or what is kept. */
  note?: ReactNode;
  /** Buttons; the filled one, of type submit, last. */
  children: ReactNode;
  maxWidth?: number;
  /** A line over both, for what a phone has no room for beside the buttons. */
  above?: ReactNode;
};

/** Sticks to the bottom of the window inside its form; on a phone it takes the place of the shell's bar. */
export function FormBar({ note, children, maxWidth = 880, above }: FormBarProps) {
  return (
    <>
      <div className={classes.spacer} style={above ? { height: 112 } : undefined} />
      <div className={classes.bar} data-form-bar>
        {above}
        <div className={classes.inner} style={{ maxWidth }}>
          <Text component="div" fz="sm" c="var(--second)" flex={1} miw={0}>
            {note}
          </Text>
          <Group gap="xs" wrap="nowrap">
            {children}
          </Group>
        </div>
      </div>
    </>
  );
}
