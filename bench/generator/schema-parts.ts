import type BetterSqlite from "better-sqlite3";

type Part = { kind: "index" | "trigger"; name: string; table: string; sql: string };

/**
 * Takes indexes and triggers away while rows are written, and puts them back: an index that is made once from sorted rows
 * costs a fraction of one that grows row by row.
 */
export class SchemaParts {
  private left: Part[];

  constructor(private readonly handle: BetterSqlite.Database) {
    this.left = handle
      .prepare(
        "SELECT type AS kind, name, tbl_name AS 'table', sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY name",
      )
      .all() as Part[];
    for (const { kind, name } of this.left) handle.exec(`DROP ${kind} "${name}"`);
  }

  /** The indexes of tables that have rows. What is derived is still empty, and is filled faster without its own, but for `also`. */
  restoreIndexesOfFilledTables(also: readonly string[]): void {
    const filled = (table: string) => this.handle.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined;
    this.restore(({ kind, table }) => kind === "index" && (also.includes(table) || filled(table)));
  }

  restoreAll(): void {
    this.restore(({ kind }) => kind === "index");
    this.restore(() => true);
  }

  private restore(isMeant: (part: Part) => boolean): void {
    const meant = this.left.filter(isMeant);
    for (const { sql } of meant) this.handle.exec(sql);
    this.left = this.left.filter((part) => !meant.includes(part));
  }
}
