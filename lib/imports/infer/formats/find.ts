import type { ImportKind } from "@/db/words";
import { type ImportField, repeatableFields } from "../../fields";
import { normalizeWords } from "../../files/text";
import { type ExportFormat, exportFormats } from "./known";
import type { readAsChoices, SourceSystem } from "./source-systems";

type Asked = { names: string[]; sample: string[][] };

/** The shape of a file of that kind, recognised or said by a person; null for a plain table. */
export function findFormat(
  kind: ImportKind,
  asked: Asked,
  said: (typeof readAsChoices)[number] | undefined,
): ExportFormat | null {
  const fitting = exportFormats.filter((shape) => shape.kind === kind);
  if (said) return fitting.find(({ preset }) => preset === said) ?? null;
  return fitting.find((shape) => matchesFormat(shape, asked)) ?? null;
}

/** A file that is an export of another kind of thing than it was said to be. */
export function findFormatOfOtherKind(kind: ImportKind, asked: Asked): ExportFormat | null {
  return exportFormats.find((shape) => shape.kind !== kind && matchesFormat(shape, asked)) ?? null;
}

/** The systems whose exports of that kind are known. */
export function sourceSystemsOf(kind: ImportKind): SourceSystem[] {
  return [...new Set(exportFormats.filter((shape) => shape.kind === kind).map(({ preset }) => preset))];
}

/** What an export of a known system means by its columns: where it has several for one field, the first with anything in it, or all of them in order. */
export function columnsOfFormat(
  { columns }: ExportFormat,
  { names, sample }: Asked,
): { field: ImportField; at: number }[] {
  const isFilled = (at: number) => sample.some((cells) => cells[at]?.trim());
  const places = names.map(normalizeWords);
  return (Object.entries(columns) as [ImportField, string[]][]).flatMap(([field, headers]) => {
    const found = headers.flatMap((header) => {
      const at = places.indexOf(normalizeWords(header));
      return at < 0 ? [] : [{ field, at }];
    });
    const best = found.find(({ at }) => isFilled(at)) ?? found[0];
    return repeatableFields.has(field) || !best ? found : [best];
  });
}

function matchesFormat({ signs, says }: ExportFormat, { names, sample }: Asked): boolean {
  const known = names.map(normalizeWords);
  if (!signs.some((sign) => sign.every((header) => known.includes(normalizeWords(header))))) return false;
  if (!says) return true;
  const at = known.indexOf(normalizeWords(says.header));
  const values = sample.map((cells) => cells[at]?.trim() ?? "").filter(Boolean);
  return values.length > 0 && values.every((value) => says.form.test(value));
}
