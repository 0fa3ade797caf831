import { Key } from "@/app/_ui/keyboard-key";
import classes from "./decide.module.css";

/** The keys of the card that no button shows. */
export function KeysLine() {
  const keys = [
    ["S", "skip"],
    ["U", "undo"],
    ["P", "letter"],
  ] as const;
  return (
    <p className={classes.keys}>
      {keys.map(([key, what]) => (
        <span key={key}>
          <Key>{key}</Key> {what}
        </span>
      ))}
    </p>
  );
}
