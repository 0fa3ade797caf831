import { formatDay, formatNumber } from "@/app/_ui/format";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { figureLabels, figureSourceLabels } from "@/lib/activities/figures";
import type { ActivityPage } from "@/lib/activities/page";

type NumbersProps = {
  asks: ActivityPage["type"]["asks"];
  figures: ActivityPage["activity"]["figures"];
  isDraft: boolean;
};

/** The numbers that the type calls for and any others that are there, with where each came from. Unknown is a word. */
export function Numbers({ asks, figures, isDraft }: NumbersProps) {
  const keys = [...new Set([...asks, ...figures.map((figure) => figure.key)])];
  const known = figures.length > 0;
  if (keys.length === 0 || (isDraft && !known)) return null;
  return (
    <Row as="dl" gap={40} align="start" style={{ margin: 0 }}>
      {keys.map((key) => {
        const figure = figures.find((one) => one.key === key);
        return (
          <div key={key} style={{ minWidth: 96 }}>
            <Text as="dt" size="sm" tone="second">
              {figureLabels[key].label}
            </Text>
            <Text
              as="dd"
              data-face="head"
              tone={figure ? "ink" : "third"}
              style={{
                margin: 0,
                fontFamily: "var(--mantine-font-family-headings)",
                fontSize: 20,
                fontWeight: figure ? 640 : 450,
              }}
            >
              {figure ? formatNumber(figure.value) : "unknown"}
            </Text>
            {figure ? (
              <Text as="dd" size="xs" tone="second" style={{ margin: 0 }}>
                {figureSourceLabels[figure.source]}
                {figure.asOf ? `, ${formatDay(figure.asOf)}` : ""}
              </Text>
            ) : null}
          </div>
        );
      })}
    </Row>
  );
}
