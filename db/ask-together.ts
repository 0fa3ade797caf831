import * as drizzle from "drizzle-orm";
import { Column, is, SQL, type SQLWrapper, Subquery, sql } from "drizzle-orm";
import type { Reader } from "./connection";
import { dialect } from "./dialect";

/** A select that was built and not yet asked. */
export type Question = PromiseLike<unknown[]> & SQLWrapper;

/** What questions find, by their names. */
export type Answers<Questions extends Record<string, Question>> = {
  [Name in keyof Questions]: Awaited<Questions[Name]>;
};

/** What Drizzle keeps of a select, and how it reads rows; it does not tell TypeScript of either. */
type Inside = { config: { fields: object }; joinsNotNullableMap: object };
type Field = { path: string[]; field: unknown };
type Decoder = { mapFromDriverValue: (value: unknown) => unknown };
const { orderSelectedFields, mapResultRow } = drizzle as unknown as {
  orderSelectedFields: (fields: object) => Field[];
  mapResultRow: (fields: Field[], row: unknown[], joins: object) => unknown;
};

/**
 * Asks several questions in one statement, each answered as if it were asked alone: its rows, in its order. None may need what another
 * one finds.
 */
export async function askTogether<Questions extends Record<string, Question>>(
  from: Reader,
  questions: Questions,
): Promise<Answers<Questions>> {
  const { asked, read } = oneSelect(from, questions);
  const [found] = await asked;
  return read(found);
}

/** The questions as one select, and how its only row is read. */
export function oneSelect<Questions extends Record<string, Question>>(from: Reader, questions: Questions) {
  const parts = Object.entries(questions).map(([name, question]) => ({ name, ...partOf(question) }));
  const asked = from
    .select(Object.fromEntries(parts.map(({ name, rows }) => [name, rows])))
    .from(sql`(select 1) as one`);
  const read = (found: Record<string, unknown> | undefined) =>
    Object.fromEntries(
      parts.map(({ name, read: readRow }) => [name, rowsOf(found?.[name]).map(readRow)]),
    ) as unknown as Answers<Questions>;
  return { asked, read };
}

/** The rows of the question as one JSON list of lists, and how each of these is read. */
function partOf(question: Question): { rows: SQL<unknown>; read: (row: unknown[]) => unknown } {
  const { config, joinsNotNullableMap } = question as unknown as Inside;
  const fields = orderSelectedFields(config.fields);
  const columns = sql.raw(fields.map((_, place) => `c${place}`).join(", "));
  const list =
    dialect === "postgres"
      ? sql`coalesce(json_agg(json_build_array(${columns})), '[]')`
      : sql`json_group_array(json_array(${columns}))`;
  return {
    rows: sql<unknown>`(with part(${columns}) as (${question.getSQL()}) select ${list} from part)`,
    read: flatReader(fields) ?? ((row) => mapResultRow(fields, row, joinsNotNullableMap)),
  };
}

/** The same as Drizzle's own, which finds out anew for each value how it is read; null for rows that have objects in them. */
function flatReader(fields: Field[]): ((row: unknown[]) => unknown) | null {
  if (fields.some(({ path, field }) => path.length > 1 || is(field, Subquery))) return null;
  const parts = fields.map(({ path: [name = ""], field }) => ({ name, decoder: decoderOf(field) }));
  return (row) => {
    const read: Record<string, unknown> = {};
    for (const [place, { name, decoder }] of parts.entries()) {
      const value = row[place];
      read[name] = value === null ? null : decoder.mapFromDriverValue(value);
    }
    return read;
  };
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field;
  const made = is(field, SQL) ? field : (field as SQL.Aliased).sql;
  return (made as unknown as { decoder: Decoder }).decoder;
}

function rowsOf(found: unknown): unknown[][] {
  return typeof found === "string" ? JSON.parse(found) : (found as unknown[][]);
}
