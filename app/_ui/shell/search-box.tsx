"use client";

import { UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { CommandKey } from "../command-key";
import { Icon } from "../icon";
import classes from "./shell.module.css";

/** Looks like a field, opens the search sheet. */
export function SearchBox() {
  return (
    <UnstyledButton
      className={classes.search}
      onClick={() => spotlight.open()}
      aria-label="Search or jump to"
      aria-keyshortcuts="Meta+K Control+K"
    >
      <Icon name="search" size={16} />
      <span className={classes.wide} style={{ flex: 1 }}>
        Search or jump to
      </span>
      <span className={classes.wide}>
        <CommandKey>K</CommandKey>
      </span>
    </UnstyledButton>
  );
}
