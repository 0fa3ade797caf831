import { type Answers, askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { addDays, addMonths, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { Member } from "@/lib/members/get";
import { knownReachParts } from "@/lib/metrics/reach";
import { dayCountsOf, reachTotalsOf, tagCountsOf, totalsOf, typeCountsOf } from "./counts";
import { contributionsByYear, speakersHelpedQuestion, typesWithReach } from "./figures";
import { highlightQuestion, withFigures } from "./highlights";
import type { ProfilePeriod } from "./period";
import { contributionQuestion, readContributions, rowsWithin } from "./rows";
import "server-only";

export type ContributionProfile = NonNullable<Awaited<ReturnType<typeof contributionProfile>>>;
type ProfileGiven = { member: Pick<Member, "slug" | "sees">; period: ProfilePeriod; today: Day };

/**
 * All that a contribution profile counts, as far as the viewer may see it: the period's figures, the last twelve months by day,
 * every year, and what stands out. Null where the member keeps activities to themselves; a part they keep is null alone.
 */
export async function contributionProfile(viewer: Viewer, given: ProfileGiven) {
  return given.member.sees.activities
    ? readProfile(viewer, given, await askTogether(db, profileQuestions(viewer, given)))
    : null;
}

/** What it asks, to be asked together with something else; `readProfile` reads what it finds. */
export function profileQuestions(viewer: Viewer, { member, period, today }: ProfileGiven) {
  const { slug } = member;
  const asked = { member: slug, from: period.from, to: period.to };
  const twelveMonths = { from: addDays(addMonths(today, -12), 1), to: today };
  const isApart = period.from !== undefined && (period.from > twelveMonths.to || (period.to ?? "") < twelveMonths.from);
  return {
    during: contributionQuestion(viewer, isApart ? asked : { member: slug, ...spanning(asked, twelveMonths) }),
    lately: contributionQuestion(viewer, { member: isApart ? slug : "", ...twelveMonths }),
    years: contributionsByYear(viewer, { member: slug }),
    helped: speakersHelpedQuestion(viewer, asked),
    latest: highlightQuestion(viewer, { member: slug }, "day"),
    furthest: highlightQuestion(viewer, { member: slug }, "reach", member.sees.reach ? undefined : 0),
  };
}

type Found = Answers<ReturnType<typeof profileQuestions>>;

export async function readProfile(viewer: Viewer, { member: { sees }, period, today }: ProfileGiven, found: Found) {
  const twelveMonths = { from: addDays(addMonths(today, -12), 1), to: today };
  const rows = readContributions(found.during);
  const lately = found.lately.length > 0 ? readContributions(found.lately) : rows;
  const asOf = rowsWithin(rows, period);
  const totals = totalsOf(asOf, await typesWithReach());
  const shown = await withFigures(viewer, [...found.latest, ...found.furthest]);
  return {
    activities: totals.activities,
    reach: sees.reach
      ? { total: totals.reach, parts: knownReachParts(reachTotalsOf(asOf)), unknown: totals.unknown }
      : null,
    types: typeCountsOf(asOf),
    years: found.years,
    days: dayCountsOf(rowsWithin(lately, twelveMonths)),
    helped: found.helped[0]?.count ?? 0,
    latest: shown.slice(0, found.latest.length),
    furthest: shown.slice(found.latest.length),
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
