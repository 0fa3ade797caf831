import { PrinciplesRadar } from "@/app/_ui/charts/principles-radar";
import { Explained } from "@/app/_ui/explained";
import { plural } from "@/app/_ui/format";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import type { ContributionProfile } from "@/lib/contributions/profile";
import { definitions } from "@/lib/core/figure-definitions";
import { firstNameOf } from "@/lib/core/words";
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
        name={firstNameOf(view.member.name)}
        medianName={compared ? `Median of ${compared.program}` : undefined}
        medianNote={compared ? <Dashed compared={compared} /> : null}
      />
      <Gap view={view} missing={principles.filter((one) => one.count === 0).map((one) => one.key)} />
    </div>
  );
}

function Dashed({ compared }: { compared: NonNullable<ProfileView["compared"]> }) {
  return (
    <Row gap={6} above={6} style={{ fontSize: "var(--mantine-font-size-xs)", color: "var(--third)" }}>
      Dashed:
      <Explained
        label={`the median of ${plural(compared.members, "member")} of ${compared.program}`}
        definition={definitions.median_member.text}
      />
    </Row>
  );
}

/** Where one or two are missing, what they mean helps; where many are, a list would only scold. */
function Gap({ view, missing }: { view: ProfileView; missing: string[] }) {
  if (missing.length === 0 || missing.length > 2) return null;
  const named = view.principles.filter(({ key }) => missing.includes(key));
  return named.map(({ key, name, summary }) => (
    <Text key={key} size="sm" tone="second" above={6}>
      <Text as="span" isInherited weight={600} tone="rust">
        {name}, none yet.
      </Text>{" "}
      {summary}
    </Text>
  ));
}
