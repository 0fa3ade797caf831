import { daysBetween, now } from "@/lib/core/clock";
import { report } from "@/lib/core/report";
import { isManager } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { termStateLabels } from "./program/chart-series";
import { programControls, reportChoices } from "./program/controls";
import { memberShows, reportMembers, termStateOfRank } from "./program/member-list";
import { programFilter } from "./program/schema";
import { reportScope } from "./program/scope";
import "server-only";
import { z } from "zod";

const showNames: Record<(typeof memberShows)[number], string> = {
  contributed: "Who contributed",
  none: "Nothing counted yet",
  quiet: "Quiet",
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
  filter: programFilter.extend({ show: z.enum(memberShows).optional() }),
  allow: isManager,
  load: async (viewer, filter) => {
    const scope = await reportScope(viewer, filter);
    return {
      scope,
      show: filter.show,
      asOf: now().toISOString(),
      period: { from: scope.period.from, to: scope.period.to },
      ...(await reportMembers(scope, filter.show, memberLimit)),
      choices: await reportChoices(scope),
    };
  },
  figures: ({ show, count }) => [
    {
      key: show && show in figureByShow ? figureByShow[show as keyof typeof figureByShow] : "terms_by_state",
      value: count,
    },
  ],
  pictures: () => [{ kind: "table", table: "members" }],
  tables: ({ rows, scope }) => [
    {
      key: "members",
      title: "Members",
      columns: [
        { key: "member", label: "Member" },
        { key: "country", label: "Country", none: "unknown" },
        { key: "term", label: "Term" },
        { key: "ends", label: "Ends", none: "no fixed end" },
        { key: "counted", label: "Counted here", align: "right" },
        { key: "last", label: "Last activity", none: "nothing yet" },
        { key: "quiet", label: "Days quiet", align: "right" },
      ],
      rows: rows.map((row) => ({
        member: row.name,
        country: row.country ? countryName(row.country) : null,
        term: termStateLabels[termStateOfRank(row)],
        ends: row.endsOn,
        counted: row.counted,
        last: row.lastOn,
        quiet: Math.max(0, daysBetween(row.quietSince, scope.today)),
        href: `/members/${row.slug}`,
      })),
    },
  ],
  controls: ({ scope, choices }) => [
    {
      kind: "choice",
      param: "show",
      label: "Everybody",
      options: memberShows.map((show) => ({ value: show, label: showNames[show] })),
    },
    ...programControls(scope, choices).filter((control) => control.kind === "period" || control.param !== "compare"),
  ],
});
