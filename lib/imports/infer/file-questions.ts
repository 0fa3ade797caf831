import type { Columns } from "../fields";
import type { EncodingReading } from "../files/guess-encoding";
import type { Problem, Question } from "../problem";
import type { Mapping } from "../schema";
import { readAsNames } from "../source-systems";
import type { ImportFileKind } from "./file-kind";
import { findFormat } from "./find-format";

/** What a file of a kind cannot do without, asked for where no column was found for it. */
export function missingColumnQuestions(
  { required }: ImportFileKind,
  columns: Columns,
  { defaults }: Mapping,
  names: string[],
): Question[] {
  return required
    .filter(({ anyOf, unless }) => !anyOf.some((field) => columns.has(field)) && !(unless && defaults[unless]))
    .map(({ anyOf: [column], asks }) => ({ column, asks, choices: names, answer: "columns", isBlocking: true }));
}

/** A plain table that is an export of another kind than it was sent as. */
export function otherKindWarning(
  kind: ImportFileKind,
  others: readonly ImportFileKind[],
  asked: { names: string[]; sample: string[][] },
): Problem[] {
  const [found] = others.flatMap((other) => {
    const format = findFormat(other, asked);
    return format ? [{ name: other.name, system: readAsNames[format.preset] }] : [];
  });
  if (!found) return [];
  const reason = `This looks like ${found.name} as ${found.system} exports them. Import it as ${found.name} instead of ${kind.name}.`;
  return [{ row: null, column: null, reason }];
}

/** Nothing is written while nobody has said how its letters read. */
export function encodingQuestions(readings: EncodingReading[]): Question[] {
  if (readings.length === 0) return [];
  const examples = readings.map(({ encoding, example }) => `${encoding}: “${example}”`).join(" · ");
  return [
    {
      column: "encoding",
      asks: `The file is not UTF-8, and its letters can be read in several ways. Which one is right? ${examples}`,
      choices: readings.map(({ encoding }) => encoding),
      answer: "encoding",
      isBlocking: true,
    },
  ];
}

/** An older encoding is a guess, though a good one. */
export function encodingWarning(encoding: string, { file }: Mapping): Problem[] {
  if (/^utf-/.test(encoding) || encoding === "" || file.encoding) return [];
  return [
    {
      row: null,
      column: null,
      reason: `The file is not UTF-8 and was read as ${encoding === "windows-1252" ? "Windows-1252" : encoding}. If names look wrong, save it as UTF-8 and send it again.`,
    },
  ];
}
