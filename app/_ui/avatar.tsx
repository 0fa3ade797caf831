import { initials } from "./format";
import classes from "./row-parts.module.css";

/** Initials in a circle, beside the name. Pixels: 26 in tables, 28 in lists, 34 in forms, 72 on a profile. */
export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <span className={classes.avatar} aria-hidden="true" data-size={size}>
      {initials(name)}
    </span>
  );
}
