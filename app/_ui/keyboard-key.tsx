import classes from "./keyboard-key.module.css";

export type KeyProps = { children: string; tone?: "page" | "dark" | "filled" };

/** A key as a small cap beside the action it triggers; `filled` inside a filled button. */
export function Key({ children, tone = "page" }: KeyProps) {
  return (
    <span className={classes.key} data-tone={tone} aria-hidden="true">
      {children}
    </span>
  );
}
