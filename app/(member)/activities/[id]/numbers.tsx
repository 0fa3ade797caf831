import { Box, Group, Text } from "@mantine/core";
import { formatDay, formatNumber } from "@/app/_ui/format";
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
    <Group gap="xl" align="flex-start" component="dl" m={0}>
      {keys.map((key) => {
        const figure = figures.find((one) => one.key === key);
        return (
          <Box key={key} miw={96}>
            <Text component="dt" fz="sm" c="var(--second)">
              {figureLabels[key].label}
            </Text>
            <Text
              component="dd"
              m={0}
              ff="heading"
              data-face="head"
              fz={20}
              fw={figure ? 640 : 450}
              c={figure ? "var(--ink)" : "var(--third)"}
            >
              {figure ? formatNumber(figure.value) : "unknown"}
            </Text>
            {figure ? (
              <Text component="dd" m={0} fz="xs" c="var(--second)">
                {figureSourceLabels[figure.source]}
                {figure.asOf ? `, ${formatDay(figure.asOf)}` : ""}
              </Text>
            ) : null}
          </Box>
        );
      })}
    </Group>
  );
}
