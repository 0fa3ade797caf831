import { countActivities } from "@/lib/activities/list";
import { catalogue } from "@/lib/catalogue/get";
import {
  contributionReachTotals,
  contributionsByGoal,
  contributionsByPrinciple,
  contributionTotals,
} from "@/lib/contributions/figures";
import { recentContributions } from "@/lib/contributions/highlights";
import { readProfilePeriod } from "@/lib/contributions/period";
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
  const asked = { member: viewer.slug ?? "", from, to };
  const [inbox, all, recent, totals, numbers, principles, everything] = await Promise.all([
    getInbox(viewer),
    termsOfMember(viewer, viewer.memberId),
    recentContributions(viewer),
    contributionTotals(viewer, asked),
    contributionReachTotals(viewer, asked),
    contributionsByPrinciple(viewer, asked),
    catalogue(),
  ]);
  const present = all.filter((term) => isPresent(term, day));
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
    totals,
    reachParts: knownReachParts(numbers),
    principles: everything.principles
      .filter(({ retiredAt }) => retiredAt === null)
      .map((one) => ({ ...one, count: principles.find(({ key }) => key === one.key)?.confirmed ?? 0 })),
    programs: everything.programs,
    activityTypes: everything.activityTypes,
    terms: await Promise.all(present.map((term) => progressOf(viewer, term, { day, programs: everything.programs }))),
    managed: await managedBy(viewer, everything.programs, { from, to }),
  };
}

function isPresent(term: MemberTerm, day: Day): boolean {
  return term.startsOn <= day && ["active", "grace", "on_hold"].includes(termStateOn(term, day));
}

type Programs = Awaited<ReturnType<typeof catalogue>>["programs"];

/** What the term has brought so far, goal by goal; no target is known for it, so none is shown. */
async function progressOf(viewer: Viewer, term: MemberTerm, { day, programs }: { day: Day; programs: Programs }) {
  const asked = { member: viewer.slug ?? "", from: term.startsOn, to: term.endsOn ?? undefined };
  const [totals, counted] = [
    await contributionTotals(viewer, { ...asked, program: [term.programKey] }),
    await contributionsByGoal(viewer, asked),
  ];
  const goals = programs.find(({ key }) => key === term.programKey)?.goals ?? [];
  return {
    ...term,
    state: termStateOn(term, day),
    graceLeft: graceDaysLeft(term, day),
    daysLeft: term.endsOn ? daysBetween(day, term.endsOn) : null,
    contributions: totals.activities,
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
