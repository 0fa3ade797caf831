import { Icon } from "../_ui/icon";
import classes from "./term-button.module.css";

/** Opens the menu of a term; pressed within `TermSteps`, which knows the terms by these ids. */
export function TermButton({ id, label }: { id: string; label: string }) {
  return (
    <button
      type="button"
      className={classes.button}
      data-term={id}
      aria-label={`What to do with ${label}`}
      aria-haspopup="menu"
      aria-expanded={false}
    >
      <Icon name="dots" />
    </button>
  );
}
