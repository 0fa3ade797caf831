import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backupTo, sha256Of } from "./backup";
import { closeDatabase, db, inTransaction } from "./client";
import { databaseFile, dialect } from "./dialect";
import { restoreFrom } from "./restore";
import { fileContents, settings } from "./schema/index";
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

  it("carries the bytes of files", async () => {
    const content = Buffer.from([0, 255, 37, 80, 68, 70, 0, 13, 10]);
    await inTransaction((tx) => tx.insert(fileContents).values({ sha256: "of these", content }).returning());
    const { file } = await backupTo(beside("files.db"));
    await inTransaction((tx) => tx.delete(fileContents).returning());
    await closeDatabase();
    await restoreFrom(file);
    expect(await db.select().from(fileContents)).toEqual([{ sha256: "of these", content }]);
  });

  it("does not begin again at each write, and has none of them", async () => {
    const writer = new BetterSqlite(databaseFile);
    writer.exec("CREATE TABLE ballast (text); CREATE TABLE ticks (at)");
    writer
      .prepare(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO ballast SELECT randomblob(4000) FROM n",
      )
      .run();
    const told: number[] = [];
    const { file } = await backupTo(beside("busy.db"), (done) => {
      told.push(done);
      writer.exec("INSERT INTO ticks VALUES (1)");
    });
    expect(told.length).toBeLessThan(9);
    expect(told).toEqual([...told].sort());
    const copy = new BetterSqlite(file, { readonly: true });
    expect(copy.prepare("SELECT count(*) FROM ticks").pluck().get()).toBe(0);
    copy.close();
    writer.exec("DROP TABLE ballast; DROP TABLE ticks");
    writer.close();
  });

  it("without its guards is refused, and changes nothing", async () => {
    const { file } = await backupTo(beside("bare.db"));
    const bare = new BetterSqlite(file);
    bare.exec("DROP TRIGGER terms_overlap_insert");
    bare.close();
    writeFileSync(`${file}.sha256`, `${await sha256Of(file)}  bare.db\n`);
    await closeDatabase();
    await expect(restoreFrom(file)).rejects.toThrow("no guard terms_overlap_insert");
    expect(await notes()).toEqual(["before"]);
    expect(existsSync(`${databaseFile}.incoming`)).toBe(false);
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
