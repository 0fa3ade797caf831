import { Instant } from "@/app/_ui/day";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { stateWords } from "@/app/_ui/state-mark";
import type { ActivityOrigin } from "@/lib/activities/history";
import type { ActivityPage } from "@/lib/activities/page";
import type { ReadableChange } from "@/lib/activities/readable-changes";
import type { Viewer } from "@/lib/core/viewer";

type HistoryProps = { viewer: Viewer; sight: ActivityPage };

/** Who changed what and when, newest first. */
export function History({ viewer, sight: { activity, history, origin } }: HistoryProps) {
  return (
    <Section title="History">
      <ol style={{ padding: 0, margin: 0, listStyle: "none" }}>
        {history.map(({ version, at, by, changes }) => (
          <li key={version} style={{ paddingBlock: 8, borderBottom: "1px solid var(--hairline)" }}>
            <Text size="sm" tone="second">
              {by ?? "Tenet"}, <Instant at={at} timeZone={viewer.timeZone} />
            </Text>
            {changes.map((change) => (
              <Change key={change.label} {...change} />
            ))}
            {changes.length === 0 ? <Text size="sm">Credits or tags changed.</Text> : null}
          </li>
        ))}
        <li style={{ paddingBlock: 8 }}>
          <Text size="sm" tone="second">
            {begun(origin)}, <Instant at={activity.createdAt} timeZone={viewer.timeZone} />
          </Text>
        </li>
      </ol>
    </Section>
  );
}

function Change({ label, from, to }: ReadableChange) {
  if (label === "State" && from === "draft") return <Text size="sm">Sent to review</Text>;
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      <Text as="span" isInherited weight={600}>
        {label}
      </Text>
      : {said(label, from)} → {said(label, to)}
    </Text>
  );
}

/** "Logged by Renata", "Imported by Tomasz for Renata". */
function begun(origin: ActivityOrigin | null): string {
  const { isImported, by, forWhom } = origin ?? {};
  return [isImported ? "Imported" : "Logged", by && `by ${by}`, forWhom && `for ${forWhom}`].filter(Boolean).join(" ");
}

function said(label: string, text: string): string {
  if (label === "State") return Object.entries(stateWords).find(([state]) => state === text)?.[1] ?? text;
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return short || "nothing";
}
