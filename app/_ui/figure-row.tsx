import { Text } from "@mantine/core";
import { Figure, type FigureProps } from "./figure";
import classes from "./figure-row.module.css";

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
        <Text fz="sm" c="var(--second)" ta="right" mt={6}>
          {period}
        </Text>
      ) : null}
    </>
  );
}
