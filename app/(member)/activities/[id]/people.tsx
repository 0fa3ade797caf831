import { PersonAvatar } from "@/app/_ui/avatar";
import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
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
        <Row key={id} gap={12} isNowrap style={{ paddingBlock: 6 }}>
          <PersonAvatar name={name ?? "Somebody"} />
          {slug && name ? (
            <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
              {name}
            </TextLink>
          ) : (
            <Text weight={600} tone={name ? undefined : "second"}>
              {name ?? "A member"}
            </Text>
          )}
          <Text tone="second">
            {creditPartLabel(part)}
            {isGuest ? ", guest" : ""}
            {hasDeclined ? ", declined the credit" : ""}
          </Text>
        </Row>
      ))}
    </Section>
  );
}
