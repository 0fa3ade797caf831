import { readFile } from "node:fs/promises";
import path from "node:path";
import { inTransaction } from "@/db/client";
import { migrate } from "@/db/migrate";
import type { MadeCounts } from "@/db/schema";
import { seedCatalogue } from "@/db/seed/catalogue";
import { importKindNames } from "@/db/words";
import { systemViewer } from "@/lib/core/viewer";
import { getGroup } from "@/lib/groups/get";
import type { InspectedFile } from "@/lib/imports/infer/inspected-file";
import { answerImport } from "@/lib/imports/jobs/answer";
import { discardImport } from "@/lib/imports/jobs/discard";
import { dryRunImport } from "@/lib/imports/jobs/dry-run";
import { getImport } from "@/lib/imports/jobs/get";
import { inspectImport } from "@/lib/imports/jobs/inspect";
import { listImportRows } from "@/lib/imports/jobs/list-rows";
import { runImport } from "@/lib/imports/jobs/run";
import { startImport } from "@/lib/imports/jobs/start";
import { undoImport } from "@/lib/imports/jobs/undo";
import { uploadImport } from "@/lib/imports/jobs/upload";
import { openUploadedFile } from "@/lib/imports/jobs/uploaded-file";
import { fileKinds } from "@/lib/imports/kinds/files";
import { changedWords, madeWords } from "@/lib/imports/made-words";
import { mapKeyOf, type Problem } from "@/lib/imports/problem";
import { isImportKind, type Mapping, mappingSchema } from "@/lib/imports/schema";
import { getMember } from "@/lib/members/get";
import { fillCountedActivities } from "@/lib/metrics/counted-activities";
import {
  type Answer,
  type CommandLine,
  failed,
  fileGiven,
  type Given,
  misused,
  partly,
  Trouble,
  textOf,
} from "../command-line";

const viewer = systemViewer("command line");

export const importFile: CommandLine = {
  name: "import",
  usage: `${importKindNames.join("|")} FILE [--program KEY] [--member SLUG] [--group SLUG] [--map FILE] [--dry-run]  or  --undo BATCH  or  --answer BATCH --map FILE`,
  summary:
    "Import members with their terms, facts of members, activities, groups, or events of a group, from a file; the same file again adds nothing.",
  options: {
    program: { type: "string", says: "the program of rows that name none" },
    member: { type: "string", says: "whose activities these are, where a row names nobody" },
    group: {
      type: "string",
      says: "whose events these are; events can be CSV, JSON or iCalendar, everything else CSV or JSON",
    },
    map: { type: "string", says: "a JSON file that answers questions about the file, such as the order of its dates" },
    "dry-run": { type: "boolean", says: "say what each row would do and write nothing" },
    undo: { type: "string", says: "undo a whole import by its id" },
    answer: { type: "string", says: "import the rows that waited for an answer, by the import's id, with --map" },
  },
  more: [
    "Exit code 0: every row was imported. 2: some rows were skipped, or a question is open. 1: no row was imported, or the file cannot be read.",
    "Exports of Meetup, Sessionize, developers.events, Advocu, the Microsoft MVP portal and GitHub Stars are recognised automatically.",
    'A mapping, for example: {"dates": {"Date": "day-first"}, "columns": {"title": "Talk"}, "defaults": {"type": "talk"}}',
  ],
  run: async (given) => {
    await migrate();
    await inTransaction(fillCountedActivities);
    await inTransaction(seedCatalogue);
    const batch = textOf(given, "undo");
    const held = textOf(given, "answer");
    if (held) return answerHeld(held, given);
    return batch ? undo(batch) : bringIn(given);
  },
};

async function bringIn(given: Given): Promise<Answer> {
  const [kind, file] = given.words;
  if (!isImportKind(kind)) throw new Trouble(`Say what is in the file: ${importKindNames.join(", ")}.`, misused);
  if (!file) throw new Trouble("Name the file.", misused);
  const bytes = await readFile(fileGiven(file)).catch(() => {
    throw new Trouble(`There is no file ${fileGiven(file)} that can be read.`);
  });
  const slug = textOf(given, "member");
  const memberId = slug ? (await getMember(viewer, slug)).id : null;
  const group = textOf(given, "group");
  if (fileKinds[kind].isOfGroup && !group) throw new Trouble("Say whose events these are: --group SLUG.", misused);
  const { id } = await uploadImport(viewer, {
    kind,
    memberId,
    groupId: group ? (await getGroup(viewer, group)).id : null,
    fileName: path.basename(file),
    bytes,
    mapping: await mappingGiven(given),
  });
  return given.options["dry-run"] ? rehearsed(id) : carriedOut(id);
}

async function rehearsed(id: string): Promise<Answer> {
  const { obstacles, counts, made, refused, warnings, survey } = await dryRunImport(
    viewer,
    await getImport(viewer, id),
  );
  await discardImport(viewer, { id });
  return answer({
    batch: null,
    rows: survey.rows,
    ...counts,
    made,
    refused: [...obstacles, ...refused],
    warnings,
    ...understood(survey),
  });
}

