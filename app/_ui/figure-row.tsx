import { Figure, type FigureProps } from "./figure";
import classes from "./figure-row.module.css";
import { Text } from "./plain/text";

/** Figures side by side between hairlines; two a line on a phone. `period` says from when to when, and as of when. */
export function FigureRow({ figures, period }: { figures: FigureProps[]; period?: string }) {
  return (
    <>
      <div className={classes.row}>
        {figures.map((figure) => (
          <div key={figure.label} className={classes.cell}>
            <Figure {...figure} />
          </div>
        ))}
      </div>
      {period ? (
        <Text size="sm" tone="second" above={6} style={{ textAlign: "right" }}>
          {period}
        </Text>
      ) : null}
    </>
  );
}
