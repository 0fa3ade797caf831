import { Instant } from "../_ui/day";
import { TextLink } from "../_ui/links";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { StateMark } from "../_ui/state-mark";

export type Entry = {
  id: string;
  at: Date;
  decision: "confirmed" | "returned" | "declined" | null;
  text: string | null;
  name: string;
  slug: string;
};

/** What reviewer and member said to one another, decisions among it, oldest first. */
export function Thread({ entries, timeZone }: { entries: Entry[]; timeZone: string }) {
  return (
    <ol aria-label="Conversation" style={{ padding: 0, margin: 0, listStyle: "none" }}>
      {entries.map(({ id, at, decision, text, name, slug }) => (
        <li key={id} style={{ paddingBlock: 8, borderBottom: "1px solid var(--hairline)" }}>
          <Row gap={8} style={{ fontSize: "var(--mantine-font-size-sm)", color: "var(--second)" }}>
            <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
              {name}
            </TextLink>
            {decision ? <StateMark state={decision} /> : null}
            <Instant at={at} timeZone={timeZone} style="short" />
          </Row>
          {text ? (
            <Text above={2} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {text}
            </Text>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
