"use client";

import { Key } from "../_ui/keyboard-key";
import { useDesk } from "./desk-context";
import classes from "./recent.module.css";

/** The last three decisions, each with its way back; the key U undoes the newest. On a phone the newest alone, where the queue is not shown. */
export function RecentDecisions({ isBesideDecision }: { isBesideDecision?: boolean }) {
  const { recent, trouble, over, undo } = useDesk();
  if (recent.length === 0 && !trouble) return null;
  return (
    <div className={classes.recent} {...(isBesideDecision && { "data-beside-decision": true })}>
      {trouble ? (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      ) : null}
      <ol aria-label="Decisions that you can undo">
        {recent.toReversed().map(({ key, words }, place) => (
          <li key={key}>
            <span>{words}</span>
            <button type="button" onClick={() => undo(key)} aria-label={`Undo: ${words}`}>
              Undo {place === 0 ? <Key>U</Key> : null}
            </button>
          </li>
        ))}
      </ol>
      {over ? <p>{over}</p> : null}
    </div>
  );
}
