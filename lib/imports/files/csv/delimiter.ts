import { csvRecordAt } from "./record";

/** The sign that cuts the most rows of a sample into the same number of cells; a comma where none cuts any. */
export function detectDelimiter(sample: string, isWhole: boolean): Delimiter {
  const said = declaredDelimiter(sample);
  if (said) return said;
  const scored = delimiters.map((delimiter) => ({ delimiter, ...evenness(widthsOf(sample, delimiter, isWhole)) }));
  const best = scored.reduce((best, next) => (isBetter(next, best) ? next : best));
  return best.width > 1 ? best.delimiter : ",";
}

/** Excel writes `sep=;` above the header of some exports. */
export function declaredDelimiter(text: string): Delimiter | null {
  const sign = /^sep=([,;\t|])(\r|\n|$)/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === sign) ?? null;
}

type Score = { share: number; width: number; first: boolean };

function isBetter(next: Score, best: Score): boolean {
  if (next.width < 2 || best.width < 2) return next.width > best.width;
  if (next.first !== best.first) return next.first;
  if (Math.abs(next.share - best.share) > 0.1) return next.share > best.share;
  return next.width > best.width;
}

/** The sample's last record may be cut and does not count. */
function widthsOf(sample: string, delimiter: Delimiter, isWhole: boolean): number[] {
  const widths: number[] = [];
  for (let at = 0; at < sample.length && widths.length < 200; ) {
    const record = csvRecordAt(sample, at, delimiter, isWhole);
    if (!record) break;
    if ("cells" in record && record.cells.some((cell) => cell.trim())) widths.push(record.cells.length);
    at = record.next;
  }
  return widths;
}

/** The most common width above one, how many rows have it, and whether the first row has. */
function evenness(widths: number[]): Score {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + (width > 1 ? 1 : 0));
  const [width, rows] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as [
    number,
    number,
  ]);
  return { share: widths.length ? rows / widths.length : 0, width: rows ? width : 1, first: (widths[0] ?? 1) > 1 };
}

export const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];