async function carriedOut(id: string): Promise<Answer> {
  const started = await startImport(viewer, { id });
  const before = await getImport(viewer, id);
  const survey = await inspectImport(viewer, before, openUploadedFile(viewer, before));
  const obstacles = await runImport(viewer, started);
  const batch = await getImport(viewer, id);
  const { rows, created, updated, unchanged, made, warnings, isHeld } = batch;
  const refused: Problem[] = [...obstacles];
  for (let after = 0, hasMore = true; hasMore; ) {
    const page = await listImportRows(viewer, { id, outcome: "refused", after, limit: 1000 });
    refused.push(...page.rows.map(({ row, column, reason }) => ({ row, column, reason: reason ?? "" })));
    after = page.rows.at(-1)?.row ?? after;
    hasMore = page.hasMore;
  }
  const counts = { rows, created, updated, unchanged, made };
  return answer({ batch: id, ...counts, refused, warnings, isHeld, ...understood(survey) });
}

/** What was imported stays; rows that were skipped are tried again by the new answers. */
async function answerHeld(id: string, given: Given): Promise<Answer> {
  const { options } = await getImport(viewer, id);
  await answerImport(viewer, { id, mapping: await mappingGiven(given), memberId: options.memberId });
  return carriedOut(id);
}

async function undo(id: string): Promise<Answer> {
  const { takenBack } = await undoImport(viewer, { id });
  return { lines: [`Undid ${takenBack.toLocaleString("en")} things.`], data: { batch: id, takenBack } };
}

async function mappingGiven(given: Given): Promise<Mapping> {
  const file = textOf(given, "map");
  const text = file
    ? await readFile(fileGiven(file), "utf8").catch(() => {
        throw new Trouble(`There is no mapping ${fileGiven(file)} that can be read.`);
      })
    : "{}";
  const program = textOf(given, "program");
  const read = mappingSchema.safeParse(parsed(text));
  if (!read.success) {
    const issues = read.error.issues.map(({ path: at, message }) => `${at.join(".") || "the file"}: ${message}`);
    throw new Trouble(`The mapping is not right. ${issues.join(" ")}`);
  }
  return program ? { ...read.data, defaults: { ...read.data.defaults, program } } : read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble("The mapping is not JSON.");
  }
}

type Result = {
  batch: string | null;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  made: MadeCounts;
  refused: Problem[];
  warnings: Problem[];
  /** Rows wait for an answer. */
  isHeld?: boolean;
} & Understood;

type Understood = {
  /** By field, the columns that a mapping gave to it, and those that were recognised; and the columns left out. */
  columns: { given: Record<string, string[]>; guessed: Record<string, string[]>; leftOut: string[] };
  /** What is open; `mapKey` is the place of the answer in a mapping. */
  questions: { mapKey: string[]; asks: string; note?: string; choices: string[]; isBlocking: boolean }[];
};

function understood({ columns, header, mapping, questions }: InspectedFile): Understood {
  const named = [...columns].map(([field, places]) => [field, places.map((at) => header.names[at] ?? "")] as const);
  const used = new Set([...columns.values()].flat());
  return {
    columns: {
      given: Object.fromEntries(named.filter(([field]) => Object.hasOwn(mapping.columns, field))),
      guessed: Object.fromEntries(named.filter(([field]) => !Object.hasOwn(mapping.columns, field))),
      leftOut: header.names.filter((_, at) => !used.has(at)),
    },
    questions: questions.map((question) => {
      const { asks, note, choices, isBlocking } = question;
      return { mapKey: mapKeyOf(question), asks, ...(note ? { note } : {}), choices, isBlocking };
    }),
  };
}

function answer(result: Result): Answer {
  const taken = result.created + result.updated + result.unchanged;
  const count = (number: number) => number.toLocaleString("en");
  return {
    data: result,
    code: taken === 0 ? failed : result.refused.length + result.questions.length > 0 ? partly : 0,
    lines: [
      ...madeLines(result),
      `${count(result.rows)} rows: ${count(result.created)} created, ${count(result.updated)} updated, ${count(result.unchanged)} unchanged, ${count(result.refused.length)} skipped.`,
      ...result.refused.slice(0, 50).map((problem) => `  skipped  ${spoken(problem)}`),
      ...result.warnings.slice(0, 50).map((problem) => `  note     ${spoken(problem)}`),
      ...result.questions.slice(0, 20).map(questionLine),
      ...(result.refused.length + result.warnings.length > 50 ? ["  The whole list: --json."] : []),
      ...(result.isHeld && result.batch
        ? [`Import the skipped rows with answers: npm run tenet -- import --answer ${result.batch} --map FILE`]
        : []),
      ...(result.batch ? [`Undo: npm run tenet -- import --undo ${result.batch}`] : ["Nothing was written."]),
    ],
  };
}

function madeLines({ made }: Result): string[] {
  const [fresh, changed] = [madeWords(made), changedWords(made)];
  return [...(fresh ? [`New: ${fresh}.`] : []), ...(changed ? [`Changed: ${changed}.`] : [])];
}

function questionLine({ asks, mapKey, choices }: Understood["questions"][number]): string {
  const place = mapKey.map((name) => JSON.stringify(name)).join(": {");
  const answer = `{${place}: ${JSON.stringify(choices[0] ?? "")}${"}".repeat(mapKey.length)}`;
  return `  question ${asks} Answer in a mapping (--map FILE), as in ${answer}.`;
}

function spoken({ row, column, reason }: Problem): string {
  return [row === null ? null : `row ${row}`, column]
    .filter(Boolean)
    .join(", ")
    .concat(row === null && !column ? "" : ": ", reason);
}
