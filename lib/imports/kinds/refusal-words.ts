import type { InspectedFile } from "../infer/inspected-file";
import type { Problem } from "../problem";

/** A refusal by field in the words of the file: the header that fed the field, if one did. */
export function refusalInFileWords(
  file: InspectedFile,
  fields: Record<string, string>,
  otherwise: string,
): Omit<Problem, "row"> {
  const [path, reason] = Object.entries(fields)[0] ?? ["", otherwise];
  return { column: headerFeeding(file, path), reason: reason || otherwise };
}

/** The header of the column that feeds a field of a command's input, such as `startsOn` or `figures.reads`. */
function headerFeeding({ kind, columns, header }: InspectedFile, path: string): string | null {
  const [first = ""] = path.split(".");
  const wanted: readonly string[] = kind.fedBy[path] ?? kind.fedBy[first] ?? [first];
  const places = new Map<string, number[]>(columns);
  const at = wanted.flatMap((field) => places.get(field) ?? [])[0];
  return at === undefined ? null : (header.names[at] ?? null);
}
