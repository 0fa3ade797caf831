import classes from "./pictures.module.css";

/** An activity type's picture, by its icon name; the type's own name stands beside it. Unknown names look like "other". */
export function TypeIcon({ icon, size }: { icon: string; size?: number }) {
  return <span className={classes.picture} data-icon={icon} {...(size && { style: { width: size, height: size } })} />;
}
