import "server-only";
import { knownParts } from "../../activities/figures/rules";
import { addDays, addMonths, type Day } from "../../clock";
import type { Member } from "../../members/queries";
import type { Viewer } from "../../viewer";
import {
  daysOf,
  goalsOf,
  highlightsOf,
  principlesOf,
  reachNumbersOf,
  speakersHelpedBy,
  totalsOf,
  typesOf,
  yearsOf,
} from "../queries";
import type { Period } from "../rules";

export type Contributions = NonNullable<Awaited<ReturnType<typeof contributionsOf>>>;
type Given = { member: Pick<Member, "slug" | "sees">; period: Period; today: Day };

/**
 * All that a contribution profile counts, as far as the viewer may see it: the period's figures, the last twelve months by day,
 * every year, and what stands out. Null where the member keeps activities to themselves; a part they keep is null alone.
 */
export async function contributionsOf(viewer: Viewer, { member, period, today }: Given) {
  const { slug, sees } = member;
  if (!sees.activities) return null;
  const asked = { member: slug, from: period.from, to: period.to };
  const twelveMonths = { member: slug, from: addDays(addMonths(today, -12), 1), to: today };
  const [totals, types, years, days, helped, latest] = await Promise.all([
    totalsOf(viewer, asked),
    typesOf(viewer, asked),
    yearsOf(viewer, { member: slug }),
    daysOf(viewer, twelveMonths),
    speakersHelpedBy(viewer, asked),
    highlightsOf(viewer, { member: slug }, "day"),
  ]);
  const [numbers, furthest] = sees.reach
    ? await Promise.all([reachNumbersOf(viewer, asked), highlightsOf(viewer, { member: slug }, "reach")])
    : [[], []];
  const [principles, goals] = sees.principles
    ? await Promise.all([principlesOf(viewer, asked), goalsOf(viewer, asked)])
    : [null, null];
  const reach = sees.reach ? { total: totals.reach, parts: knownParts(numbers), unknown: totals.unknown } : null;
  return { activities: totals.activities, reach, types, years, days, helped, latest, furthest, principles, goals };
}
