import styles from "./tick-note.module.css";

/** A note in words, then what the ink tick stands for. */
export const TickNote = ({ note, beforeName }: { note?: string; beforeName?: string }) => (
  <>
    {note}
    {beforeName && (
      <span className={styles.tick}>
        <i /> {beforeName}
      </span>
    )}
  </>
);
