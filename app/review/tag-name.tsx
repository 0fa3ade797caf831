import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { ProgramGlyph } from "../_ui/program-mark";
import type { Choice } from "./review-types";

/** A goal with its program's mark, or a principle with its number. */
export function TagName({ name, number, program, isStruck }: Choice & { isStruck?: boolean }) {
  return (
    <Row as="span" gap={8} isNowrap>
      {program ? <ProgramGlyph color={program.color} shape={program.shape} label={program.shortName} /> : null}
      {number ? (
        <Text
          as="span"
          weight={640}
          tone="accent"
          style={{ fontSize: 11, paddingInline: 4, background: "var(--accent-soft)", borderRadius: 4 }}
        >
          {number}
        </Text>
      ) : null}
      <Text as="span" size="sm" weight={600} style={{ textDecoration: isStruck ? "line-through" : undefined }}>
        {name}
      </Text>
    </Row>
  );
}
