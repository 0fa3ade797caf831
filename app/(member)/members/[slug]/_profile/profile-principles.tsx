import { Group, Text } from "@mantine/core";
import { PrinciplesRadar } from "@/app/_ui/charts/principles-radar";
import { Explained } from "@/app/_ui/figure";
import { plural } from "@/app/_ui/format";
import type { ContributionProfile } from "@/lib/contributions/profile";
import { definitions } from "@/lib/core/figure-definitions";
import classes from "./profile.module.css";
import type { ProfileView } from "./profile-view";
import { recordsOf } from "./records";

/** The fourteen principles as a shape, beside the program's median, and what is not there yet said kindly. */
export function ProfilePrinciples({ view, counted }: { view: ProfileView; counted: ContributionProfile }) {
  const records = recordsOf(view);
  const { compared } = view;
  const principles = view.principles.map(({ key, number, name }) => {
    const count = counted.principles?.find((one) => one.key === key)?.confirmed ?? 0;
    const median = compared ? (compared.byPrinciple.get(key) ?? 0) : undefined;
    return { key, number, name, count, median, href: count > 0 ? records({ principle: [key] }) : undefined };
  });
  return (
    <div className={classes.part}>
      <PrinciplesRadar
        title="Principles"
        principles={principles}
        name={view.member.name.split(" ")[0] ?? view.member.name}
        medianName={compared ? `Median of ${compared.program}` : undefined}
        medianNote={compared ? <Dashed compared={compared} /> : null}
      />
      <Gap view={view} missing={principles.filter((one) => one.count === 0).map((one) => one.key)} />
    </div>
  );
}

function Dashed({ compared }: { compared: NonNullable<ProfileView["compared"]> }) {
  return (
    <Group gap={6} fz="xs" c="var(--third)" mt={6}>
      Dashed:
      <Explained
        label={`the median of ${plural(compared.members, "member")} of ${compared.program}`}
        definition={definitions.median_member.text}
      />
    </Group>
  );
}

/** Where one or two are missing, what they mean helps; where many are, a list would only scold. */
function Gap({ view, missing }: { view: ProfileView; missing: string[] }) {
  if (missing.length === 0 || missing.length > 2) return null;
  const named = view.principles.filter(({ key }) => missing.includes(key));
  return named.map(({ key, name, summary }) => (
    <Text key={key} fz="sm" c="var(--second)" mt={6}>
      <Text span inherit fw={600} c="var(--rust)">
        {name}, none yet.
      </Text>{" "}
      {summary}
    </Text>
  ));
}
