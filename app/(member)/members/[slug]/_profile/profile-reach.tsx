import { Text } from "@mantine/core";
import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { formatNumber } from "@/app/_ui/format";
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
        <Text ff="heading" data-face="head" fz={20} fw={640} lh={1.2}>
          {formatNumber(reach.total ?? 0)}
        </Text>
      }
    >
      <ReachBar parts={reach.parts} unknown={unknownWords(reach.unknown)} />
    </Section>
  );
}
