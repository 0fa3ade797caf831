import { existsSync } from "node:fs";
import { databaseUrl, dialect } from "./dialect";
import { type Migrated, migrationsFolder } from "./known-migrations";
import { migratePostgres } from "./migrate.postgres";
import { migrateSqlite } from "./migrate.sqlite";

/** Brings the database up to this code, a copy of a SQLite file first. Nothing happens where nothing is to do. */
export async function migrate(): Promise<Migrated> {
  const folder = migrationsFolder();
  if (!existsSync(folder)) throw new Error(`No migrations in ${folder}: start from the root of the checkout.`);
  return dialect === "postgres" ? migratePostgres(databaseUrl) : migrateSqlite();
}
