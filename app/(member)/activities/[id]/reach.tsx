import { Box, Stack, Text } from "@mantine/core";
import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { Figure } from "@/app/_ui/figure";
import { ProgramMark } from "@/app/_ui/program-mark";
import type { ActivityPage } from "@/lib/activities/page";
import { definitions } from "@/lib/core/figure-definitions";
import { knownReachParts } from "@/lib/metrics/reach";

/** Reach with its parts, and the programs in which it counts. */
export function Reach({ sight }: { sight: ActivityPage }) {
  const { activity, counting } = sight;
  const parts = knownReachParts(activity.figures);
  const willCount = activity.state !== "confirmed";
  return (
    <Stack gap="lg">
      <Box>
        <Figure label="Reach" value={activity.reach} definition={definitions.reach.text} />
        {parts.length > 0 ? (
          <Box mt="xs">
            <ReachBar parts={parts} layout="list" />
          </Box>
        ) : null}
      </Box>
      <Box>
        <Text fw={600} mb={4}>
          {willCount ? "Would count for" : "Counts for"}
        </Text>
        {counting.map((program) => (
          <div key={program.key}>
            <ProgramMark color={program.color} shape={program.shape} name={program.name} />
          </div>
        ))}
        {counting.length === 0 ? (
          <Text fz="sm" c="var(--second)">
            No program: none of its goals belongs to a program in which one of these people had a term on that day.
          </Text>
        ) : null}
      </Box>
    </Stack>
  );
}
