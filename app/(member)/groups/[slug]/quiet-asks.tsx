import classes from "@/app/_follow-up/follow-up.module.css";
import { formatDay, formatInstant } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import { quietAsksOfGroup } from "@/lib/triage/quiet/groups/of-group";

type QuietAsksProps = { viewer: Viewer; group: Group };

/** When the leads were asked how the group is, and what they answered; for its managers, and nothing where nobody asked. */
export async function QuietAsks({ viewer, group }: QuietAsksProps) {
  const asks = await quietAsksOfGroup(viewer, group);
  if (asks.length === 0) return null;
  return (
    <Section title="Asked how the group is" note="Only managers see this">
      <ul className={classes.list}>
        {asks.map((ask) => (
          <li key={ask.id}>
            <Text as="span" weight={600}>
              {ask.name}, {ask.isMailed ? "asked by mail on" : "gets no such mail, so not asked on"}{" "}
              {formatInstant(ask.askedAt, viewer.timeZone)}
            </Text>
            <Text size="sm" tone="second">
              Quiet since {formatDay(ask.quietFrom)}. {answerWords(ask)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Ask = Awaited<ReturnType<typeof quietAsksOfGroup>>[number];

function answerWords({ answer, answeredOn, restsUntilOn }: Ask): string {
  if (!answer || !answeredOn) return "No answer.";
  const on = formatDay(answeredOn);
  if (answer === "on_leave" && restsUntilOn) return `Answered on ${on}: it rests until ${formatDay(restsUntilOn)}.`;
  if (answer === "stepping_down") return `Answered on ${on}: somebody else should lead.`;
  return `Answered on ${on}: the group goes on.`;
}
