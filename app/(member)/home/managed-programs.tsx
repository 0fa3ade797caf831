import { NumberLink } from "@/app/_ui/charts/number-link";
import { DataTable } from "@/app/_ui/data-table";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import { activitiesPath } from "@/lib/activities/filter";
import type { HomeView } from "./home-view";

const columns = [
  { key: "program", label: "Program" },
  { key: "confirmed", label: "Confirmed in 12 months", numeric: true },
  { key: "waiting", label: "In review", numeric: true },
];
const countedUpTo = 1000;

/** The programs that the viewer manages, each with the way to its report. */
export function ManagedPrograms({ view }: { view: HomeView }) {
  if (view.managed.length === 0) return null;
  const rows = view.managed.map(({ program, confirmed, waiting }) => {
    const filter = { program: [program.key], scope: "managed" as const };
    return {
      id: program.key,
      cells: {
        program: (
          <TextLink href={`/reports/program?program=${program.key}`} c="var(--ink)">
            <ProgramMark color={program.color} shape={program.shape} name={program.name} isStrong />
          </TextLink>
        ),
        confirmed: (
          <Count value={confirmed} href={activitiesPath({ ...filter, ...view.period, state: ["confirmed"] })} />
        ),
        waiting: <Count value={waiting} href={activitiesPath({ ...filter, state: ["submitted"] })} />,
      },
    };
  });
  return (
    <Section title="Your programs">
      <DataTable caption="Your programs" columns={columns} rows={rows} />
    </Section>
  );
}

function Count({ value, href }: { value: number; href: string }) {
  if (value > countedUpTo)
    return (
      <Text as="span" isInherited weight={600}>
        <TextLink href={href}>1,000+</TextLink>
      </Text>
    );
  return <NumberLink value={value} href={href} />;
}
