import type { ImportField } from "../fields";
import { normalizeWords } from "../files/text";
import type { ExportFormat, readAsChoices } from "../source-systems";
import type { ImportFileKind } from "./file-kind";

type Asked = { names: string[]; sample: string[][] };

/** The shape of a file of that kind, recognised or said by a person; null for a plain table. */
export function findFormat(
  { formats }: ImportFileKind,
  asked: Asked,
  said?: (typeof readAsChoices)[number],
): ExportFormat | null {
  return formats.find((format) => (said ? format.preset === said : matchesFormat(format, asked))) ?? null;
}

/** What an export of a known system means by its columns: where it has several for one field, the first with anything in it, or all of them in order. */
export function columnsOfFormat(
  { columns }: ExportFormat,
  { repeatable }: ImportFileKind,
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
    return repeatable.includes(field) || !best ? found : [best];
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
