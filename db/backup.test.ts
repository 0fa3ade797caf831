import { appendFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backupTo } from "./backup";
import { closeDatabase, db, inTransaction } from "./client";
import { databaseFile, dialect } from "./dialect";
import { restoreFrom } from "./restore";
import { settings } from "./schema/index";
import { databaseChecks } from "./verify";

const note = (key: string) =>
  inTransaction((tx) => tx.insert(settings).values({ key, value: true, updatedAt: new Date() }).returning());
const notes = async () => (await db.select({ key: settings.key }).from(settings)).map((row) => row.key).sort();
const beside = (name: string) => path.join(path.dirname(databaseFile), name);

describe.skipIf(dialect === "postgres")("a backup", () => {
  it("is taken while the database is open, and brings back what was there then", async () => {
    await note("before");
    const { file, sha256 } = await backupTo(beside("one.db"));
    await note("after");
    expect(readFileSync(`${file}.sha256`, "utf8")).toBe(`${sha256}  one.db\n`);
    await closeDatabase();
    const { keptAside } = await restoreFrom(file);
    expect(await notes()).toEqual(["before"]);
    const aside = new BetterSqlite(keptAside ?? "", { readonly: true });
    expect(aside.prepare("SELECT count(*) FROM settings").pluck().get()).toBe(2);
    aside.close();
  });

  it("that was changed, or has no checksum beside it, is refused and changes nothing", async () => {
    const { file } = await backupTo(beside("two.db"));
    await closeDatabase();
    appendFileSync(file, "x");
    await expect(restoreFrom(file)).rejects.toThrow("its SHA-256 differs");
    await expect(restoreFrom(beside("nothing.db"))).rejects.toThrow("There is no file");
    expect(await notes()).toEqual(["before"]);
  });

  it("is not put in the place of a database that is in use", async () => {
    const { file } = await backupTo(beside("three.db"));
    await note("while open");
    await expect(restoreFrom(file)).rejects.toThrow("The database is in use");
    expect(await notes()).toContain("while open");
    expect(existsSync(`${databaseFile}.incoming`)).toBe(false);
  });

  it("never overwrites another", async () => {
    await backupTo(beside("four.db"));
    await expect(backupTo(beside("four.db"))).rejects.toThrow("is there already");
  });
});

describe("verifying", () => {
  it("finds nothing wrong with a database that was made by the migrations", async () => {
    const checks = await databaseChecks();
    expect(checks.flatMap((check) => check.faults)).toEqual([]);
    expect(checks.find((check) => check.name === "guards")?.looked).toBeGreaterThan(4);
  });
});
