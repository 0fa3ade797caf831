import { GroupGlyph } from "@/app/_groups/group-glyph";
import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import type { EventWithDetails } from "@/lib/events/get";

/** The groups that hold it, each with its shape. */
export function Hosts({ hosts }: { hosts: EventWithDetails["hosts"] }) {
  return (
    <Row>
      {hosts.map(({ id, slug, name, kind }) => (
        <Row key={id} gap={6} isNowrap>
          <GroupGlyph kind={kind} />
          <TextLink href={`/groups/${slug}`} c="var(--ink)" fw={600}>
            {name}
          </TextLink>
        </Row>
      ))}
    </Row>
  );
}
