import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { backupTo } from "./backup";
import { closeDatabase, inTransaction } from "./client";
import { databaseFile, dialect } from "./dialect";
import { copyBeforeMigration } from "./migrate.sqlite";
import { openFile } from "./open.sqlite";
import { makePrivateFile, makePrivateFolder } from "./private-files";
import { restoreFrom } from "./restore";
import { settings } from "./schema/index";

const rightsOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
const beside = (...names: string[]) => path.join(path.dirname(databaseFile), ...names);

describe.skipIf(dialect === "postgres" || process.platform === "win32")("files with what people told us", () => {
  beforeAll(() => void process.umask(0o022));

  it("are made for their owner alone, with what SQLite writes beside them", async () => {
    await inTransaction((tx) => tx.insert(settings).values({ key: "written", value: true, updatedAt: new Date() }));
    for (const file of [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`]) expect(rightsOf(file)).toBe("600");
    openFile(beside("new", "tenet.db")).close();
    expect(rightsOf(beside("new"))).toBe("700");
    expect(rightsOf(beside("new", "tenet.db"))).toBe("600");
  });

  it("lose the rights of others where an earlier version gave them", () => {
    const file = beside("earlier.db");
    for (const one of [file, `${file}-wal`]) {
      writeFileSync(one, "");
      chmodSync(one, 0o644);
    }
    makePrivateFile(file);
    expect([rightsOf(file), rightsOf(`${file}-wal`)]).toEqual(["600", "600"]);
  });

  it("leave a folder as it is that was there before", () => {
    mkdirSync(beside("shared"), { mode: 0o755 });
    makePrivateFolder(beside("shared"));
    expect(rightsOf(beside("shared"))).toBe("755");
  });

  it("include backups, their checksums and the copy before a migration", async () => {
    const { file } = await backupTo(beside("backups", "one.db"));
    expect([beside("backups"), file, `${file}.sha256`].map(rightsOf)).toEqual(["700", "600", "600"]);
    const handle = openFile(databaseFile);
    const copy = await copyBeforeMigration(handle);
    handle.close();
    expect([path.dirname(copy), copy].map(rightsOf)).toEqual(["700", "600"]);
  });

  it("include the database that is put back from a backup that anybody can read, and the one kept aside", async () => {
    const { file } = await backupTo(beside("open.db"));
    chmodSync(file, 0o644);
    await closeDatabase();
    const { keptAside } = await restoreFrom(file);
    expect([databaseFile, keptAside ?? ""].map(rightsOf)).toEqual(["600", "600"]);
  });
});
