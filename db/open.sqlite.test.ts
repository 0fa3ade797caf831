import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { databaseFile, dialect } from "./dialect";
import { openSqlite } from "./open.sqlite";
import { settings } from "./schema/index";
import { databaseTrouble } from "./trouble";

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
