import { csvRecordAt } from "./record";

/** The sign that cuts the most rows of a sample into the same number of cells; a comma where none cuts any. */
function detectDelimiter(sample: string, isWhole: boolean): Delimiter {
  const said = declaredDelimiter(sample);
  if (said) return said;
  const scored = delimiters.map((delimiter) => ({ delimiter, ...evenness(widthsOf(sample, delimiter, isWhole)) }));
  const tabbed = widthsOf(sample, "\t", isWhole);
  const isFirstCut = scored.some(({ delimiter, first }) => delimiter !== "\t" && first);
  // Nobody types a tab within a cell, while dates and names hold commas.
  if (!isFirstCut && tabbed.length > 0 && tabbed.filter((width) => width > 1).length / tabbed.length > 0.6) return "\t";
  const best = scored.reduce((best, next) => (isBetter(next, best) ? next : best));
  return best.width > 1 ? best.delimiter : ",";
}

/**
 * The sign between the cells of the rows and that of the header, which some programs write otherwise; null where the two do not
 * fit each other, however they are cut. `said` is the one of the rows.
 */
export function detectDelimiters(
  sample: string,
  isWhole: boolean,
  said?: Delimiter,
): { delimiter: Delimiter; headerDelimiter: Delimiter } | null {
  const delimiter = said ?? detectDelimiter(sample, isWhole);
  const same = { delimiter, headerDelimiter: delimiter };
  if (declaredDelimiter(sample)) return same;
  const cuts = delimiters.map((sign) => {
    const [header = 1, ...rows] = widthsOf(sample, sign, isWhole);
    return { sign, header, ...evenness(rows), rows: rows.length };
  });
  const own = cuts.find(({ sign }) => sign === delimiter);
  if (!own || own.rows === 0 || (own.header > 1 && own.share > 0.2) || (own.header === 1 && own.width === 1))
    return same;
  if (own.header === 1) {
    const header = cuts.find(({ header: width }) => width > 1 && width === own.width);
    return said && header ? { delimiter, headerDelimiter: header.sign } : same;
  }
  const rows = cuts.find(({ sign, width, share }) => sign !== delimiter && width > 1 && share >= 0.8);
  if (!rows || said) return same;
  return rows.width === own.header ? { delimiter: rows.sign, headerDelimiter: delimiter } : null;
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
