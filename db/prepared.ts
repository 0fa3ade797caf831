import { sql } from "drizzle-orm";
import { type Answers, oneSelect, type Question } from "./ask-together";
import type { Reader } from "./client";
import { dialect } from "./dialect";

/** What differs from one time to the next; a list of texts is for `isAmong`. */
export type Value = string | number | Date | null | readonly string[];

type Ask<Found> = (values: Record<string, unknown>) => Promise<Found>;

const mostKept = 200;

/**
 * Questions that are asked in one statement, which is built once for each shape: to build a statement takes longer than to run it.
 * `build` sees the shape and, in place of each value, a slot that can stand in a condition and be nothing else: it must not be compared,
 * added to, or written into a text. What decides how the statement looks belongs into the shape.
 */
export function prepared<Shape, Values extends Record<string, Value>, Questions extends Record<string, Question>>(
  build: (shape: Shape, slots: Values) => Questions,
): (from: Reader, shape: Shape, values: Values) => Promise<Answers<Questions>> {
  const kept = new WeakMap<object, Map<string, Ask<Answers<Questions>>>>();
  return (from, shape, values) => {
    const asks = kept.get(ownerOf(from)) ?? new Map<string, Ask<Answers<Questions>>>();
    kept.set(ownerOf(from), asks);
    const key = JSON.stringify(shape);
    const ask = asks.get(key) ?? askOf(from, build(shape, slotsFor(values)));
    asks.delete(key);
    asks.set(key, ask);
    const [oldest] = asks.keys();
    if (asks.size > mostKept && oldest !== undefined) asks.delete(oldest);
    return ask(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, driverValue(value)])));
  };
}

/** A statement belongs to a connection; on PostgreSQL a transaction takes another one each time. */
function ownerOf(from: Reader): object {
  return (from as { $client?: object }).$client ?? from;
}

function askOf<Questions extends Record<string, Question>>(
  from: Reader,
  questions: Questions,
): Ask<Answers<Questions>> {
  const { asked, read } = oneSelect(from, questions);
  // Without a name PostgreSQL plans for the values at hand each time, as it does for what is not prepared.
  const statement = asked.prepare("");
  return async (values) => read((await statement.execute(values))[0]);
}

function slotsFor<Values extends Record<string, Value>>(values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((name) => [name, sql.placeholder(name)])) as unknown as Values;
}

function driverValue(value: Value): unknown {
  if (value instanceof Date) return dialect === "postgres" ? value.toISOString() : value.getTime();
  return Array.isArray(value) && dialect === "sqlite" ? JSON.stringify(value) : value;
}
