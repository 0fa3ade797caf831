import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Installation, root, templateOf } from "./places";

export type Running = {
  url: string;
  folder: string;
  databaseUrl: string;
  log: () => string;
  /** Answers the code that it ended with: 143 by itself, 0 where it was held up for too long. */
  stop: () => Promise<number | null>;
};

/** The built app on a fresh copy of an installation, on a free port; answers once it is healthy. */
export async function startApp(installation: Installation, settings: Record<string, string> = {}): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenet-app-"));
  const file = path.join(folder, "tenet.db");
  copyFileSync(templateOf(installation), file);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const databaseUrl = `file:${file}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    APP_URL: url,
    PORT: String(port),
    LOG_LEVEL: "warn",
    ...settings,
  };
  const started = spawn(
    process.execPath,
    [
      "--import",
      "./bin/prepare/static-files.mjs",
      "--import",
      "./bin/prepare/connections.mjs",
      "node_modules/next/dist/bin/next",
      "start",
      "-p",
      String(port),
      "--keepAliveTimeout",
      "70000",
    ],
    {
      cwd: root,
      env,
    },
  );
  let said = "";
  for (const stream of [started.stdout, started.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await healthy(url, started, () => said);
  return { url, folder, databaseUrl, log: () => said, stop: () => stop(started, folder) };
}

async function healthy(url: string, started: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (started.exitCode !== null) break;
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The app did not start:\n${said()}`);
}

async function stop(started: ChildProcess, folder: string): Promise<number | null> {
  const gone = new Promise((resolve) => started.once("exit", resolve));
  if (started.exitCode === null) {
    started.kill("SIGTERM");
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
  return started.exitCode;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}
