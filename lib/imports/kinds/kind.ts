import type { Reader, Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import type { ImportKindName, RowOutcome } from "@/db/words";
import type { Batch } from "@/lib/core/batch";
import type { ChangedObject } from "@/lib/core/events";
import type { Viewer } from "@/lib/core/viewer";
import type { ImportField } from "../fields";
import type { FileOpener } from "../files/encoding";
import type { Row } from "../files/rows";
import { dataRows } from "../files/sheet";
import type { RowReading } from "../infer/cells";
import type { ImportFileKind } from "../infer/file-kind";
import type { InspectedFile } from "../infer/inspected-file";
import type { ImportOptions } from "../options";
import type { Problem, Question } from "../problem";
import type { UndoItem, UndoObstacle } from "../undo-items";
import type { PreviewNames, PreviewValue } from "./differences";
import type { Made } from "./made";
import type { StoredValues } from "./stored";
import "server-only";

/** What becomes of one row, before anything is written; `work` is what it makes the import do, in this order. */
export type RowDecision<Work = RowWork> = {
  row: number;
  /** The name or the title, for the reader of a preview. */
  what: string;
  /** The row above whose lot it shares. */
  of?: number;
  outcome: RowOutcome;
  column: string | null;
  reason: string | null;
  warnings: Problem[];
  work: Work[];
  /** Of a row of an export of this installation, the fields that somebody edited: all others stay as they are written. */
  edited?: ReadonlySet<ImportField>;
};

/** One thing that a row makes the import do: how a preview tells it, and the command that does it. */
export type RowWork = {
  makes: () => Made[];
  preview: (names: PreviewNames) => PreviewValue[];
  apply: (tx: Transaction, viewer: Viewer, batch: Batch) => Promise<Wrote>;
};

/** Rows that are decided on together, as things stand then; on those alone that `only` lets through. */
export type ImportSlice = {
  rows: number[];
  decide: (from: Reader, only?: (row: number) => boolean) => Promise<RowDecision[]>;
  /** A row as the file writes it, and what its fields become. */
  show: (row: number, names: PreviewNames) => { cells: readonly string[]; stored: StoredValues };
};

/** One pass over a file. `remembers` in a dry run: what earlier slices were going to write is then known only to this pass. */
type ImportPass = {
  job: { id: string; kind: ImportKindName; fileHash: string; options: ImportOptions };
  file: InspectedFile;
  open: FileOpener;
  remembers: boolean;
};

/**
 * What a kind of import says of itself. To add one: its word in `importKindNames` of db/words.ts, with a migration for the two
 * checks; a folder here with fields, file, read, decide, preview, apply, undo and an index that calls `defineImportKind`; its
 * fields in ../fields.ts, who may bring it in in ../policy.ts; and a line in files.ts and registry.ts, which do not compile before.
 * Nothing outside of the folder asks which kind it is.
 * `Draft` is a row as it was read, `Work` what one can make the import do.
 */
type ImportKindDefinition<Draft, Work> = {
  file: ImportFileKind;
  /** What it makes or changes, in the words of `Wrote`. */
  writes: readonly Wrote["kind"][];
  /** One row of an inspected file. */
  read: (row: Row, file: InspectedFile) => RowReading<Draft>;
  /** What is to be asked besides what the file alone leaves open, since of what is here already. */
  questions?: (viewer: Viewer, file: InspectedFile, readings: AsyncIterable<RowReading<Draft>>) => Promise<Question[]>;
  /** Opens a pass: `slices` says which rows are decided on together, `decide` what becomes of them. */
  begin: (
    viewer: Viewer,
    pass: ImportPass,
    readings: AsyncIterable<RowReading<Draft>>,
  ) => Promise<{
    slices: AsyncIterable<RowReading<Draft>[]> | Iterable<RowReading<Draft>[]>;
    decide: (from: Reader, readings: RowReading<Draft>[]) => Promise<RowDecision<Work>[]>;
  }>;
  /** What it adds to what is known already; `previewsNew` where that is worth saying of something new, too. */
  preview: (work: Work, names: PreviewNames) => PreviewValue[];
  previewsNew: boolean;
  /** What each field of a row becomes; a field that is not named is saved as it is written. `title` is that of the row itself. */
  stored: (draft: Draft, names: PreviewNames, title: string) => StoredValues;
  /** What one thing that a row makes the import do leaves behind, for the counts. */
  makes: (work: Work) => Made[];
  /** Reads at once what the commands of a slice will ask for, each for itself. */
  readAhead?: (tx: Transaction, works: Work[], batch: Batch) => Promise<void>;
  /** Through the command that the form uses. */
  apply: (tx: Transaction, viewer: Viewer, given: { work: Work; batch: Batch }) => Promise<Wrote>;
  /** What has come to depend on the import since, item by item. */
  undoObstacles: (viewer: Viewer, from: Reader, items: UndoItem[]) => Promise<UndoObstacle[]>;
  /** Deletes what was made and puts back what was changed; answers what has to be counted anew. */
  undo: (
    tx: Transaction,
    viewer: Viewer,
    given: { job: { id: string }; items: UndoItem[] },
  ) => Promise<ChangedObject[]>;
};

/** A kind as the jobs see it: what its rows look like inside is nobody's business. */
export type ImportKind = Omit<
  ImportKindDefinition<never, never>,
  "read" | "questions" | "begin" | "preview" | "stored" | "makes" | "readAhead" | "apply"
> & {
  questions: (viewer: Viewer, file: InspectedFile, open: FileOpener) => Promise<Question[]>;
  slices: (viewer: Viewer, pass: ImportPass) => AsyncGenerator<ImportSlice>;
};

export function defineImportKind<Draft, Work>(definition: ImportKindDefinition<Draft, Work>): ImportKind {
  const { read, questions, begin, preview, stored, makes, readAhead, apply, ...rest } = definition;
  const bound = (decisions: RowDecision<Work>[]): RowDecision[] => {
    let readFor: Batch | undefined;
    const applied: (one: Work) => RowWork["apply"] = (one) => async (tx, viewer, batch) => {
      const works = readFor === batch ? [] : decisions.flatMap(({ work }) => work);
      readFor = batch;
      if (works.length > 1) await readAhead?.(tx, works, batch);
      return apply(tx, viewer, { work: one, batch });
    };
    return decisions.map(({ work, edited: _shown, ...decision }) => ({
      ...decision,
      work: work.map((one) => ({
        makes: () => makes(one),
        preview: (names) => preview(one, names),
        apply: applied(one),
      })),
    }));
  };
  return {
    ...rest,
    questions: async (viewer, file, open) => questions?.(viewer, file, readEach(open, file, read)) ?? [],
    async *slices(viewer, pass) {
      const { slices, decide } = await begin(viewer, pass, readEach(pass.open, pass.file, read));
      for await (const slice of slices) {
        const editedIn = new Map<number, RowDecision["edited"]>();
        yield {
          rows: slice.map(({ row }) => row),
          decide: async (from, only = () => true) => {
            const some = slice.filter(({ row }) => only(row));
            const decisions = await decide(from, some);
            for (const { row, edited } of decisions) editedIn.set(row, edited);
            return bound(decisions);
          },
          show: (row, names) => {
            const { cells = [], draft = null, what = "" } = slice.find((one) => one.row === row) ?? {};
            return { cells, stored: draft ? onlyEdited(stored(draft, names, what), editedIn.get(row)) : {} };
          },
        };
      }
    },
  };
}

function onlyEdited(stored: StoredValues, edited: RowDecision["edited"]): StoredValues {
  if (!edited) return stored;
  return Object.fromEntries(Object.entries(stored).filter(([field]) => edited.has(field as ImportField)));
}

/** The rows of an inspected file, each as its kind reads it. */
export async function* readEach<Draft>(
  open: FileOpener,
  file: InspectedFile,
  read: ImportKindDefinition<Draft, never>["read"],
): AsyncGenerator<RowReading<Draft>> {
  for await (const row of dataRows(open, file)) yield read(row, file);
}
