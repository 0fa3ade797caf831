import type { ComponentProps } from "react";
import { PersonAvatar } from "../avatar";
import classes from "./shell.module.css";
import type { ShellPerson } from "./shell-links";

/** Whose menu it is; before it opens, and as what it hangs on. */
export function PersonButton({ person, ...button }: ComponentProps<"button"> & { person: ShellPerson }) {
  return (
    <button {...button} type="button" className={classes.person} aria-label={`${person.name}, your menu`}>
      <PersonAvatar name={person.name} />
      <span className={`${classes.wide} ${classes.personWords}`}>
        <span className={classes.personName}>{person.name}</span>
        <span className={classes.personDetail}>{person.detail}</span>
      </span>
    </button>
  );
}
