import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { servedBy } from "../../bin/prepare/served.mjs";
import { root } from "../support/places";

export type Server = {
  url: string;
  log: () => string;
  /** Answers after how many milliseconds it was gone. */
  kill: (signal: "SIGKILL" | "SIGTERM") => Promise<number>;
};

/** The built app as `npm start` serves it, on a free port; answers once it is healthy. */
export async function startServer({ databaseUrl, folder }: { databaseUrl: string; folder: string }): Promise<Server> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { limits, loaded, served } = servedBy(port);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    TENET_DATA: folder,
    APP_URL: url,
    PORT: String(port),
    APP_SECRET: "8f1c0f6b7f2d4d0f9a5e3b61c27ad984",
    API_LIMIT: "100000000",
    LOG_LEVEL: "warn",
  };
  const child = spawn(process.execPath, [...limits, ...loaded, ...served], {
    cwd: root,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  for (const until = Date.now() + 120_000; ; ) {
    if (isGone() || Date.now() > until) throw new Error(`The server did not start:\n${said.slice(-2000)}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    await answer?.text();
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    log: () => said,
    kill: async (signal) => {
      const began = performance.now();
      if (!isGone()) child.kill(signal);
      await gone;
      return performance.now() - began;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}
