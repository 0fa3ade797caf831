import { catalogue } from "@/lib/catalogue/get";
import { reachTotalsOf, tagCountsOf, totalsOf } from "@/lib/contributions/counts";
import { typesWithReach } from "@/lib/contributions/figures";
import { readProfilePeriod } from "@/lib/contributions/period";
import { type ContributionRow, rowsWithin } from "@/lib/contributions/rows";
import { type Day, daysBetween, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { listEvents } from "@/lib/events/list";
import { ownTasks } from "@/lib/follow-up/list";
import { quietManagedGroups } from "@/lib/groups/quiet-managed";
import { homeRecords } from "@/lib/inbox/home";
import { knownReachParts } from "@/lib/metrics/reach";
import { managerOverview } from "@/lib/reports/manager-overview";
import { mainProgressOf } from "@/lib/requirements/main-progress";
import { standingsWithSteps } from "@/lib/requirements/own-next-steps";
import { stagesOfTerms } from "@/lib/stages/of-terms";
import type { MemberTerm } from "@/lib/terms/get";
import { graceDaysLeft, termStateOn } from "@/lib/terms/status";

const shownQuietGroups = 3;
const shownEvents = 3;

export type HomeView = Awaited<ReturnType<typeof homeView>>;
export type TermProgress = HomeView["terms"][number];

/** All that `/home` shows of the viewer's own. */
export async function homeView(viewer: Viewer & { memberId: string }) {
  const day = today(viewer.timeZone);
  const { from, to } = readProfilePeriod(undefined, day);
  const everything = await catalogue();
  const { inbox, announced, news, present, recent, own, lastEvent, nextEvent } = await homeRecords(viewer, {
    today: day,
    from: from ?? day,
  });
  const { standings, steps } = await standingsWithSteps(viewer, { terms: present, day });
  const stages = await stagesOfTerms(viewer, present, day);
  const lately = rowsWithin(own, { from, to });
  const principles = tagCountsOf(lately, "principles");
  const managed = await managedBy(viewer, day);
  return {
    viewer,
    today: day,
    period: { from, to },
    inbox,
    announced,
    news,
    lastEvent,
    nextEvent,
    recent,
    totals: totalsOf(lately, await typesWithReach()),
    reachParts: knownReachParts(reachTotalsOf(lately)),
    principles: everything.principles
      .filter(({ retiredAt }) => retiredAt === null)
      .map((one) => ({ ...one, count: principles.find(({ key }) => key === one.key)?.confirmed ?? 0 })),
    programs: everything.programs,
    activityTypes: everything.activityTypes,
    terms: present.map((term) => {
      const counted = standings.get(term.id);
      const asked = counted ? mainProgressOf(counted.standing) : null;
      const reached = stages.get(term.id) ?? null;
      return { ...progressOf(term, own, { day, programs: everything.programs }), asked, reached };
    }),
    /** What would help more than one term at once. */
    sharedStep: steps.find(({ serves }) => serves.length > 1) ?? null,
    managed,
    dueTasks: managed ? await ownTasks(viewer, { dueBy: day }) : [],
  };
}

type Programs = Awaited<ReturnType<typeof catalogue>>["programs"];

/** What the term has brought so far, goal by goal. */
function progressOf(
  term: MemberTerm,
  own: readonly ContributionRow[],
  { day, programs }: { day: Day; programs: Programs },
) {
  const during = rowsWithin(own, { from: term.startsOn, to: term.endsOn ?? undefined });
  const counted = tagCountsOf(during, "goals");
  const contributions = during.filter((row) => row.state === "confirmed" && row.programs.includes(term.programKey));
  const goals = programs.find(({ key }) => key === term.programKey)?.goals ?? [];
  return {
    ...term,
    state: termStateOn(term, day),
    graceLeft: graceDaysLeft(term, day),
    daysLeft: term.endsOn ? daysBetween(day, term.endsOn) : null,
    contributions: contributions.length,
    goals: goals
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ key, name }) => {
        const { count = 0, confirmed = 0 } = counted.find((goal) => goal.key === key) ?? {};
        return { key, name, confirmed, waiting: count - confirmed };
      }),
  };
}

/** What a manager sees of their programs and countries beside their own; null for whoever manages nothing. */
async function managedBy(viewer: Viewer, day: Day) {
  const overview = await managerOverview(viewer);
  if (!overview) return null;
  const countries = viewer.isAdministrator ? null : countriesOfAllRoles(viewer);
  return {
    overview,
    groups: await quietManagedGroups(viewer, shownQuietGroups),
    nextEvents: await listEvents(
      viewer,
      { from: day, state: ["planned"], country: countries ?? undefined },
      { order: "earliest", limit: shownEvents },
    ),
  };
}

/** The countries of all roles together; null where one of them is for every country. */
function countriesOfAllRoles({ manages }: Viewer): string[] | null {
  if (manages.some(({ countries }) => countries === null)) return null;
  return [...new Set(manages.flatMap(({ countries }) => countries ?? []))];
}
