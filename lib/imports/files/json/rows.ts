import { Refusal } from "@/lib/core/errors";
import type { Problem } from "../../problem";
import { pauses } from "../pause";
import { mostEntries, type Row } from "../rows";
import { joinSessionizeExport } from "../sessionize/views";
import { type PeopleByAlias, peopleByAlias } from "./aliases";
import { jsonCells } from "./cells";
import { findJsonLists, isJsonObject, type JsonList, type JsonListName, type JsonObject } from "./lists";
import { parseJson } from "./parse";

const mostColumns = 200;

/** A file of objects as a table; `lists` are the ones in it whose entries may be the rows, `list` the one that was taken. */
type JsonTable = {
  names: string[];
  rows: Row[];
  lists: string[];
  list: string;
  doubts: Problem[];
  aliases: PeopleByAlias;
};

/** The entries of one list of a JSON file as rows, nested fields under names such as `venue.city`. The list is the one said, or the likeliest. */
export async function jsonRows(
  text: string,
  asked: { named?: JsonListName | null; list?: string } = {},
): Promise<JsonTable> {
  const value = await parseJson(text);
  if (!Array.isArray(value) && !isJsonObject(value)) throw new Refusal("invalid", "The file is JSON and has no list.");
  const joined = joinSessionizeExport(value);
  const lists = findJsonLists(joined.value);
  const list =
    lists.find(({ path }) => path === asked.list) ??
    likeliestList(lists, asked.named) ??
    (isJsonObject(value) ? listOfOne(value) : undefined);
  if (!list && !Array.isArray(value)) throw new Refusal("invalid", "The file is JSON and has no list of entries.");
  if (list && list.size > mostEntries)
    throw new Refusal("too_large", `The file has more than ${mostEntries.toLocaleString("en")} entries.`);
  const cells: ReturnType<typeof jsonCells>[] = [];
  const found = new Set<string>();
  const pause = pauses();
  for (const entry of list?.entries() ?? []) {
    await pause();
    const row = jsonCells(entry);
    cells.push(row);
    for (const name of row.keys()) found.add(name);
  }
  const names = [...found].slice(0, mostColumns);
  const rows: Row[] = [];
  for (const row of cells) {
    await pause();
    const at = rows.length + 1;
    rows.push({ row: at, line: at, cells: names.map((name) => row.get(name) ?? "") });
  }
  const [paths, { doubts }] = [lists.map(({ path }) => path), joined];
  return { names, rows, lists: paths, list: list?.path ?? "", doubts, aliases: peopleByAlias(lists) };
}

/** A file that is one entry itself, with something in it that is said. */
function listOfOne(item: JsonObject): JsonList | undefined {
  const isSaid = Object.values(item).some((value) => typeof value === "string" && value.trim() !== "");
  return isSaid ? { path: "", size: 1, isPart: false, entries: () => [{ item, above: null }] } : undefined;
}

/** The one of that name, else the longest list that is not part of another one. */
function likeliestList(lists: JsonList[], named: JsonListName | null | undefined): JsonList | undefined {
  const whole = lists.filter(({ isPart }) => !isPart);
  return (
    (named ? (named.mayBeNested ? lists : whole).find(({ path }) => named.name.test(path)) : undefined) ??
    whole.reduce<JsonList | undefined>(
      (longest, list) => (list.size > (longest?.size ?? 0) ? list : longest),
      undefined,
    )
  );
}
