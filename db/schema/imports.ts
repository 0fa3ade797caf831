import { check, flag, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { isOneOf } from "../sql";
import {
  type ImportKindName,
  type ImportState,
  importKindNames,
  importStates,
  type MadeThing,
  type RowOutcome,
  rowOutcomes,
} from "../words";
import { members } from "./members";

/** Where and why: the row as a spreadsheet counts, the column by its header. */
type RowProblem = { row: number | null; column: string | null; reason: string };
/** `version` is the one right after the import: a newer one has been changed since. `before` is what stood in the fields filled. */
export type Wrote = {
  kind: "member" | "term" | "fact" | "activity" | "group" | "event";
  id: string;
  created: boolean;
  version: number;
  before?: Record<string, unknown>;
};

/** How many of each were made, and how many were there before and got something. */
export type MadeCounts = Partial<Record<MadeThing, { made: number; changed: number }>>;

export const importBatches = table(
  "import_batches",
  {
    id: id(),
    kind: text().notNull().$type<ImportKindName>(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    fileBytes: integer().notNull().default(0),
    state: text().notNull().$type<ImportState>(),
    mapping: json<unknown>().notNull(),
    options: json<unknown>().notNull(),
    startedById: text().references(() => members.id),
    startedAt: instant().notNull(),
    /** Set with every slice of a run: one that is silent for long has stopped with its server. */
    touchedAt: instant().notNull(),
    /** How often it was started: only the last run may write. */
    run: integer().notNull().default(0),
    finishedAt: instant(),
    undoneAt: instant(),
    rows: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    /** Of the refused rows, those that an answer to an open question could bring in. */
    waiting: integer().notNull().default(0),
    /** What its rows made and changed, by what it is. */
    made: json<MadeCounts>().notNull().default({}),
    warnings: json<RowProblem[]>().notNull(),
    failure: text(),
  },
  (row) => [
    check("import_batches_kind", isOneOf(row.kind, importKindNames)),
    check("import_batches_state", isOneOf(row.state, importStates)),
    index("import_batches_by_day").on(row.startedAt),
    index("import_batches_by_starter").on(row.startedById),
  ],
);

/** The uploaded file, kept in slices until the batch has run or was dropped; for a week longer where rows were refused. */
export const importFiles = table(
  "import_files",
  {
    batchId: text()
      .notNull()
      .references(() => importBatches.id),
    part: integer().notNull(),
    base64: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.batchId, row.part] })],
);

export const importRows = table(
  "import_rows",
  {
    id: id(),
    batchId: text()
      .notNull()
      .references(() => importBatches.id),
    row: integer().notNull(),
    /** The name or title in it, for whoever reads the report. */
    what: text().notNull(),
    outcome: text().notNull().$type<RowOutcome>(),
    column: text(),
    reason: text(),
    warnings: json<RowProblem[]>().notNull(),
    /** What this row made or changed, newest last, so that the batch can be taken back. */
    wrote: json<Wrote[]>().notNull(),
    undone: flag().notNull().default(false),
  },
  (row) => [
    index("import_rows_by_batch").on(row.batchId, row.row),
    check("import_rows_outcome", isOneOf(row.outcome, rowOutcomes)),
  ],
);

export const importMappings = table(
  "import_mappings",
  {
    id: id(),
    kind: text().notNull().$type<ImportKindName>(),
    name: text().notNull(),
    mapping: json<unknown>().notNull(),
    savedById: text(),
    savedAt: instant().notNull(),
  },
  (row) => [uniqueIndex("import_mappings_once").on(row.kind, row.name)],
);
