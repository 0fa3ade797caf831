import "server-only";
import { z } from "zod";
import { daysBetween, now } from "../clock";
import { countryName } from "../countries/names/rules";
import { report } from "../report";
import { isManager } from "../viewer";
import { choicesOf, programControls } from "./program/controls";
import { membersShown, shows, standingOf } from "./program/members";
import { programFilter } from "./program/schema";
import { scopeOf } from "./program/scope";
import { stateNames } from "./program/series";

const showNames: Record<(typeof shows)[number], string> = {
  contributed: "Who contributed",
  none: "Nothing counted yet",
  quiet: "Quiet",
  active: "Active term",
  grace: "In grace",
  on_hold: "On hold",
  invited: "Invited",
  ended: "Ended",
};
const figureOf = {
  contributed: "members_contributed",
  none: "members_without_activity",
  quiet: "quiet_members",
} as const;
const most = 5000;

export const membersReport = report({
  slug: "members",
  title: "Members of the programs",
  question: "Who contributes to the programs, and who is quiet",
  filter: programFilter.extend({ show: z.enum(shows).optional() }),
  allow: isManager,
  load: async (viewer, filter) => {
    const scope = await scopeOf(viewer, filter);
    return {
      scope,
      show: filter.show,
      asOf: now().toISOString(),
      period: { from: scope.period.from, to: scope.period.to },
      ...(await membersShown(scope, filter.show, most)),
      choices: await choicesOf(scope),
    };
  },
  figures: ({ show, count }) => [
    { key: show && show in figureOf ? figureOf[show as keyof typeof figureOf] : "terms_by_state", value: count },
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
        term: stateNames[standingOf(row)],
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
      options: shows.map((show) => ({ value: show, label: showNames[show] })),
    },
    ...programControls(scope, choices).filter((control) => control.kind === "period" || control.param !== "compare"),
  ],
});
