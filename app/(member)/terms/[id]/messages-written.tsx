import classes from "@/app/_follow-up/follow-up.module.css";
import { formatInstant } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { Viewer } from "@/lib/core/viewer";
import { messageKindNames } from "@/lib/triage/messages/kinds";
import { messagesToMember } from "@/lib/triage/messages/list";

type MessagesWrittenProps = { viewer: Viewer; about: { memberId: string; programKey: string } };

/** What managers wrote to the member; for those who follow up on them, and nothing where nobody wrote. */
export async function MessagesWritten({ viewer, about }: MessagesWrittenProps) {
  const messages = await messagesToMember(viewer, about);
  if (messages.length === 0) return null;
  return (
    <Section title="Written to the member" note="Only managers see this">
      <ul className={classes.list}>
        {messages.map(({ id, kind, subject, text, writtenAt, writtenBy, hasFailed }) => (
          <li key={id}>
            <details>
              <summary>
                <Text as="span" weight={600}>
                  {subject || messageKindNames[kind]}
                </Text>{" "}
                <Text as="span" size="sm" tone={hasFailed ? "rust" : "second"}>
                  {writtenBy ?? "Somebody"}, {formatInstant(writtenAt, viewer.timeZone)}
                  {hasFailed ? ". No mail server took it." : ""}
                </Text>
              </summary>
              <Text className={classes.words} above={8}>
                {text || "The text was erased with who wrote it."}
              </Text>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
