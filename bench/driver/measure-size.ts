import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Size } from "../generator/sizes";
import { type AfterWrite, measureAfterWrite } from "./after-write";
import { measureLoads, measurePaints, type Painted } from "./browser";
import { answerOf, type Measured, measure } from "./load";
import type { Options } from "./options";
import { type SignedIn, signIn } from "./people";
import { memory, type Server, startBare, startProduct } from "./processes";
import { apiQuestions, bareQuestions, filterPath, logQuestion, pageQuestions, type Question } from "./questions";
import { type CountedImport, type CountedStandings, measureImport, measureStandings } from "./standings";
import { type Counted, countStatements } from "./statements";
import { firstVisits } from "./visits";

export type SizeResult = {
  size: Size;
  made: { rows: number; bytesOfRows: number; bytes: number; seconds: Record<string, number> };
  bare: Measured[];
  pages: Measured[];
  api: Measured[];
  afterWrite: AfterWrite[];
  statements: Counted[];
  paints: Painted[];
  standings: CountedStandings | null;
  imported: CountedImport | null;
  memory: { now: number; most: number } | null;
  coldStart: number;
};

type Given = { size: Size; database: string; made: SizeResult["made"]; bareFolder: string; options: Options };

const port = Number(process.env.PORT ?? 3999);

/** Everything that was asked for, on the database of one size. S and M are copied first; what is logged into L stays there. */
export async function measureSize(given: Given): Promise<SizeResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenet-bench-run-"));
  const database = given.size === "L" ? given.database : path.join(folder, "tenet.db");
  try {
    if (given.size !== "L") copyFileSync(given.database, database);
    return await measureDatabase({ ...given, database });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDatabase({ size, database, made, bareFolder, options }: Given): Promise<SizeResult> {
  const signed = await signIn(database);
  const result: SizeResult = {
    ...{ size, made, bare: [], pages: [], api: [], afterWrite: [], statements: [], paints: [], memory: null },
    ...{ standings: null, imported: null, coldStart: 0 },
  };
  const pages = pageQuestions(signed, database);
  const wants = (theme: string) => options.only.length === 0 || options.only.includes(theme);
  if (wants("standings") && !options.isShort) result.standings = measureStandings(database);
  if ((wants("pages") || wants("api")) && !options.isShort) {
    const bare = await startBare({ port: port + 1, database, folder: bareFolder });
    try {
      for (const question of bareQuestions(signed)) result.bare.push(await said(bare, question, options));
    } finally {
      await bare.stop();
    }
  }
  await withProduct({ database }, async (server) => {
    result.coldStart = server.coldStart;
    await proveSignIn(server, signed);
    if (wants("paints")) {
      const visits = firstVisits(signed, database);
      const measureVisits = options.isShort ? measureLoads : measurePaints;
      result.paints = size === "S" ? await measureVisits(server, visits) : [];
    }
    if (wants("pages")) for (const page of pages) result.pages.push(await said(server, page, options));
    if (wants("api"))
      for (const question of apiQuestions(signed, await cursorOfPage3(server, signed)))
        result.api.push(await said(server, question, options));
    if (wants("pages") && !options.isShort)
      result.afterWrite = await afterWrites(server, { pages, signed, result, options });
    result.memory = memory(server.pid);
  });
  if (wants("statements"))
    await withProduct({ database, isCounting: true }, async (server) => {
      const api = apiQuestions(signed, await cursorOfPage3(server, signed));
      result.statements = await countStatements(server, [...pages, ...api]);
    });
  // Last, since it changes what the others ask about; into L it would stay for the next run.
  if (wants("imports") && !options.isShort && size !== "L") result.imported = measureImport(database);
  return result;
}

async function withProduct(given: { database: string; isCounting?: boolean }, work: (server: Server) => Promise<void>) {
  const server = await startProduct({ port, ...given });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

async function said(server: Server, question: Question, options: Options): Promise<Measured> {
  const found = await measure(server, question, options);
  console.error(
    `  ${question.theme}: ${found.name}: ${found.note || `${found.perSecond.toFixed(1)} a second, ${found.cpu.toFixed(1)} ms of CPU each`}`,
  );
  return found;
}

/** Whoever is not signed in is led to the sign-in page, and nothing else would be measured. */
async function proveSignIn(server: Server, signed: SignedIn): Promise<void> {
  for (const [role, { cookie }] of Object.entries(signed)) {
    const { status } = await answerOf(server, { name: role, theme: "pages", path: "/home", cookie });
    if (status !== 200) throw new Error(`The ${role} is not signed in: /home answers ${status}.`);
  }
}

async function cursorOfPage3(server: Server, { typical }: SignedIn): Promise<string> {
  let cursor = "";
  for (let page = 0; page < 2; page++) {
    const path = `/api/v1${filterPath}${cursor && `&after=${cursor}`}`;
    const { text } = await answerOf(server, { name: "page", theme: "api", path, token: typical.token });
    const { next } = JSON.parse(text) as { next: string | null };
    if (!next) throw new Error(`The filter has no page ${page + 2}: ${text.slice(0, 200)}`);
    cursor = encodeURIComponent(next);
  }
  return cursor;
}

async function afterWrites(
  server: Server,
  { pages, signed, result, options }: { pages: Question[]; signed: SignedIn; result: SizeResult; options: Options },
): Promise<AfterWrite[]> {
  const found: AfterWrite[] = [];
  for (const name of ["landing", "program report of a year"]) {
    const question = pages.find((page) => page.name === name);
    const again = result.pages.find((page) => page.name === name);
    if (!question || !again) continue;
    found.push(
      await measureAfterWrite(server, { question, again, log: logQuestion(signed), seconds: options.seconds }),
    );
  }
  return found;
}
