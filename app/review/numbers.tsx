import type { CSSProperties } from "react";
import { figureLabels, figureSourceLabels } from "@/lib/activities/figures";
import type { FigureKey, FigureSource } from "@/lib/activities/schema";
import { formatNumber } from "../_ui/format";
import { Text } from "../_ui/plain/text";
import classes from "./review.module.css";

type NumbersProps = { asks: FigureKey[]; figures: { key: FigureKey; value: number; source: FigureSource }[] };

/** The numbers that the type calls for, each with where it came from; unknown is a word. */
export function Numbers({ asks, figures }: NumbersProps) {
  const keys = [...new Set([...asks, ...figures.map((figure) => figure.key)])];
  if (keys.length === 0) return null;
  return (
    <div className={classes.numbers} style={{ "--columns": Math.min(keys.length, 4) } as CSSProperties}>
      {keys.map((key) => {
        const figure = figures.find((one) => one.key === key);
        return (
          <div key={key}>
            <Text size="sm" tone="second">
              {figureLabels[key].label}
            </Text>
            <Text
              data-face="head"
              tone={figure ? undefined : "third"}
              style={{
                fontFamily: "var(--mantine-font-family-headings)",
                fontSize: figure ? 20 : 15,
                fontWeight: figure ? 640 : 450,
              }}
            >
              {figure ? formatNumber(figure.value) : "unknown"}
            </Text>
            {figure ? (
              <Text size="xs" tone="second">
                {figureSourceLabels[figure.source]}
              </Text>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
