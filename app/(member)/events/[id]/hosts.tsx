import { Group } from "@mantine/core";
import { GroupGlyph } from "@/app/_groups/group-glyph";
import { TextLink } from "@/app/_ui/links";
import type { EventWithDetails } from "@/lib/events/get";

/** The groups that hold it, each with its shape. */
export function Hosts({ hosts }: { hosts: EventWithDetails["hosts"] }) {
  return (
    <Group gap="md">
      {hosts.map(({ id, slug, name, kind }) => (
        <Group key={id} gap={6} wrap="nowrap">
          <GroupGlyph kind={kind} />
          <TextLink href={`/groups/${slug}`} c="var(--ink)" fw={600}>
            {name}
          </TextLink>
        </Group>
      ))}
    </Group>
  );
}
