import { Group, Text } from "@mantine/core";
import { PersonAvatar } from "@/app/_ui/avatar";
import { TextLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";
import { creditPartLabel } from "@/lib/activities/credit-parts";
import type { ActivityPage } from "@/lib/activities/page";

/** Who did it, and their part. A name that the viewer may not see stays a part without a name. */
export function People({ credits, isInsider }: { credits: ActivityPage["people"]; isInsider: boolean }) {
  const shown = credits.filter((credit) => isInsider || !credit.hasDeclined);
  if (shown.length === 0) return null;
  return (
    <Section title="Who was in it">
      {shown.map(({ id, name, slug, part, isGuest, hasDeclined }) => (
        <Group key={id} gap="sm" wrap="nowrap" py={6}>
          <PersonAvatar name={name ?? "Somebody"} />
          {slug && name ? (
            <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
              {name}
            </TextLink>
          ) : (
            <Text fw={600} c={name ? undefined : "var(--second)"}>
              {name ?? "A member"}
            </Text>
          )}
          <Text c="var(--second)">
            {creditPartLabel(part)}
            {isGuest ? ", guest" : ""}
            {hasDeclined ? ", declined the credit" : ""}
          </Text>
        </Group>
      ))}
    </Section>
  );
}
