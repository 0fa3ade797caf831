import { countActivitiesOfEach } from "@/lib/activities/list";
import { catalogue } from "@/lib/catalogue/get";
import { reachTotalsOf, tagCountsOf, totalsOf } from "@/lib/contributions/counts";
import { typesWithReach } from "@/lib/contributions/figures";
import { readProfilePeriod } from "@/lib/contributions/period";
import { type ContributionRow, rowsWithin } from "@/lib/contributions/rows";
import { type Day, daysBetween, today } from "@/lib/core/clock";
import { manages, type Viewer } from "@/lib/core/viewer";
import { homeRecords } from "@/lib/inbox/home";
import { knownReachParts } from "@/lib/metrics/reach";
import type { MemberTerm } from "@/lib/terms/get";
import { graceDaysLeft, termStateOn } from "@/lib/terms/status";

export type HomeView = Awaited<ReturnType<typeof homeView>>;
export type TermProgress = HomeView["terms"][number];

/** All that `/home` shows of the viewer's own. */
export async function homeView(viewer: Viewer & { memberId: string }) {
  const day = today(viewer.timeZone);
  const { from, to } = readProfilePeriod(undefined, day);
  const everything = await catalogue();
  const { inbox, present, recent, own, lastEvent, nextEvent } = await homeRecords(viewer, {
    today: day,
    from: from ?? day,
  });
  const lately = rowsWithin(own, { from, to });
  const principles = tagCountsOf(lately, "principles");
  return {
    viewer,
    today: day,
    period: { from, to },
    inbox,
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
    terms: present.map((term) => progressOf(term, own, { day, programs: everything.programs })),
    managed: await managedBy(viewer, everything.programs, { from, to }),
  };
}

type Programs = Awaited<ReturnType<typeof catalogue>>["programs"];

/** What the term has brought so far, goal by goal; no target is known for it, so none is shown. */
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

/** The programs that the viewer manages, with what was confirmed in twelve months and what waits. */
async function managedBy(viewer: Viewer, programs: Programs, period: { from?: Day; to?: Day }) {
  const managed = programs.filter(({ key, retiredAt }) => retiredAt === null && manages(viewer, key));
  const ofEach = managed.map(({ key }) => ({ program: [key], scope: "managed" as const }));
  const confirmed = ofEach.map((filter) => ({ ...filter, ...period, state: ["confirmed" as const] }));
  const waiting = ofEach.map((filter) => ({ ...filter, state: ["submitted" as const] }));
  const counts = await countActivitiesOfEach(viewer, [...confirmed, ...waiting]);
  return managed.map((program, place) => ({
    program,
    confirmed: counts[place] ?? 0,
    waiting: counts[managed.length + place] ?? 0,
  }));
}
