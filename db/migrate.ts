import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { databaseUrl, dialect } from "./dialect";
import { migratePostgres } from "./migrate.postgres";
import { migrateSqlite } from "./migrate.sqlite";

export type Migration = { name: string; hash: string; statements: string[] };
export type Migrated = { applied: string[]; copy: string | null };

const folder = () => path.join(process.cwd(), "db", "migrations", dialect);

/** The migrations that this code knows, oldest first. */
export function knownMigrations(): Migration[] {
  const journal = JSON.parse(readFileSync(path.join(folder(), "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(path.join(folder(), `${tag}.sql`), "utf8");
    return {
      name: tag,
      hash: createHash("sha256").update(text).digest("hex"),
      statements: text.split("--> statement-breakpoint"),
    };
  });
}

/** What is still to do; throws when the database is newer than this code or was made by another history. */
export function pendingMigrations(done: { name: string; hash: string }[]): Migration[] {
  const known = knownMigrations();
  const names = new Map(known.map((migration) => [migration.name, migration.hash]));
  for (const { name, hash } of done) {
    if (!names.has(name))
      throw new Error(`The database is newer than this code: it has the migration ${name}. Start the newer version.`);
    if (names.get(name) !== hash)
      throw new Error(`The migration ${name} was changed after it ran. Restore the file as it was.`);
  }
  return known.slice(done.length);
}

/** Brings the database up to this code, a copy of a SQLite file first. Nothing happens where nothing is to do. */
export async function migrate(): Promise<Migrated> {
  if (!existsSync(folder())) throw new Error(`No migrations in ${folder()}: start from the root of the checkout.`);
  return dialect === "postgres" ? migratePostgres(databaseUrl) : migrateSqlite();
}
