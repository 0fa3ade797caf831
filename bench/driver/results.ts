import os from "node:os";
import type { SizeResult } from "./measure-size";
import type { Options } from "./options";
import {
  afterWriteTable,
  byteTable,
  growthTable,
  importTable,
  paintTable,
  placeTable,
  speedTable,
  standingsTable,
  statementTable,
} from "./tables";

/** The whole of a run as a document; a part that was not measured is left out. */
export function resultsText(
  results: readonly SizeResult[],
  about: { options: Options; loads: number[]; at: Date },
): string {
  const { options, loads, at } = about;
  const cpu = os.cpus();
  const each = (has: (result: SizeResult) => number, draw: (result: SizeResult) => string) =>
    results.filter((result) => has(result) > 0).map((result) => `### ${result.size}\n\n${draw(result)}`);
  const part = (title: string, says: string, tables: string[]) =>
    tables.length > 0 ? [`## ${title}\n\n${says}`, ...tables] : [];
  const largest = results.filter(({ statements }) => statements.length > 0).at(-1);
  const connections = options.connections === 1 ? "one connection" : `${options.connections} connections`;
  return [
    "# Results of one run",
    `${at.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpu.length} cores (${cpu[0]?.model.trim()}), ${connections}, ` +
      `${options.seconds} s each. Load of the machine over the run: ${loads.map((load) => load.toFixed(1)).join(" to ")}. ` +
      "Where others use the machine, times are up to twice of what they would be: compare the ratios, and CPU rather than time.",
    ...part(
      "Databases and processes",
      "The file as it was made, and how many times what its rows take without indexes and without what is derived.",
      [placeTable(results)],
    ),
    ...part(
      "Standings",
      "How far every term is that runs today, all counted anew in one process, as each night does.",
      results.some(({ standings }) => standings) ? [standingsTable(results)] : [],
    ),
    ...part(
      "Imports",
      "10,000 activities of members who are there, from a file, without the start of the program.",
      results.some(({ imported }) => imported) ? [importTable(results)] : [],
    ),
    ...part(
      "Bare ones",
      "A separate app on the same Next, without rights, commands or looks; the SQL is written by hand for the same tables.",
      each(
        ({ bare }) => bare.length,
        ({ bare }) => speedTable(bare, []),
      ),
    ),
    ...part(
      "Pages",
      "The last two columns: how many a second, and how little CPU, in percent of the bare page of 25 rows.",
      each(
        ({ pages }) => pages.length,
        ({ pages, bare }) => speedTable(pages, bare),
      ),
    ),
    ...part(
      "API",
      "The last two columns: in percent of a constant answer of about the same length, for a POST of a constant answer to one.",
      each(
        ({ api }) => api.length,
        ({ api, bare }) => speedTable(api, bare),
      ),
    ),
    ...part(
      "Right after a write",
      "Something is logged before each time.",
      each(({ afterWrite }) => afterWrite.length, afterWriteTable),
    ),
    ...(results.length > 1 ? part("Growth", "The same question at each size.", [growthTable(results)]) : []),
    ...part("Statements", "Of one answer, the second time it is asked.", largest ? [statementTable(largest)] : []),
    ...part(
      "Bytes",
      "Of the page or answer alone, without what it loads.",
      each(({ pages }) => (results[0]?.pages.length ? pages.length : 0), byteTable).slice(0, 1),
    ),
    ...part(
      "Scripts and paints",
      "A first visit in Chromium with a processor four times slower; bytes are compressed.",
      each(({ paints }) => paints.length, paintTable),
    ),
  ].join("\n\n");
}
