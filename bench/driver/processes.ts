import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "@/bin/checks/sources";
import { servedBy } from "@/bin/prepare/served.mjs";
import { lastDay } from "../generator/sizes";

const [counter, day] = ["statement-counter.mjs", "last-day.mjs"].map(
  (file) => pathToFileURL(path.join(root, "bench", "driver", file)).href,
) as [string, string];
const patience = 60_000;

export type Server = { url: string; pid: number; coldStart: number; stop: () => Promise<void> };
type Given = { port: number; database: string };

/** The product as `npm start` serves it, from the build that `TENET_BUILD` names; with the counter of statements where asked. */
export function startProduct({
  port,
  database,
  isCounting = false,
}: Given & { isCounting?: boolean }): Promise<Server> {
  const { limits, loaded, served } = servedBy(port);
  const own = ["--import", day, ...(isCounting ? ["--import", counter] : [])];
  return start([...limits, ...own, ...loaded, ...served], { port, database, folder: root, first: "/sign-in" });
}

/** The bare app: a constant answer, a page of rows and SQL by hand, on the same Next. */
export function startBare({ port, database, folder }: Given & { folder: string }): Promise<Server> {
  return start(servedBy(port).served, { port, database, folder, first: "/constant" });
}

async function start(args: string[], given: Given & { folder: string; first: string }): Promise<Server> {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: `file:${given.database}`,
    BENCH_LAST_DAY: lastDay,
    TENET_DATA: path.dirname(given.database),
    PORT: String(given.port),
  };
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: given.folder, env, stdio: ["pipe", "ignore", "inherit"] });
  const url = `http://localhost:${given.port}`;
  while (performance.now() - began < patience && child.exitCode === null) {
    const answer = await fetch(`${url}${given.first}`).catch(() => null);
    await answer?.text();
    if (answer?.ok) return { url, pid: child.pid ?? 0, coldStart: performance.now() - began, stop: () => stop(child) };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await stop(child);
  throw new Error(`The server did not answer at ${url}${given.first}.`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
  });
}

/** Seconds of CPU that the process has used, all its threads together, to the nanosecond; Linux only. */
export function cpuSeconds(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`);
  const spent = tasks.map((file) => Number(readFileSync(file, "utf8").split(" ")[0]));
  return spent.reduce((sum, one) => sum + one, 0) / 1e9;
}

/** Megabytes in memory now, and the most there ever were. */
export function memory(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: read("VmRSS"), most: read("VmHWM") };
}
