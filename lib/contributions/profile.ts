import { addDays, addMonths, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { Member } from "@/lib/members/get";
import { knownReachParts } from "@/lib/metrics/reach";
import { dayCountsOf, reachTotalsOf, tagCountsOf, totalsOf, typeCountsOf } from "./counts";
import { contributionsByYear, speakersHelpedBy, typesWithReach } from "./figures";
import { latestAndFurthest } from "./highlights";
import type { ProfilePeriod } from "./period";
import { contributionRows, rowsWithin } from "./rows";
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
  const twelveMonths = { from: addDays(addMonths(today, -12), 1), to: today };
  const isApart = period.from !== undefined && (period.from > twelveMonths.to || (period.to ?? "") < twelveMonths.from);
  const rows = await contributionRows(viewer, isApart ? asked : { member: slug, ...spanning(asked, twelveMonths) });
  const lately = isApart ? await contributionRows(viewer, { member: slug, ...twelveMonths }) : rows;
  const asOf = rowsWithin(rows, period);
  const totals = totalsOf(asOf, await typesWithReach());
  const { latest, furthest } = await latestAndFurthest(viewer, { member: slug }, sees.reach);
  return {
    activities: totals.activities,
    reach: sees.reach
      ? { total: totals.reach, parts: knownReachParts(reachTotalsOf(asOf)), unknown: totals.unknown }
      : null,
    types: typeCountsOf(asOf),
    years: await contributionsByYear(viewer, { member: slug }),
    days: dayCountsOf(rowsWithin(lately, twelveMonths)),
    helped: await speakersHelpedBy(viewer, asked),
    latest,
    furthest,
    principles: sees.principles ? tagCountsOf(asOf, "principles") : null,
    goals: sees.principles ? tagCountsOf(asOf, "goals") : null,
  };
}

/** From the earlier first day to the later last one; a day that is not there leaves that end open. */
function spanning(one: { from?: Day; to?: Day }, other: { from: Day; to: Day }) {
  return {
    from: one.from && (one.from < other.from ? one.from : other.from),
    to: one.to && (one.to > other.to ? one.to : other.to),
  };
}
