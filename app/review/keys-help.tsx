"use client";

import { Group } from "@mantine/core";
import { AllKeys } from "../_ui/all-keys";
import { Key } from "../_ui/keyboard-key";
import classes from "./review.module.css";

const keys = [
  ["C", "Confirm"],
  ["R", "Return with a reason"],
  ["D", "Decline"],
  ["J", "Next"],
  ["K", "Previous"],
  ["O", "Open the first link"],
  ["G", "Add a goal"],
  ["P", "Add a principle"],
  ["U", "Undo the last decision, and again the one before"],
  ["/", "Search the queue; Esc leaves the search"],
  ["?", "Show these keys"],
] as const;

/** The keys of the desk: the usual ones always, all of them on demand. */
export function KeysHelp() {
  return (
    <Group justify="space-between" mt="sm" fz="xs" c="var(--second)" className={classes.keys}>
      <span>
        <Key>J</Key> <Key>K</Key> next, previous
      </span>
      <span>
        <Key>U</Key> undo
      </span>
      <AllKeys keys={keys} />
    </Group>
  );
}

/** The key beside the words of a button; not on a phone. */
export function Cap({ children, filled }: { children: string; filled?: boolean }) {
  return (
    <span className={classes.keys}>
      <Key tone={filled ? "filled" : "page"}>{children}</Key>
    </span>
  );
}
