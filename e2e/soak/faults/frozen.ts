import { readdirSync, readFileSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { Client } from "pg";
import { databaseNames, type Installation } from "../installation";
import type { Server } from "../server";
import { addMember, ask, compareWithDatabase, startWriters, statusesOf, wait } from "../writers";
import { brokenOf, type Fault, inSeconds } from "./outcome";

const patience = 60_000;

/** Every process of PostgreSQL is stopped for a while; on SQLite another process holds the lock. */
export const frozen: Fault = {
  title: "frozen database",
  databases: databaseNames,
  run: async (installation, { seconds }) => {
    const server = await installation.start();
    const writers = startWriters(installation, server, 4);
    await wait(1000);
    const thaw = installation.name === "postgres" ? await stopPostgres(installation) : lockFile(installation);
    const { told, first, others } = await answersMeanwhile(installation, server, seconds).finally(thaw);
    const began = Date.now();
    for (let status = 0; status !== 200 && Date.now() - began < patience; await wait(200))
      status = (await ask(`${server.url}/api/health`)).status;
    const recovered = Date.now() - began;
    const again = await addMember(installation, server);
    await writers.end();
    const { saved, lost } = await compareWithDatabase(installation, [...writers.answers, again]);
    const slowest = Math.max(first.milliseconds, ...others.map(({ milliseconds }) => milliseconds));
    const isWord = [first, ...others].every(({ status }) => [200, 201, 503].includes(status));
    const reads = installation.name === "postgres" ? 503 : 200;
    return {
      figures: {
        write: first.status,
        reads: statusesOf(others),
        "slowest answer": inSeconds(slowest),
        health: `${told.status} in ${inSeconds(told.milliseconds)}`,
        "well again in": inSeconds(recovered),
        writers: statusesOf(writers.answers),
        saved,
        lost,
      },
      broken: brokenOf(
        [told.status === 503 && told.milliseconds < 6_000, "Health is 503 within a few seconds."],
        [first.status === 503 && first.headers["retry-after"] !== undefined, "A write is 503 with Retry-After."],
        [others.some(({ status }) => status === reads), `Reads are ${reads} meanwhile.`],
        [isWord, "Nothing is answered but 200, 201 and 503."],
        [slowest < 30_000, "Everybody is answered within half a minute."],
        [again.status === 201, "Writes go on afterwards."],
        [lost === 0, "What was answered as saved is there."],
      ),
    };
  },
};

/** What is answered while the database is frozen: health, a write and reads. */
async function answersMeanwhile(installation: Installation, server: Server, seconds: number) {
  const [told, first, ...others] = await Promise.all([
    ask(`${server.url}/api/health`),
    addMember(installation, server),
    ...Array.from({ length: 4 }, () => ask(`${server.url}/api/v1/members`, { headers: installation.headers })),
  ]);
  await wait(seconds * 100);
  return { told, first, others };
}

function lockFile({ databaseUrl }: Installation): () => void {
  const file = new BetterSqlite(databaseUrl.replace("file:", ""));
  file.pragma("busy_timeout = 10000");
  file.exec("BEGIN IMMEDIATE");
  return () => {
    file.exec("ROLLBACK");
    file.close();
  };
}

async function stopPostgres({ databaseUrl }: Installation): Promise<() => void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>("show data_directory");
  await client.end();
  const main = Number(readFileSync(`${rows[0]?.data_directory}/postmaster.pid`, "utf8").split("\n")[0]);
  const all = [main, ...childrenOf(main)];
  for (const pid of all) process.kill(pid, "SIGSTOP");
  return () => {
    for (const pid of all) process.kill(pid, "SIGCONT");
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const [, rest = ""] = readFileSync(`/proc/${entry}/stat`, "utf8").split(") ");
      return Number(rest.split(" ")[1]) === parent ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}
