import type { ReactNode } from "react";
import { Heading } from "./plain/heading";
import { Row } from "./plain/row";
import { Text } from "./plain/text";

type SectionProps = { title: string; note?: ReactNode; action?: ReactNode; children: ReactNode };

/** A part of a page: heading, an optional note beside it, an action at its right, 36px of air above. */
export function Section({ title, note, action, children }: SectionProps) {
  return (
    <section style={{ marginTop: 36 }}>
      <Row justify="between" align="baseline" below={12} gap={8}>
        <Row gap={10} align="baseline">
          <Heading level={2}>{title}</Heading>
          {note ? (
            <Text as="div" size="sm" tone="second">
              {note}
            </Text>
          ) : null}
        </Row>
        {action}
      </Row>
      {children}
    </section>
  );
}
