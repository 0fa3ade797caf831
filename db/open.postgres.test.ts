import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Connection } from "./connection";
import { databaseUrl, dialect } from "./dialect";
import { openPostgres, servingLimits } from "./open.postgres";
import { databaseTrouble, onTrouble } from "./trouble";

const soon = 700;
const limits = { ...servingLimits, connectionTimeoutMillis: soon, lock_timeout: soon, query_timeout: 2 * soon };

const told: unknown[] = [];
onTrouble((error) => told.push(error));

const troubleOf = (work: Promise<unknown>) => work.then(() => null, databaseTrouble);

describe.runIf(dialect === "postgres")("PostgreSQL that does not answer", () => {
  let connection: Connection;
  let other: Client;

  beforeEach(async () => {
    connection = openPostgres(limits);
    other = new Client({ connectionString: databaseUrl });
    await other.connect();
    told.length = 0;
  });

  afterEach(async () => {
    await other.end();
    await connection.close();
  });

  const read = () => connection.reader.execute(sql`select count(*) from members`);
  const write = () => connection.transact((tx) => tx.execute(sql`update members set city = city`), {});
  const pidOf = async (from: Pick<Connection["reader"], "execute">) =>
    Number((await from.execute(sql`select pg_backend_pid() as pid`)).rows[0]?.pid);

  it("says so where a table is locked, and so does the probe, whichever table it is", async () => {
    await other.query("BEGIN; LOCK TABLE members");
    expect(await troubleOf(read())).toBe("locked");
    expect(await troubleOf(write())).toBe("locked");
    expect(await troubleOf(connection.probe())).toBe("locked");
    await other.query("ROLLBACK");
    await connection.probe();
    await write();
  });

  it("writes a file to see whether there is space, of which nothing stays", async () => {
    const limit = "temp_file_limit";
    await other.query(`ALTER ROLE CURRENT_USER SET ${limit} = 0`);
    try {
      expect(await troubleOf(connection.probe())).toBe("busy");
    } finally {
      await other.query(`ALTER ROLE CURRENT_USER RESET ${limit}`);
    }
  });

  it("says so where somebody keeps the turn", async () => {
    await other.query("SELECT pg_advisory_lock(7432)");
    expect(await troubleOf(write())).toBe("locked");
    await connection.transact((tx) => tx.execute(sql`update members set city = city`), { besideOthers: true });
    await other.query("SELECT pg_advisory_unlock(7432)");
    await write();
  });

  it("replaces a connection that was ended while idle, and tells of it once", async () => {
    await read();
    const pid = await pidOf(connection.reader);
    await other.query("SELECT pg_terminate_backend($1)", [pid]);
    await expect.poll(() => told.length).toBe(1);
    expect(databaseTrouble(told[0])).toBe("unreachable");
    await read();
  });

  it("fails what was under way on a connection that was ended, and nothing else", async () => {
    const cut = connection.transact(async (tx) => {
      await other.query("SELECT pg_terminate_backend($1)", [await pidOf(tx)]);
      return tx.execute(sql`select 1`);
    }, {});
    expect(await troubleOf(cut)).toBe("unreachable");
    await write();
  });

  it("lets nobody wait for ever for a connection", async () => {
    let letGo = () => {};
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holders = Array.from({ length: 10 }, () => connection.transact(() => gone, { besideOthers: true }));
    expect(await troubleOf(write())).toBe("unreachable");
    letGo();
    await Promise.all(holders);
    await write();
  });

  it("gives up a server that is frozen, and uses another connection for the next", async () => {
    const pid = await pidOf(connection.reader);
    process.kill(pid, "SIGSTOP");
    try {
      expect(await troubleOf(read())).toBe("busy");
      await read();
    } finally {
      process.kill(pid, "SIGCONT");
    }
  });
});
