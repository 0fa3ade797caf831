import type { DryRun } from "@/lib/imports/jobs/dry-run";
import { changedWords, firstWords, listed, madeWords } from "@/lib/imports/made-words";
import { formatNumber, plural } from "../_ui/format";

/** What the button does, what waits and what is skipped; then what is left out. For the line above it and the line below that. */
export function previewNote(plan: DryRun): { will: string; rest: string; leftOut: string | null; button: string } {
  const { survey, obstacles, counts, made, waiting, importedBefore } = plan;
  const first = firstWords(made);
  const said = { leftOut: leftOutColumns(plan), button: first ? `Import ${first}` : "Import" };
  if (survey.problems.length > 0) return { will: "This file cannot be imported as it is.", rest: "", ...said };
  if (obstacles.length > 0) return { will: "First answer the questions above.", rest: "", ...said };
  const skipped = counts.refused - waiting;
  const rest = [
    noTerms(plan),
    importedBefore > 0 ? `${plural(importedBefore, "row")} ${are(importedBefore)} imported already.` : null,
    sentence([
      waiting > 0 && `${plural(waiting, "row")} ${waiting === 1 ? "waits" : "wait"} for your answers`,
      counts.unchanged > 0 && `${formatNumber(counts.unchanged)} ${are(counts.unchanged)} already here`,
      skipped > 0 && `${formatNumber(skipped)} ${are(skipped)} skipped`,
    ]),
  ];
  return { will: willWords(plan), rest: rest.filter(Boolean).join(" "), ...said };
}

function willWords({ counts, made, waiting }: DryRun): string {
  const [fresh, changed] = [madeWords(made), changedWords(made)];
  if (!fresh && !changed && waiting > 0) return "Nothing more can be imported before your answers.";
  if (!fresh && !changed)
    return counts.unchanged > 0 ? "Everything in it is here already." : "No row can be imported as it is.";
  const parts = [fresh && `${fresh} will be made`, changed && `${changed} will be changed`];
  return `${parts.filter(Boolean).join(", ")}.`;
}

/** Members without a single term are often a column that was not understood. */
function noTerms({ survey, made }: DryRun): string | null {
  if (survey.kind.name !== "members" || !made.member?.made || made.term) return null;
  const { columns, mapping } = survey;
  const hasProgram = columns.has("program") || columns.has("specialty") || mapping.defaults.program;
  return `No terms will be made: no column says ${hasProgram ? "on which day they begin" : "which program"}.`;
}

function leftOutColumns({ survey }: DryRun): string | null {
  const used = new Set([...survey.columns.values()].flat());
  const names = survey.header.names.filter((_, at) => !used.has(at));
  if (names.length === 0) return null;
  return `Left out: ${names.length === 1 ? "the column" : "the columns"} ${listed(names, 6)}.`;
}

function sentence(parts: (string | false)[]): string | null {
  const said = parts.filter((part) => part !== false);
  return said.length > 0 ? `${said.join(", ")}.` : null;
}

const are = (count: number) => (count === 1 ? "is" : "are");
