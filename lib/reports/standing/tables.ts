import type { ReportTable } from "@/lib/core/report";
import { factTitle } from "@/lib/facts/words";
import { mostUrgentFirst } from "@/lib/triage/attention";
import { countOf, keptShare, levelsOf } from "./charts";
import type { StandingData } from "./load";
import { termOutcomes } from "./schema";
import { stagesTable } from "./stages";
import { attentionNames, factEndNames, factKindTitles, outcomeNames } from "./words";
import "server-only";

const textColumn = (key: string, label: string, none?: string) => ({ key, label, ...(none ? { none } : {}) });
const numberColumn = (key: string, label: string) => ({ key, label, align: "right" as const });

/** Every table of the report as its CSV has it; the two lists only where the address names them. */
export function standingTables(loaded: StandingData): ReportTable[] {
  return [
    levelsTable(loaded),
    retentionTable(loaded),
    ...stagesTable(loaded.stages),
    factsTable(loaded),
    ...begunTable(loaded),
    ...endingTable(loaded),
  ];
}

function levelsTable(loaded: StandingData): ReportTable {
  return {
    key: "levels",
    title: "Standing by program and level",
    columns: [
      textColumn("program", "Program"),
      textColumn("level", "Level", "no level"),
      numberColumn("terms", "Terms"),
      ...mostUrgentFirst.map((key) => numberColumn(key, attentionNames[key])),
      numberColumn("missing", "Something required is missing"),
      numberColumn("met", "Nothing required is missing"),
      numberColumn("none", "Nothing is required"),
    ],
    rows: levelsOf(loaded).map(({ program, level, rows }) => ({
      program,
      level,
      terms: countOf(rows, () => true),
      ...Object.fromEntries(
        mostUrgentFirst.map((attention) => [attention, countOf(rows, (row) => row.attention === attention)]),
      ),
      missing: countOf(rows, ({ required }) => required === "missing"),
      met: countOf(rows, ({ required }) => required === "met"),
      none: countOf(rows, ({ required }) => required === "none"),
    })),
  };
}

function retentionTable({ cohorts }: StandingData): ReportTable {
  return {
    key: "retention",
    title: "Who stays, by when terms began",
    columns: [
      textColumn("period", "Began"),
      numberColumn("began", "Terms"),
      ...termOutcomes.map((key) => numberColumn(key, outcomeNames[key])),
      numberColumn("kept", "Kept, %"),
    ],
    rows: cohorts.map(({ key, ...counts }) => ({ period: key, ...counts, kept: keptShare({ key, ...counts }) })),
  };
}

function factsTable({ facts }: StandingData): ReportTable {
  return {
    key: "facts",
    title: "Facts that end, by kind",
    columns: [
      textColumn("kind", "Kind"),
      numberColumn("soon", factEndNames.soon),
      numberColumn("over", factEndNames.over),
    ],
    rows: facts.map(({ kind, soon, over }) => ({ kind: factKindTitles[kind], soon, over })),
  };
}

function begunTable({ listed }: StandingData): ReportTable[] {
  if (!listed.begun) return [];
  return [
    {
      key: "begun",
      title: "Terms that began then",
      columns: [
        textColumn("member", "Member"),
        textColumn("program", "Program"),
        textColumn("level", "Level", "no level"),
        textColumn("starts", "Began"),
        textColumn("ends", "Last day", "no fixed end"),
        textColumn("outcome", "What became of it"),
      ],
      rows: listed.begun.map(({ id, name, program, level, startsOn, endsOn, outcome }) => ({
        ...{ member: name, program, level: level || null, starts: startsOn, ends: endsOn },
        outcome: outcomeNames[outcome],
        href: `/terms/${id}`,
      })),
    },
  ];
}

function endingTable({ listed, scope }: StandingData): ReportTable[] {
  if (!listed.facts) return [];
  return [
    {
      key: "ending",
      title: "Facts that end or are over",
      columns: [
        textColumn("member", "Member"),
        textColumn("fact", "Fact"),
        textColumn("until", "Last day"),
        textColumn("is", "Is"),
        textColumn("checked", "Checked"),
      ],
      rows: listed.facts.map((fact) => ({
        member: fact.name,
        fact: factTitle(fact),
        until: fact.toOn,
        is: fact.toOn && fact.toOn < scope.today ? "over" : "ends soon",
        checked: fact.checkedAt ? "yes" : "not yet",
        href: `/members/${fact.slug}/facts`,
      })),
    },
  ];
}
