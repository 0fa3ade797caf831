import { BarList } from "@/app/_ui/charts/bar-list";
import { YearColumns } from "@/app/_ui/charts/year-columns";
import { Section } from "@/app/_ui/section";
import { yearsWithoutGaps } from "@/lib/contributions/period";
import type { ContributionProfile } from "@/lib/contributions/profile";
import classes from "./profile.module.css";
import { typeName } from "./profile-figures";
import type { ProfileView } from "./profile-view";
import { recordsOf } from "./records";

/** All years side by side, and the period by what it was. */
export function ProfileHistory({ view, counted }: { view: ProfileView; counted: ContributionProfile }) {
  const records = recordsOf(view);
  const years = yearsWithoutGaps(counted.years, view.today).map((one) => ({
    ...one,
    href: one.count > 0 ? records({ from: `${one.year}-01-01`, to: `${one.year}-12-31` }) : undefined,
  }));
  const types = foldedTypes(counted.types).map(({ keys, count }) => ({
    key: keys.join(),
    count,
    name: keys.length > 1 ? `${keys.length} other types` : typeName(view, keys.join()),
    href: records({ type: keys }),
  }));
  return (
    <div className={classes.pair}>
      <div className={classes.part}>
        <YearColumns title="By year" note="All years, confirmed" years={years} />
      </div>
      {types.length > 0 ? (
        <Section title="By type">
          <BarList items={types} nameWidth="minmax(0, 11rem)" />
        </Section>
      ) : null}
    </div>
  );
}

const shownTypes = 8;

/** The frequent types one by one, the rest as one row. */
function foldedTypes(types: ContributionProfile["types"]) {
  const each = types.map(({ key, count }) => ({ keys: [key], count }));
  if (types.length <= shownTypes) return each;
  const rest = types.slice(shownTypes - 1);
  const together = { keys: rest.map(({ key }) => key), count: rest.reduce((sum, { count }) => sum + count, 0) };
  return [...each.slice(0, shownTypes - 1), together];
}
