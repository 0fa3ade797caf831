import type { ReportControl, ReportFigure } from "@/lib/core/report";
import { report } from "@/lib/core/report";
import { isManager } from "@/lib/core/viewer";
import { noLevel } from "@/lib/triage/list";
import { numberWithCommas } from "./program/figures";
import { countOf, standingCharts } from "./standing/charts";
import { loadStandingReport, type StandingData } from "./standing/load";
import { standingFilter } from "./standing/schema";
import { listPath } from "./standing/scope";
import { standingTables } from "./standing/tables";
import "server-only";

export const termsReport = report({
  slug: "terms",
  title: "Terms",
  question: "Who needs a call, and who stays",
  filter: standingFilter,
  allow: isManager,
  load: loadStandingReport,
  news: ({ terms }) => {
    const calls = countOf(terms, ({ attention }) => attention === "needs_call");
    const all = countOf(terms, () => true);
    if (calls === 0) return null;
    return `${numberWithCommas(calls)} of ${numberWithCommas(all)} ${all === 1 ? "term needs" : "terms need"} a call`;
  },
  figures: termFigures,
  pictures: standingCharts,
  tables: standingTables,
  controls: termControls,
});

function termFigures({ scope, terms }: StandingData): ReportFigure[] {
  const of = (key: ReportFigure["key"], attention: "needs_call" | "ending_soon" | "on_track" | "on_hold") => ({
    key,
    value: countOf(terms, (row) => row.attention === attention),
    href: listPath(scope, { attention: [attention] }),
  });
  const all = countOf(terms, () => true);
  return [
    { ...of("terms_needing_call", "needs_call"), unit: `of ${numberWithCommas(all)}` },
    of("terms_ending_soon", "ending_soon"),
    of("terms_on_track", "on_track"),
    of("terms_on_hold", "on_hold"),
    {
      key: "terms_missing_something",
      value: countOf(terms, ({ required }) => required === "missing"),
      unit: `of ${numberWithCommas(countOf(terms, ({ required }) => required !== "none"))}`,
      href: listPath(scope, { behind: "yes" }),
    },
  ];
}

function termControls({ scope, choices }: StandingData): ReportControl[] {
  const { offered, period, today } = scope;
  const choice = (param: string, label: string, options: { value: string; label: string }[], isMultiple = false) =>
    options.length > 1 || param === "by" ? [{ kind: "choice" as const, param, label, options, isMultiple }] : [];
  const years = [period.from, period.to].map((day) => day.slice(0, 4));
  return [
    ...choice(
      "program",
      "All programs",
      offered.map(({ key, shortName }) => ({ value: key, label: shortName })),
    ),
    ...choice("country", "All countries", choices.countries, true),
    ...choice("level", "Any level", [...choices.levels, { value: noLevel, label: "No level" }], true),
    { kind: "period", label: `Began ${[...new Set(years)].join(" to ")}`, today },
    ...choice("by", "By quarter", [{ value: "year", label: "By year" }]),
  ];
}
