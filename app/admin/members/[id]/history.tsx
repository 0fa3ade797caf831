import { Box, Text } from "@mantine/core";
import type { historyOf } from "@/lib/members/history/queries";
import { Instant } from "../../../_ui/day";

type Entry = Awaited<ReturnType<typeof historyOf>>[number];

/** What was done to the member, the latest first: who, what, and what stands there now. */
export function History({ entries, timeZone }: { entries: Entry[]; timeZone: string }) {
  if (entries.length === 0) return <Text c="var(--second)">Nothing yet.</Text>;
  return (
    <Box component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {entries.map((entry) => (
        <Box component="li" key={entry.id} py={6} style={{ borderBottom: "1px solid var(--hairline)" }}>
          <Text fz="sm">
            <Text span inherit fw={600}>
              {entry.action}
            </Text>{" "}
            by {entry.actor ?? `the ${entry.door}`},{" "}
            <Text span inherit c="var(--second)">
              <Instant at={entry.at} timeZone={timeZone} />
            </Text>
          </Text>
          {entry.objectKind === "term" || entry.objectKind === "member" ? (
            <Text fz="xs" c="var(--second)" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
              {wordsOf(entry.after)}
            </Text>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}

function wordsOf(after: unknown): string {
  if (!after || typeof after !== "object") return "";
  return Object.entries(after)
    .filter(([key, value]) => value !== null && value !== "" && !key.endsWith("Id"))
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(" · ");
}
