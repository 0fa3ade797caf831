import { fold } from "@/db/fold";
import type { ReportChart } from "@/lib/core/report";
import { factKinds } from "@/lib/facts/kinds";
import { mostUrgentFirst } from "@/lib/triage/attention";
import type { LevelCount } from "@/lib/triage/count-by-level";
import { noLevel } from "@/lib/triage/list";
import type { StandingData } from "./load";
import { factEnds, termOutcomes } from "./schema";
import { listPath, type StandingScope, standingPath } from "./scope";
import { stageCharts } from "./stages";
import { attentionNames, cohortName, factEndNames, factKindTitles, outcomeNames } from "./words";
import "server-only";

type CountsChart = Extract<ReportChart, { kind: "counts" }>;

/** What the page draws: the two bars side by side, then the tables whose numbers lead to their lists. */
export function standingCharts(loaded: StandingData): ReportChart[] {
  const { scope, terms, listed } = loaded;
  const of = (wanted: (row: LevelCount) => boolean) => countOf(terms, wanted);
  const required = [
    { key: "missing", name: "Something is missing", behind: "yes" },
    { key: "met", name: "Nothing is missing", behind: "no" },
    { key: "none", name: "Nothing is required", behind: "nothing" },
  ] as const;
  return [
    {
      ...{ kind: "bars", title: "Standing", definition: "terms_by_attention", unit: "terms" },
      note: "Terms served today, each once.",
      bars: mostUrgentFirst.map((attention) => ({
        key: attention,
        name: attentionNames[attention],
        count: of((row) => row.attention === attention),
        href: listPath(scope, { attention: [attention] }),
      })),
    },
    {
      ...{ kind: "bars", title: "What is required", definition: "terms_missing_something", unit: "terms" },
      note: "If each term ended today.",
      bars: required.map(({ key, name, behind }) => ({
        ...{ key, name, count: of((row) => row.required === key), href: listPath(scope, { behind }) },
      })),
    },
    levelsChart(loaded),
    retentionChart(loaded),
    ...(listed.begun ? [{ kind: "table" as const, table: "begun", title: begunTitle(scope) }] : []),
    ...stageCharts(loaded.stages),
    factsChart(loaded),
    ...(listed.facts ? [{ kind: "table" as const, table: "ending", title: "Facts that end or are over" }] : []),
  ];
}

export function countOf(terms: readonly LevelCount[], wanted: (row: LevelCount) => boolean): number {
  return terms.filter(wanted).reduce((sum, { count }) => sum + count, 0);
}

/** Each level of each program, in the order of the programs: the levels that it names first, in its order, and those of no level last. */
export function levelsOf({ scope, terms }: Pick<StandingData, "scope" | "terms">) {
  return scope.programs.flatMap(({ key: programKey, shortName, levels: named }) => {
    const own = terms.filter((row) => row.programKey === programKey);
    const place = (level: string | null) => {
      const at = named.findIndex((one) => level !== null && fold(one) === fold(level));
      return at >= 0 ? at : named.length + Number(level === null);
    };
    return [...new Set(own.map(({ level }) => level))]
      .sort((one, other) => place(one) - place(other) || (one ?? "").localeCompare(other ?? "", "en"))
      .map((level) => ({
        ...{ programKey, program: shortName, level, name: level ?? "No level" },
        rows: own.filter((row) => row.level === level),
      }));
  });
}

function levelsChart(loaded: StandingData): CountsChart {
  const { scope } = loaded;
  return {
    ...{ kind: "counts", title: "By level", definition: "terms_by_level", lead: "Level" },
    empty: "No term is served today.",
    columns: [
      { key: "all", label: "Terms" },
      ...mostUrgentFirst.map((key) => ({ key, label: attentionNames[key] })),
      { key: "missing", label: "Something missing" },
    ],
    rows: levelsOf(loaded).map(({ programKey, program, level, name, rows }) => {
      const asked = { program: [programKey], level: [level ?? noLevel] };
      return {
        key: `${programKey} ${level ?? ""}`,
        name,
        detail: scope.programs.length > 1 ? program : undefined,
        counts: {
          all: { count: countOf(rows, () => true), href: listPath(scope, asked) },
          ...Object.fromEntries(
            mostUrgentFirst.map((attention) => [
              attention,
              {
                count: countOf(rows, (row) => row.attention === attention),
                href: listPath(scope, { ...asked, attention: [attention] }),
              },
            ]),
          ),
          missing: {
            count: countOf(rows, (row) => row.required === "missing"),
            href: listPath(scope, { ...asked, behind: "yes" }),
          },
        },
      };
    }),
  };
}

function retentionChart({ scope, cohorts }: StandingData): CountsChart {
  return {
    ...{ kind: "counts", title: "Who stays, by when terms began", definition: "term_retention", lead: "Began" },
    note: "What became of each term by today.",
    empty: "No term began in this period.",
    columns: [{ key: "began", label: "Terms" }, ...termOutcomes.map((key) => ({ key, label: outcomeNames[key] }))],
    rows: cohorts.map((cohort) => ({
      key: cohort.key,
      name: cohortName(cohort.key),
      detail: `${keptShare(cohort)}% kept`,
      counts: {
        began: { count: cohort.began, href: standingPath(scope, { began: cohort.key }, "begun") },
        ...Object.fromEntries(
          termOutcomes.map((became) => [
            became,
            { count: cohort[became], href: standingPath(scope, { began: cohort.key, became }, "begun") },
          ]),
        ),
      },
    })),
  };
}

/** Of the terms that began, those that were renewed or run, in percent. */
export function keptShare({ began, renewed, running }: StandingData["cohorts"][number]): number {
  return Math.round(((renewed + running) / began) * 100);
}

function factsChart({ scope, facts }: StandingData): CountsChart {
  return {
    ...{ kind: "counts", title: "Facts that end", definition: "facts_ending", lead: "Kind" },
    note: "Of members with a term that is served today.",
    empty: "No fact of these members ends within 60 days or is over.",
    columns: factEnds.map((key) => ({ key, label: factEndNames[key] })),
    rows: factKinds.flatMap((kind) => {
      const found = facts.find((row) => row.kind === kind);
      if (!found) return [];
      const counts = factEnds.map((ends) => [
        ends,
        { count: found[ends], href: standingPath(scope, { facts: ends, fact: kind }, "ending") },
      ]);
      return [{ key: kind, name: factKindTitles[kind], counts: Object.fromEntries(counts) }];
    }),
  };
}

function begunTitle({ filter }: StandingScope): string {
  const what = filter.became ? `${outcomeNames[filter.became]}: terms` : "Terms";
  return `${what} that began in ${filter.began ? cohortName(filter.began) : "this period"}`;
}
