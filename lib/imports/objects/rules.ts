import { Refusal } from "@/lib/errors";
import { mostEntries, type Row } from "../rows/rules";

const mostColumns = 200;

type Plain = Record<string, unknown>;

/** A list of objects, by itself or somewhere in an object, as rows under the names of its fields. */
export function objectRows(text: string): { names: string[]; rows: Row[] } {
  const items = listIn(parsed(text));
  if (items.length > mostEntries)
    throw new Refusal("too_large", `The file has more than ${mostEntries.toLocaleString("en")} entries.`);
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))].slice(0, mostColumns);
  const rows = items.map((item, at) => ({
    row: at + 1,
    line: at + 1,
    cells: names.map((name) => (Object.hasOwn(item, name) ? cellOf(item[name]) : "")),
  }));
  return { names, rows };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refusal("invalid", "The file begins like JSON and is none.");
  }
}

/** The file itself, or its longest list of objects; an export of Sessionize has the names of its speakers in a list of their own. */
function listIn(value: unknown): Plain[] {
  if (Array.isArray(value)) return value.filter(isPlain);
  if (!isPlain(value)) throw new Refusal("invalid", "The file is JSON and holds no list.");
  const { sessions, speakers } = value;
  if (Array.isArray(sessions) && Array.isArray(speakers)) return withSpeakers(sessions.filter(isPlain), speakers);
  const lists = Object.values(value).flatMap((list) => (Array.isArray(list) ? [list.filter(isPlain)] : []));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

function withSpeakers(sessions: Plain[], speakers: unknown[]): Plain[] {
  const names = new Map(speakers.filter(isPlain).map((person) => [person.id, person.fullName ?? person.name]));
  return sessions
    .filter((session) => session.isServiceSession !== true)
    .map((session) => ({
      ...session,
      speakers: Array.isArray(session.speakers) ? session.speakers.map((id) => names.get(id) ?? id) : session.speakers,
    }));
}

/** Several values of one field stand in one cell, each on a line of its own; of an object its name. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === "boolean") return "";
  if (Array.isArray(value)) return value.map(cellOf).filter(Boolean).join("\n");
  if (!isPlain(value)) return String(value);
  const said = value.name ?? value.fullName ?? value.title ?? value.url;
  return said === undefined || isPlain(said) ? "" : cellOf(said);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
