import type { ImportKind } from "@/db/words";
import { Refusal } from "@/lib/errors";
import { mostEntries, type Row } from "../rows/rules";
import { cellsIn } from "./cells/rules";
import { isPlain, type List, listsIn } from "./lists/rules";
import { joined } from "./sessionize/rules";

const mostColumns = 200;

/** A file of objects as a table; `lists` are the ones in it whose entries may be the rows, `list` the one that was taken. */
type ObjectTable = { names: string[]; rows: Row[]; lists: string[]; list: string };

/** The entries of one list of a JSON file as rows, nested fields under names such as `venue.city`. The list is the one said, or the likeliest. */
export function objectRows(text: string, asked: { kind?: ImportKind; list?: string } = {}): ObjectTable {
  const value = parsed(text);
  if (!Array.isArray(value) && !isPlain(value)) throw new Refusal("invalid", "The file is JSON and has no list.");
  const lists = listsIn(joined(value));
  const list = lists.find(({ path }) => path === asked.list) ?? likeliest(lists, asked.kind);
  if (!list && !Array.isArray(value)) throw new Refusal("invalid", "The file is JSON and has no list of entries.");
  if (list && list.size > mostEntries)
    throw new Refusal("too_large", `The file has more than ${mostEntries.toLocaleString("en")} entries.`);
  const cells = list ? list.entries().map(cellsIn) : [];
  const names = [...new Set(cells.flatMap((row) => [...row.keys()]))].slice(0, mostColumns);
  const rows = cells.map((row, at) => ({ row: at + 1, line: at + 1, cells: names.map((name) => row.get(name) ?? "") }));
  return { names, rows, lists: lists.map(({ path }) => path), list: list?.path ?? "" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refusal("invalid", "The file begins like JSON but is not valid JSON.");
  }
}

const talks = /(^|\.)(talks|sessions|presentations|lectures|agenda|schedule|program|programme)$/i;
const people = /(^|\.)(speakers|members|people|users|contributors)$/i;

/** For events the talks of its evenings, for members its people; else the longest list that is not part of another one. */
function likeliest(lists: List[], kind: ImportKind | undefined): List | undefined {
  const whole = lists.filter(({ isPart }) => !isPart);
  const named =
    kind === "events"
      ? lists.find(({ path }) => talks.test(path))
      : kind === "members"
        ? whole.find(({ path }) => people.test(path))
        : undefined;
  return (
    named ??
    whole.reduce<List | undefined>((longest, list) => (list.size > (longest?.size ?? 0) ? list : longest), undefined)
  );
}
