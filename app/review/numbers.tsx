import { Box, SimpleGrid, Text } from "@mantine/core";
import { figureLabels, figureSourceLabels } from "@/lib/activities/figures";
import type { FigureKey, FigureSource } from "@/lib/activities/schema";
import { formatNumber } from "../_ui/format";

type NumbersProps = { asks: FigureKey[]; figures: { key: FigureKey; value: number; source: FigureSource }[] };

/** The numbers that the type calls for, each with where it came from; unknown is a word. */
export function Numbers({ asks, figures }: NumbersProps) {
  const keys = [...new Set([...asks, ...figures.map((figure) => figure.key)])];
  if (keys.length === 0) return null;
  return (
    <SimpleGrid
      cols={{ base: 2, sm: Math.min(keys.length, 4) }}
      spacing="md"
      py="sm"
      style={{ borderBlock: "1px solid var(--hairline)" }}
    >
      {keys.map((key) => {
        const figure = figures.find((one) => one.key === key);
        return (
          <Box key={key}>
            <Text fz="sm" c="var(--second)">
              {figureLabels[key].label}
            </Text>
            <Text
              ff="heading"
              data-face="head"
              fz={figure ? 20 : 15}
              fw={figure ? 640 : 450}
              c={figure ? undefined : "var(--third)"}
            >
              {figure ? formatNumber(figure.value) : "unknown"}
            </Text>
            {figure ? (
              <Text fz="xs" c="var(--second)">
                {figureSourceLabels[figure.source]}
              </Text>
            ) : null}
          </Box>
        );
      })}
    </SimpleGrid>
  );
}
