import { addDays, addMonths, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { Member } from "@/lib/members/get";
import { knownReachParts } from "@/lib/metrics/reach";
import {
  contributionReachTotals,
  contributionsByDay,
  contributionsByGoal,
  contributionsByPrinciple,
  contributionsByType,
  contributionsByYear,
  contributionTotals,
  speakersHelpedBy,
} from "./figures";
import { contributionHighlights } from "./highlights";
import type { ProfilePeriod } from "./period";
import "server-only";

export type ContributionProfile = NonNullable<Awaited<ReturnType<typeof contributionProfile>>>;
type ProfileGiven = { member: Pick<Member, "slug" | "sees">; period: ProfilePeriod; today: Day };

/**
 * All that a contribution profile counts, as far as the viewer may see it: the period's figures, the last twelve months by day,
 * every year, and what stands out. Null where the member keeps activities to themselves; a part they keep is null alone.
 */
export async function contributionProfile(viewer: Viewer, { member, period, today }: ProfileGiven) {
  const { slug, sees } = member;
  if (!sees.activities) return null;
  const asked = { member: slug, from: period.from, to: period.to };
  const twelveMonths = { member: slug, from: addDays(addMonths(today, -12), 1), to: today };
  const [totals, types, years, days, helped, latest] = await Promise.all([
    contributionTotals(viewer, asked),
    contributionsByType(viewer, asked),
    contributionsByYear(viewer, { member: slug }),
    contributionsByDay(viewer, twelveMonths),
    speakersHelpedBy(viewer, asked),
    contributionHighlights(viewer, { member: slug }, "day"),
  ]);
  const [numbers, furthest] = sees.reach
    ? await Promise.all([
        contributionReachTotals(viewer, asked),
        contributionHighlights(viewer, { member: slug }, "reach"),
      ])
    : [[], []];
  const [principles, goals] = sees.principles
    ? await Promise.all([contributionsByPrinciple(viewer, asked), contributionsByGoal(viewer, asked)])
    : [null, null];
  const reach = sees.reach ? { total: totals.reach, parts: knownReachParts(numbers), unknown: totals.unknown } : null;
  return { activities: totals.activities, reach, types, years, days, helped, latest, furthest, principles, goals };
}
