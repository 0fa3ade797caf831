import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { dialect } from "./dialect";

export type Migration = { name: string; hash: string; statements: string[] };
export type Migrated = { applied: string[]; copy: string | null };

export const migrationsFolder = () => path.join(process.cwd(), "db", "migrations", dialect);

/** The migrations that this code knows, oldest first. */
export function knownMigrations(): Migration[] {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder(), "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(path.join(migrationsFolder(), `${tag}.sql`), "utf8");
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
