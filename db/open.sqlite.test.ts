import { existsSync, readFileSync, statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { databaseFile, dialect } from "./dialect";
import { openSqlite } from "./open.sqlite";
import { settings } from "./schema/index";
import { databaseTrouble } from "./trouble";

/** How many locks of this process Linux knows of on the database. */
function locksHeld(): number {
  const { ino } = statSync(databaseFile);
  const locks = readFileSync("/proc/locks", "utf8").split("\n");
  return locks.filter((lock) => lock.includes(` ${process.pid} `) && lock.includes(`:${ino} `)).length;
}

describe.skipIf(dialect === "postgres")("a file that another process writes to", () => {
  it("is waited for without holding up anybody else; who waited too long is told", async () => {
    const connection = openSqlite(100);
    const other = new BetterSqlite(databaseFile);
    other.exec("BEGIN IMMEDIATE");
    const order: string[] = [];
    const writes = ["first", "second"].map((name) =>
      connection.transact(async () => name, {}).catch((error: unknown) => void order.push(`${databaseTrouble(error)}`)),
    );
    await setImmediate();
    await connection.reader.select().from(settings);
    order.push("read");
    await Promise.all(writes);
    expect(order).toEqual(["read", "locked", "locked"]);
    expect(await connection.probe().catch(databaseTrouble)).toBe("locked");
    other.exec("ROLLBACK");
    await connection.probe();
    expect(existsSync(`${databaseFile}.probe`)).toBe(false);
    other.close();
    await connection.close();
  });

  // Without this lock the command `sqlite3` deletes the `-wal` as it ends, with all that is still in it.
  it.skipIf(process.platform !== "linux")("keeps its lock, however often this process opens it", async () => {
    const connection = openSqlite();
    await connection.transact((tx) => tx.select().from(settings), {});
    expect(locksHeld()).toBeGreaterThan(0);
    const second = openSqlite();
    await second.reader.select().from(settings);
    expect(locksHeld()).toBeGreaterThan(0);
    await second.close();
    await connection.close();
  });

  it("is written to as soon as the other is done", async () => {
    const connection = openSqlite();
    const other = new BetterSqlite(databaseFile);
    other.exec("BEGIN IMMEDIATE");
    const written = connection.transact(async () => "written", {});
    await setImmediate();
    other.exec("COMMIT");
    expect(await written).toBe("written");
    other.close();
    await connection.close();
  });
});
