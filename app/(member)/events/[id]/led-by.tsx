import { Group } from "@mantine/core";
import { PersonAvatar } from "@/app/_ui/avatar";
import { TextLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";
import { organisersOf } from "@/lib/events/crediting/queries";
import type { EventWhole } from "@/lib/events/queries";
import type { Viewer } from "@/lib/viewer";

/** Who led it, or leads it, by names that the viewer may see. */
export async function LedBy({ viewer, event }: { viewer: Viewer; event: EventWhole }) {
  const organisers = await organisersOf(viewer, event);
  if (organisers.length === 0) return null;
  return (
    <Section title={event.state === "planned" ? "Who leads it" : "Who led it"}>
      <Group gap="md">
        {organisers.map(({ id, slug, name }) => (
          <Group key={id} gap="xs" wrap="nowrap">
            <PersonAvatar name={name} />
            <TextLink href={`/members/${slug}`}>{name}</TextLink>
          </Group>
        ))}
      </Group>
    </Section>
  );
}
