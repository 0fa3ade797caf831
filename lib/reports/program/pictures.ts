import "server-only";
import { daysBetween } from "../../clock";
import type { ReportPicture } from "../../report";
import { spell } from "./figures";
import type { Loaded } from "./load";
import { cellTemplates, type Matrix, matrixOf } from "./matrix";
import { membersPath } from "./paths";
import { quietWords } from "./scope";
import { countrySeries, monthSeries, specialtySeries, stateNames, typeSeries } from "./series";

/** What the page draws, in its order: the matrix first. */
export function programPictures(loaded: Loaded): ReportPicture[] {
  const { scope } = loaded;
  const matrix = matrixOf(loaded);
  const counted = scope.filter.include === "unreviewed" ? "Activities" : "Confirmed activities";
  return [
    {
      kind: "matrix",
      title: "Goals and principles",
      note: `${counted} tagged with both`,
      programs: scope.programs.map(lookOf),
      goals: matrix.goals.map(({ key, name, programKey }) => ({ key, name, programKey })),
      principles: matrix.principles.map(({ key, number, name }) => ({ key, number, name })),
      cells: matrix.cells,
      goalTotals: matrix.goalTotals,
      principleTotals: matrix.principleTotals,
      ...cellTemplates(scope),
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
      more: settleLink(loaded),
    },
    quietPicture(loaded),
    {
      kind: "bars",
      title: "Types",
      definition: "activities_by_type",
      unit: "activities",
      bars: typeSeries(loaded),
    },
    { kind: "reach", title: "Reach", ...reachPicture(loaded) },
    {
      kind: "bars",
      title: "Members by term",
      definition: "terms_by_state",
      unit: "members",
      note: "Each member counts once, as of today.",
      bars: loaded.members.standings.map(({ state, count }) => ({
        key: state,
        name: stateNames[state],
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

function lookOf({ key, name, shortName, color, shape }: Loaded["scope"]["programs"][number]) {
  return { key, name, shortName, color, shape };
}

/** What the matrix says, in words: goals that nothing advances, and members of whom nothing is counted. */
function sentencesOn({ scope, nothing }: Loaded, { goals, emptyGoals }: Matrix): string[] {
  const verb = scope.filter.include === "unreviewed" ? "logged" : "confirmed";
  if (emptyGoals.length === goals.length) return [`Nothing is ${verb} in this period.`];
  return [
    emptyGoals.length > 0
      ? `Nothing ${verb} in this period advances ${listed(emptyGoals.map((goal) => goal.name))}.`
      : "Every goal was advanced in this period.",
    nothing > 0
      ? `${spell(nothing)} ${nothing === 1 ? "member with an active term has" : "members with an active term have"} no counted activity here yet. You could write to them.`
      : "",
  ].filter(Boolean);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function countriesNote(loaded: Loaded): string {
  const { known } = countrySeries(loaded);
  return `${spell(known.length)} with at least one activity.`;
}

function settleLink(loaded: Loaded) {
  const { toSettle } = countrySeries(loaded);
  if (!loaded.scope.viewer.isAdministrator || toSettle.length === 0) return undefined;
  return {
    text: `${spell(toSettle.length)} ${toSettle.length === 1 ? "name" : "names"} to settle`,
    href: "/admin/countries",
  };
}

function reachPicture({ reach: { now: reach }, activities }: Loaded) {
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

function quietPicture({ scope, quiet }: Loaded): ReportPicture {
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
        program: program ? lookOf(program) : null,
        detail: row.endsOn ? `renews in ${spell(daysBetween(scope.today, row.endsOn))} days` : "no fixed end",
        amount: `${spell(daysBetween(row.quietSince, scope.today))} days`,
      };
    }),
    more: quiet.count > 0 ? { text: `All ${spell(quiet.count)}`, href: membersPath(scope, "quiet") } : undefined,
  };
}
