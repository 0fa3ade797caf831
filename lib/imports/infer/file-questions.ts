import type { ImportKind } from "@/db/words";
import type { Columns } from "../fields";
import type { Problem, Question } from "../problem";
import type { Mapping } from "../schema";
import { findFormatOfOtherKind } from "./formats/find";
import { readAsNames } from "./formats/source-systems";

/** What a file of a kind cannot do without, asked for where no column was found for it. */
export function missingColumnQuestions(
  kind: ImportKind,
  columns: Columns,
  { defaults }: Mapping,
  names: string[],
): Question[] {
  const ask = (column: string, asks: string): Question => ({
    column,
    asks,
    choices: names,
    answer: "columns",
    isBlocking: true,
  });
  if (kind === "members")
    return columns.has("name") || columns.has("first_name") || columns.has("last_name")
      ? []
      : [ask("name", "Which column has the name of the person?")];
  if (kind === "groups") return columns.has("name") ? [] : [ask("name", "Which column has the name of the group?")];
  const one = kind === "events" ? "event" : "activity";
  return [
    ...(columns.has("title") ? [] : [ask("title", `Which column has the title of the ${one}?`)]),
    ...(columns.has("day") || defaults.day ? [] : [ask("day", `Which column has the day of the ${one}?`)]),
  ];
}

/** A plain table that is an export of another kind than it was sent as. */
export function otherKindWarning(kind: ImportKind, asked: { names: string[]; sample: string[][] }): Problem[] {
  const other = findFormatOfOtherKind(kind, asked);
  if (!other) return [];
  const reason = `This looks like ${other.kind} as ${readAsNames[other.preset]} exports them. Import it as ${other.kind} instead of ${kind}.`;
  return [{ row: null, column: null, reason }];
}

/** Windows-1252 is what is left when nothing else fits: it takes any byte. */
export function encodingWarning(encoding: string, { file }: Mapping): Problem[] {
  if (encoding !== "windows-1252" || file.encoding) return [];
  return [
    {
      row: null,
      column: null,
      reason:
        "The file is not UTF-8 and was read as Windows-1252. If names look wrong, save it as UTF-8 and send it again.",
    },
  ];
}
