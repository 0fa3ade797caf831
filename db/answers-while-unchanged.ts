import { dataVersion } from "./client";
import { dialect } from "./dialect";

/**
 * Answers by key that stand until anything is committed, by whomever: exact, and for as little as SQLite takes to say whether that
 * happened. PostgreSQL would have to be asked each time, so there nothing is kept.
 */
export function answersWhileUnchanged<Value>(most = 500) {
  let at = "";
  let current = new Map<string, Value>();
  return async (key: string): Promise<{ known: Value | undefined; keep: (value: Value) => Value }> => {
    if (dialect === "postgres") return { known: undefined, keep: (value) => value };
    const version = await dataVersion();
    if (version !== at) [at, current] = [version, new Map()];
    // What was asked under an older version is kept with that one, where nobody looks any more.
    const answers = current;
    const keep = (value: Value) => {
      const [oldest] = answers.keys();
      if (answers.size >= most && oldest !== undefined) answers.delete(oldest);
      answers.set(key, value);
      return value;
    };
    return { known: answers.get(key), keep };
  };
}
