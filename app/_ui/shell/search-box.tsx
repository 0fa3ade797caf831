"use client";

import { CommandKey } from "../command-key";
import { Icon } from "../icon";
import { openSearch, prepareSearch } from "./open-search";
import classes from "./shell.module.css";

/** Looks like a field, opens the search sheet. */
export function SearchBox() {
  return (
    <button
      type="button"
      className={classes.search}
      onClick={openSearch}
      onPointerEnter={prepareSearch}
      onFocus={prepareSearch}
      aria-label="Search or jump to"
      aria-keyshortcuts="Meta+K Control+K"
    >
      <Icon name="search" size={16} />
      <span className={`${classes.wide} ${classes.searchWords}`}>Search or jump to</span>
      <span className={classes.wide}>
        <CommandKey>K</CommandKey>
      </span>
    </button>
  );
}
