import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { Figure } from "@/app/_ui/figure";
import { Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
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
    <Stack gap={24}>
      <div>
        <Figure label="Reach" value={activity.reach} definition={definitions.reach.text} />
        {parts.length > 0 ? (
          <div style={{ marginTop: 8 }}>
            <ReachBar parts={parts} layout="list" />
          </div>
        ) : null}
      </div>
      <div>
        <Text weight={600} below={4}>
          {willCount ? "Would count for" : "Counts for"}
        </Text>
        {counting.map((program) => (
          <div key={program.key}>
            <ProgramMark color={program.color} shape={program.shape} name={program.name} />
          </div>
        ))}
        {counting.length === 0 ? (
          <Text size="sm" tone="second">
            No program: none of its goals belongs to a program in which one of these people had a term on that day.
          </Text>
        ) : null}
      </div>
    </Stack>
  );
}
