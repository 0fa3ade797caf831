import { Box, Text } from "@mantine/core";
import { Instant } from "@/app/_ui/day";
import { Section } from "@/app/_ui/section";
import { stateWords } from "@/app/_ui/state-mark";
import { type ActivityOrigin, activityHistory, activityOrigin } from "@/lib/activities/history";
import type { ActivityPage } from "@/lib/activities/page";
import type { ReadableChange } from "@/lib/activities/readable-changes";
import type { Viewer } from "@/lib/core/viewer";

type HistoryProps = { viewer: Viewer; activity: ActivityPage["activity"] };

/** Who changed what and when, newest first. */
export async function History({ viewer, activity }: HistoryProps) {
  const [steps, origin] = [await activityHistory(viewer, activity.id), await activityOrigin(viewer, activity.id)];
  return (
    <Section title="History">
      <Box component="ol" p={0} m={0} style={{ listStyle: "none" }}>
        {steps.map(({ version, at, by, changes }) => (
          <Box component="li" key={version} py="xs" style={{ borderBottom: "1px solid var(--hairline)" }}>
            <Text fz="sm" c="var(--second)">
              {by ?? "Tenet"}, <Instant at={at} timeZone={viewer.timeZone} />
            </Text>
            {changes.map((change) => (
              <Change key={change.label} {...change} />
            ))}
            {changes.length === 0 ? <Text fz="sm">Credits or tags changed.</Text> : null}
          </Box>
        ))}
        <Box component="li" py="xs">
          <Text fz="sm" c="var(--second)">
            {begun(origin)}, <Instant at={activity.createdAt} timeZone={viewer.timeZone} />
          </Text>
        </Box>
      </Box>
    </Section>
  );
}

function Change({ label, from, to }: ReadableChange) {
  if (label === "State" && from === "draft") return <Text fz="sm">Sent to review</Text>;
  return (
    <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
      <Text span inherit fw={600}>
        {label}
      </Text>
      : {said(label, from)} → {said(label, to)}
    </Text>
  );
}

/** "Logged by Renata", "Imported by Tomasz for Renata". */
function begun({ isImported, by, forWhom }: ActivityOrigin): string {
  return [isImported ? "Imported" : "Logged", by && `by ${by}`, forWhom && `for ${forWhom}`].filter(Boolean).join(" ");
}

function said(label: string, text: string): string {
  if (label === "State") return Object.entries(stateWords).find(([state]) => state === text)?.[1] ?? text;
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return short || "nothing";
}
