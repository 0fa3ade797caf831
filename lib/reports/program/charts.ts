import { dayInWords, daysBetween } from "@/lib/core/clock";
import type { ReportChart } from "@/lib/core/report";
import { countrySeries, monthSeries, specialtySeries, termStateLabels, typeSeries } from "./chart-series";
import { type CoverageMatrix, coverageLinkTemplates, coverageMatrix } from "./coverage-matrix";
import { numberWithCommas } from "./figures";
import type { ProgramReportData } from "./load";
import { membersPath } from "./paths";
import { quietWords } from "./scope";
import { weakGoalSentences } from "./weak-goals";
import "server-only";

/** What the page draws, in its order: the matrix first. */
export function programCharts(loaded: ProgramReportData): ReportChart[] {
  const { scope } = loaded;
  const matrix = coverageMatrix(loaded);
  const counted = scope.filter.include === "unreviewed" ? "Activities" : "Confirmed activities";
  return [
    {
      kind: "matrix",
      title: "Goals and principles",
      note: `${counted} tagged with both`,
      programs: scope.programs.map(programLookOf),
      goals: matrix.goals.map(({ key, name, programKey }) => ({ key, name, programKey })),
      principles: matrix.principles.map(({ key, number, name }) => ({ key, number, name })),
      cells: matrix.cells,
      goalTotals: matrix.goalTotals,
      principleTotals: matrix.principleTotals,
      ...coverageLinkTemplates(scope),
      period: "in this period",
      beforeName: scope.before.name,
    },
    { kind: "notes", sentences: sentencesOn(loaded, matrix) },
    {
      kind: "months",
      title: "Activities by month",
      note: "Each activity counts once.",
      beforeName: scope.before.name,
      months: monthSeries(loaded),
    },
    {
      kind: "bars",
      title: "Countries",
      definition: "countries",
      unit: "activities",
      note: countriesNote(loaded),
      bars: countrySeries(loaded).known,
      more: unresolvedCountriesLink(loaded),
    },
    quietMembersChart(loaded),
    {
      kind: "bars",
      title: "Types",
      definition: "activities_by_type",
      unit: "activities",
      bars: typeSeries(loaded),
    },
    { kind: "reach", title: "Reach", ...reachChart(loaded) },
    {
      kind: "bars",
      title: "Members by term",
      definition: "terms_by_state",
      unit: "members",
      note: "Each member counts once, as of today.",
      bars: loaded.members.standings.map(({ state, count }) => ({
        key: state,
        name: termStateLabels[state],
        count,
        href: membersPath(scope, state),
      })),
    },
    {
      kind: "bars",
      title: "Specialties",
      definition: "specialties",
      unit: "activities",
      bars: specialtySeries(loaded),
    },
  ];
}

function programLookOf({ key, name, shortName, color, shape }: ProgramReportData["scope"]["programs"][number]) {
  return { key, name, shortName, color, shape };
}

/** What the matrix says, in words: goals that nothing advances, and members of whom nothing is counted. */
function sentencesOn(
  { scope, nothing }: ProgramReportData,
  { goalTotals, weakGoals, pairs }: CoverageMatrix,
): string[] {
  const verb = scope.filter.include === "unreviewed" ? "logged" : "confirmed";
  if (Object.values(goalTotals).every((count) => count === 0)) return [`Nothing is ${verb} in this period.`];
  const principles = weakGoals.length > 0 ? pairs / weakGoals.length : 0;
  return [
    ...weakGoalSentences(weakGoals, { share: scope.weakGoalShare, verb, principles }),
    nothing > 0
      ? `${numberWithCommas(nothing)} ${nothing === 1 ? "member with an active term has" : "members with an active term have"} no counted activity here yet. You could write to them.`
      : "",
  ].filter(Boolean);
}

function countriesNote(loaded: ProgramReportData): string {
  const { known } = countrySeries(loaded);
  return `${numberWithCommas(known.length)} with at least one activity.`;
}

function unresolvedCountriesLink(loaded: ProgramReportData) {
  const { toSettle } = countrySeries(loaded);
  if (!loaded.scope.viewer.isAdministrator || toSettle.length === 0) return undefined;
  return {
    text: `${numberWithCommas(toSettle.length)} ${toSettle.length === 1 ? "name" : "names"} to settle`,
    href: "/admin/countries",
  };
}

function reachChart({ reach: { now: reach }, activities }: ProgramReportData) {
  const known = activities.now.reduce((sum, row) => sum + row.known, 0);
  return {
    parts: [
      { key: "inTheRoom", name: "In the room", count: reach.inTheRoom },
      { key: "online", name: "Online", count: reach.online },
      { key: "views", name: "Views", count: reach.views },
      { key: "reads", name: "Reads", count: reach.reads },
      { key: "plays", name: "Plays", count: reach.plays },
    ].filter((part) => part.count > 0),
    unknown: known === 0 ? "No activity of this period has a number that tells how many people it reached." : undefined,
  };
}

function quietMembersChart({ scope, quiet }: ProgramReportData): ReportChart {
  return {
    kind: "people",
    title: "Quiet members",
    note: `Active term, nothing logged for ${quietWords(scope)}.`,
    empty: `Nobody with an active term has been quiet for ${quietWords(scope)}.`,
    people: quiet.rows.map((row) => {
      const program = scope.programs.find(({ key }) => key === row.programKey);
      return {
        slug: row.slug,
        name: row.name,
        program: program ? programLookOf(program) : null,
        detail: row.endsOn ? `term until ${dayInWords(row.endsOn)}` : "no fixed end",
        amount: `${numberWithCommas(daysBetween(row.quietSince, scope.today))} days`,
      };
    }),
    more:
      quiet.count > 0 ? { text: `All ${numberWithCommas(quiet.count)}`, href: membersPath(scope, "quiet") } : undefined,
  };
}
