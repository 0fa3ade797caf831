import { daysBetween, now } from "@/lib/core/clock";
import { filterWord } from "@/lib/core/filter";
import { report } from "@/lib/core/report";
import { isManager } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { keptTotals } from "./program/cached-counts";
import { termStateLabels } from "./program/chart-series";
import { programControls, reportChoices } from "./program/controls";
import { goalDependence } from "./program/goal-dependence";
import { keptScope } from "./program/kept-scope";
import { memberShows, reportMembers, termStateOfRank } from "./program/member-list";
import { countedIn, peopleCharts } from "./program/people-charts";
import { programFilter } from "./program/schema";
import { limitedCountries, reportScope } from "./program/scope";
import { shareOfTop } from "./program/top-contributors";
import "server-only";
import { z } from "zod";

const showNames: Record<(typeof memberShows)[number], string> = {
  contributed: "Who contributed",
  none: "Nothing counted yet",
  quiet: "Quiet",
  ending: "Term ends in 60 days",
  active: "Active term",
  grace: "In grace",
  on_hold: "On hold",
  invited: "Invited",
  ended: "Ended",
};
const figureByShow = {
  contributed: "members_contributed",
  none: "members_without_activity",
  quiet: "quiet_members",
} as const;
const memberLimit = 5000;

export const membersReport = report({
  slug: "members",
  title: "Members of the programs",
  question: "Who contributes to the programs, and who is quiet",
  filter: programFilter.extend({ show: z.enum(memberShows).optional(), q: filterWord.optional() }),
  allow: isManager,
  load: async (viewer, filter) => {
    const scope = await reportScope(viewer, filter);
    const kept = await keptScope(scope);
    const { goalTotals, activities, members } = await keptTotals(scope, kept);
    const { count, rows } = await reportMembers(scope, { show: filter.show, q: filter.q, most: memberLimit });
    return {
      scope,
      show: filter.show,
      asOf: now().toISOString(),
      limitedTo: limitedCountries(scope),
      period: { from: scope.period.from, to: scope.period.to },
      count,
      rows,
      activities: countedIn(scope, activities.now),
      contributors: members.contributed.now,
      held: members.held.now,
      top: await kept.topOf(scope.period),
      goals: await goalDependence(scope, kept, goalTotals),
      choices: await reportChoices(scope),
    };
  },
  figures: ({ show, count }) => [
    {
      key: show && show in figureByShow ? figureByShow[show as keyof typeof figureByShow] : "terms_by_state",
      value: count,
    },
  ],
  news: ({ top, activities }) => {
    const share = shareOfTop(top, activities);
    return share === null || top.length < 4 ? null : `Three people do ${share}% of the work`;
  },
  pictures: (loaded) => [...peopleCharts(loaded), { kind: "table", table: "members" }],
  tables: ({ rows, scope, activities }) => [
    {
      key: "members",
      title: "Members",
      columns: [
        { key: "member", label: "Member" },
        { key: "country", label: "Country", none: "unknown" },
        { key: "term", label: "Term" },
        { key: "ends", label: "Ends", none: "no fixed end" },
        { key: "counted", label: "Activities", align: "right" },
        { key: "share", label: "Share, %", align: "right", none: "none" },
        { key: "last", label: "Last activity", none: "nothing yet" },
        { key: "quiet", label: "Days quiet", align: "right" },
      ],
      rows: rows.map((row) => ({
        member: row.name,
        country: row.country ? countryName(row.country) : null,
        term: termStateLabels[termStateOfRank(row)],
        ends: row.endsOn,
        counted: row.counted,
        share: activities > 0 ? Math.round((row.counted / activities) * 100) : null,
        last: row.lastOn,
        quiet: Math.max(0, daysBetween(row.quietSince, scope.today)),
        href: `/members/${row.slug}`,
      })),
    },
  ],
  controls: ({ scope, choices }) => [
    { kind: "search", param: "q", label: "Name or country" },
    {
      kind: "choice",
      param: "show",
      label: "Everybody",
      options: memberShows.map((show) => ({ value: show, label: showNames[show] })),
    },
    ...programControls(scope, choices).filter((control) => control.kind !== "choice" || control.param !== "compare"),
  ],
});
