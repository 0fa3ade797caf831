import { Refusal } from "@/lib/core/errors";
import type { FileOpener } from "../files/encoding";
import { dataRows, openSheet, type Sheet } from "../files/sheet";
import type { Mapping } from "../schema";
import { columnInference, noFindings } from "./column-inference";
import { inferColumns } from "./columns";
import type { FileContext, ImportFileKind } from "./file-kind";
import { encodingQuestions, encodingWarning, missingColumnQuestions, otherKindWarning } from "./file-questions";
import { findFormat } from "./find-format";
import type { InspectedFile } from "./inspected-file";

type InspectionInput = {
  kind: ImportFileKind;
  /** Of which it may be an export instead. */
  others: readonly ImportFileKind[];
  isKnownHeader: (name: string) => boolean;
  mapping: Mapping;
  known: FileContext;
};

/** Reads the whole file once, a row at a time. It does not throw for what is wrong with a file: `problems` and `questions` say it. */
export async function inspectFileOfKind(open: FileOpener, given: InspectionInput): Promise<InspectedFile> {
  try {
    return await inspectReadable(open, given);
  } catch (error) {
    if (error instanceof Refusal) return unreadableFile(given, error.message);
    throw error;
  }
}

async function inspectReadable(
  open: FileOpener,
  { kind, others, isKnownHeader, mapping, known }: InspectionInput,
): Promise<InspectedFile> {
  const sheet = await openSheet(open, mapping.file, {
    isKnown: isKnownHeader,
    jsonList: kind.jsonList,
    sessionizeRows: kind.sessionizeRows,
    calendarRefusal: kind.acceptsCalendar ? null : calendarRefusal,
    timeZone: known.group?.timeZone,
  });
  const sample = sheet.sample.map(({ cells }) => cells);
  const asked = { names: sheet.header.names, sample };
  const shape = sheet.form === "calendar" ? null : findFormat(kind, asked, mapping.file.preset);
  const { columns, problems } = inferColumns(kind, sheet.header.names, sample, mapping, shape);
  const evidence = columnInference({ kind, mapping, known, shape, names: sheet.header.names, columns });
  let rows = 0;
  for await (const row of dataRows(open, { ...sheet, kind, mapping, known })) {
    rows++;
    if (!row.broken) evidence.see(row);
  }
  if (rows === 0) problems.push({ row: sheet.header.row || null, column: null, reason: emptyFileWords[sheet.form] });
  if (kind.mostRows && rows > kind.mostRows)
    problems.push({
      row: null,
      column: null,
      reason: `At most ${kind.mostRows.toLocaleString("en")} ${kind.name} at once. Split the file.`,
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
    aliases: sheet.aliases,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    header: sheet.header,
    sample: sample.slice(0, 20),
    questions: rows === 0 ? [] : [...encodingQuestions(sheet.encodingReadings), ...missing, ...found.questions],
    warnings: [
      ...sheet.header.renamed,
      ...sheet.doubts,
      ...(shape || sheet.form === "calendar" ? [] : otherKindWarning(kind, others, asked)),
      ...(sheet.encodingReadings.length > 0 ? [] : encodingWarning(sheet.encoding, mapping)),
      ...found.warnings,
    ],
  };
}

const calendarRefusal = "The file is a calendar. Import it as events, for the group whose calendar it is.";

const emptyFileWords: Record<Sheet["form"], string> = {
  table: "The file has no rows below its header.",
  calendar: "The calendar has no events.",
  objects: "The file has no list of entries.",
};

function unreadableFile({ kind, mapping, known }: InspectionInput, reason: string): InspectedFile {
  return {
    kind,
    mapping,
    known,
    form: "table",
    shape: null,
    lists: [],
    list: "",
    aliases: new Map(),
    encoding: "",
    delimiter: "",
    header: { names: [], row: 0, renamed: [] },
    columns: new Map(),
    rows: 0,
    orders: new Map(),
    days: new Set(),
    dayParts: new Map(),
    styles: new Map(),
    people: new Map(),
    ...noFindings(),
    areIdsUnique: false,
    sample: [],
    questions: [],
    problems: [{ row: null, column: null, reason }],
    warnings: [],
  };
}
