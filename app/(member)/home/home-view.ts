import { countActivities } from "@/lib/activities/list";
import { catalogue } from "@/lib/catalogue/get";
import { reachTotalsOf, tagCountsOf, totalsOf } from "@/lib/contributions/counts";
import { typesWithReach } from "@/lib/contributions/figures";
import { recentContributions } from "@/lib/contributions/highlights";
import { readProfilePeriod } from "@/lib/contributions/period";
import { type ContributionRow, contributionRows, rowsWithin } from "@/lib/contributions/rows";
import { type Day, daysBetween, today } from "@/lib/core/clock";
import { manages, type Viewer } from "@/lib/core/viewer";
import { findEvent } from "@/lib/events/get";
import { listEvents } from "@/lib/events/list";
import { groupsLedByViewer } from "@/lib/groups/leads/list";
import { getInbox } from "@/lib/inbox/get";
import { knownReachParts } from "@/lib/metrics/reach";
import { type MemberTerm, termsOfMember } from "@/lib/terms/get";
import { graceDaysLeft, termStateOn } from "@/lib/terms/status";

export type HomeView = Awaited<ReturnType<typeof homeView>>;
export type TermProgress = HomeView["terms"][number];

/** All that `/home` shows of the viewer's own. */
export async function homeView(viewer: Viewer & { memberId: string }) {
  const day = today(viewer.timeZone);
  const { from, to } = readProfilePeriod(undefined, day);
  const [inbox, all, recent, everything, withReach] = await Promise.all([
    getInbox(viewer),
    termsOfMember(viewer, viewer.memberId),
    recentContributions(viewer),
    catalogue(),
    typesWithReach(),
  ]);
  const present = all.filter((term) => isPresent(term, day));
  const since = [from ?? day, ...present.map(({ startsOn }) => startsOn)].sort()[0];
  const own = await contributionRows(viewer, { member: viewer.slug ?? "", from: since });
  const lately = rowsWithin(own, { from, to });
  const principles = tagCountsOf(lately, "principles");
  const groups = await groupsLedByViewer(viewer);
  const ofThem = { group: groups.map(({ slug }) => slug) };
  const [lastEvent] =
    groups.length > 0 ? await listEvents(viewer, { ...ofThem, state: ["held"], to: day }, { limit: 1 }) : [];
  const [nextEvent] =
    groups.length > 0
      ? await listEvents(viewer, { ...ofThem, state: ["planned"], from: day }, { order: "earliest", limit: 1 })
      : [];
  return {
    viewer,
    today: day,
    period: { from, to },
    inbox,
    lastEvent: lastEvent ?? null,
    nextEvent: nextEvent ? await findEvent(viewer, nextEvent.id) : null,
    recent,
    totals: totalsOf(lately, withReach),
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

function isPresent(term: MemberTerm, day: Day): boolean {
  return term.startsOn <= day && ["active", "grace", "on_hold"].includes(termStateOn(term, day));
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
  return Promise.all(
    managed.map(async (program) => {
      const filter = { program: [program.key], scope: "managed" as const };
      return {
        program,
        confirmed: await countActivities(viewer, { ...filter, ...period, state: ["confirmed"] }),
        waiting: await countActivities(viewer, { ...filter, state: ["submitted"] }),
      };
    }),
  );
}
