import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { formatNumber } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { ContributionProfile } from "@/lib/contributions/profile";
import { unknownWords } from "./profile-figures";

/** Reach and its parts; what nobody knows is said. */
export function ProfileReach({ reach }: { reach: NonNullable<ContributionProfile["reach"]> }) {
  if (reach.parts.length === 0) return null;
  return (
    <Section
      title="Reach"
      action={
        <Text
          data-face="head"
          weight={640}
          style={{ fontFamily: "var(--mantine-font-family-headings)", fontSize: 20, lineHeight: 1.2 }}
        >
          {formatNumber(reach.total ?? 0)}
        </Text>
      }
    >
      <ReachBar parts={reach.parts} unknown={unknownWords(reach.unknown)} />
    </Section>
  );
}
