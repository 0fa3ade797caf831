import type { ImportKind } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import type { FileOpener } from "../files/encoding";
import { mostEntries } from "../files/rows";
import { dataRows, openSheet, type Sheet } from "../files/sheet";
import type { Mapping } from "../schema";
import { columnInference } from "./column-inference";
import { inferColumns } from "./columns";
import { encodingWarning, missingColumnQuestions, otherKindWarning } from "./file-questions";
import { findFormat } from "./formats/find";
import type { FileContext, InspectedFile } from "./inspected-file";

/** Reads the whole file once, a row at a time. It does not throw for what is wrong with a file: `problems` and `questions` say it. */
export async function inspectFile(
  open: FileOpener,
  kind: ImportKind,
  mapping: Mapping,
  known: FileContext = {},
): Promise<InspectedFile> {
  try {
    return await inspectReadable(open, kind, mapping, known);
  } catch (error) {
    if (error instanceof Refusal) return unreadableFile({ kind, mapping, known }, error.message);
    throw error;
  }
}

async function inspectReadable(
  open: FileOpener,
  kind: ImportKind,
  mapping: Mapping,
  known: FileContext,
): Promise<InspectedFile> {
  const sheet = await openSheet(open, mapping.file, { kind });
  const sample = sheet.sample.map(({ cells }) => cells);
  const asked = { names: sheet.header.names, sample };
  const shape = sheet.form === "calendar" ? null : findFormat(kind, asked, mapping.file.preset);
  const { columns, problems } = inferColumns(kind, sheet.header.names, sample, mapping, shape);
  const evidence = columnInference({ kind, mapping, known, shape, names: sheet.header.names, columns });
  let rows = 0;
  for await (const row of dataRows(open, { ...sheet, kind, mapping })) {
    rows++;
    if (!row.broken) evidence.see(row);
  }
  if (rows === 0) problems.push({ row: sheet.header.row || null, column: null, reason: emptyFileWords[sheet.form] });
  if (kind === "events" && rows > mostEntries)
    problems.push({
      row: null,
      column: null,
      reason: `At most ${mostEntries.toLocaleString("en")} events at once. Split the file.`,
    });
  const found = evidence.verdict();
  const missing = missingColumnQuestions(kind, columns, mapping, sheet.header.names);
  return {
    kind,
    mapping,
    known,
    rows,
    problems,
    columns,
    ...found,
    form: sheet.form,
    shape,
    lists: sheet.lists,
    list: sheet.list,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    header: sheet.header,
    sample: sample.slice(0, 20),
    questions: rows === 0 ? [] : [...missing, ...found.questions],
    warnings: [
      ...sheet.header.renamed,
      ...sheet.doubts,
      ...(shape || sheet.form === "calendar" ? [] : otherKindWarning(kind, asked)),
      ...encodingWarning(sheet.encoding, mapping),
      ...found.warnings,
    ],
  };
}

const emptyFileWords: Record<Sheet["form"], string> = {
  table: "The file has no rows below its header.",
  calendar: "The calendar has no events.",
  objects: "The file has no list of entries.",
};

function unreadableFile(asked: Pick<InspectedFile, "kind" | "mapping" | "known">, reason: string): InspectedFile {
  return {
    ...asked,
    form: "table",
    shape: null,
    lists: [],
    list: "",
    encoding: "",
    delimiter: "",
    header: { names: [], row: 0, renamed: [] },
    columns: new Map(),
    rows: 0,
    orders: new Map(),
    days: new Set(),
    styles: new Map(),
    people: new Map(),
    specialties: new Map(),
    shared: new Set(),
    keys: new Set(),
    alike: new Map(),
    areIdsUnique: false,
    sample: [],
    questions: [],
    problems: [{ row: null, column: null, reason }],
    warnings: [],
  };
}
