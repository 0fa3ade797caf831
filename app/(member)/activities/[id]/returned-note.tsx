import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import type { ActivityPage } from "@/lib/activities/page";

type CameBackProps = { id: string; thread: ActivityPage["thread"]; canFix: boolean };

/** The reviewer's words first, and the way to the very field. */
export function ReturnedNote({ id, thread, canFix }: CameBackProps) {
  const last = thread.filter((entry) => entry.decision === "returned").at(-1);
  const field = last?.field ? `?field=${last.field}` : "";
  return (
    <Row align="start" isNowrap below={24} style={{ padding: 16, background: "var(--rust-soft)", borderRadius: 12 }}>
      <div style={{ color: "var(--rust-mark)" }}>
        <Icon name="back" />
      </div>
      <div>
        <Text weight={600}>{last ? `${last.name} sent it back` : "It came back"}</Text>
        {last?.text ? (
          <Text above={2} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {last.text}
          </Text>
        ) : null}
        {canFix ? (
          <ButtonLink mt="sm" href={`/activities/${id}/edit${field}`}>
            Fix and send again
          </ButtonLink>
        ) : null}
      </div>
    </Row>
  );
}
