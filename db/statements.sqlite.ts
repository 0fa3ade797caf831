import type BetterSqlite from "better-sqlite3";

const mostKept = 500;

/** The two ways in which Drizzle asks: rows as objects and, after `raw()`, as arrays. */
type Asked = Pick<BetterSqlite.Statement, "run" | "all" | "get" | "raw">;

/**
 * The connection, with each statement prepared once and kept by its text: to prepare one takes longer than most take to run. The
 * least lately used are let go.
 */
export function keepingStatements(handle: BetterSqlite.Database): BetterSqlite.Database {
  const kept = new Map<string, Asked>();

  function prepare(text: string): Asked {
    const found = kept.get(text) ?? statementOf(handle, text);
    kept.delete(text);
    kept.set(text, found);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  return Object.assign(Object.create(handle), { prepare });
}

/** `raw()` changes a statement of better-sqlite3 for good, so there are two, each made when it is first asked for. */
function statementOf(handle: BetterSqlite.Database, text: string): Asked {
  let objects: BetterSqlite.Statement | undefined;
  let arrays: BetterSqlite.Statement | undefined;
  const plain = () => {
    objects ??= handle.prepare(text);
    return objects;
  };
  return {
    run: (...values) => plain().run(...values),
    all: (...values) => plain().all(...values),
    get: (...values) => plain().get(...values),
    raw: () => {
      arrays ??= handle.prepare(text).raw();
      return arrays;
    },
  };
}
