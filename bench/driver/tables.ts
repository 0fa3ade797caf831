import type { Measured } from "./load";
import type { SizeResult } from "./measure-size";

type Cell = string | number;

export function table(head: readonly string[], rows: readonly Cell[][]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(" | ")} |`;
  const rule = `| --- |${" ---: |".repeat(head.length - 1)}`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

export const fixed = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
export const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Answers one after the other: what is fast, how evenly, what it costs, and how it stands to the bare one of the same run. */
export function speedTable(rows: readonly Measured[], bare: readonly Measured[]): string {
  return table(
    ["asked", "a second", "median, ms", "p99, ms", "CPU, ms", "of the bare one", "by CPU"],
    rows.map(({ name, note, perSecond, median, p99, cpu, against }) => {
      const base = bare.find((one) => one.name === against);
      const percent = (part: number, whole: number) => (whole > 0 ? `${((part / whole) * 100).toFixed(0)} %` : "");
      const ratios = base ? [percent(perSecond, base.perSecond), percent(base.cpu, cpu)] : ["", ""];
      if (perSecond === 0) return [`${name} (${note})`, "", "", "", "", "", ""];
      return [note ? `${name} (${note})` : name, fixed(perSecond), fixed(median), fixed(p99), fixed(cpu), ...ratios];
    }),
  );
}

/** CPU of one answer by size: it varies less than time does on a machine that others use. */
export function growthTable(results: readonly SizeResult[]): string {
  const names = results[0] ? [...results[0].pages, ...results[0].api].map(({ name }) => name) : [];
  const first = results[0];
  const sizes = results.map(({ size }) => size);
  const cpuOf = (result: SizeResult, place: number) => [...result.pages, ...result.api][place]?.cpu ?? 0;
  return table(
    ["CPU of one answer, ms", ...sizes, ...sizes.slice(1).map((size) => `${size} / ${sizes[0]}`)],
    names.map((name, place) => [
      name,
      ...results.map((result) => fixed(cpuOf(result, place))),
      ...results.slice(1).map((result) => {
        const base = first ? cpuOf(first, place) : 0;
        return base > 0 ? (cpuOf(result, place) / base).toFixed(1) : "";
      }),
    ]),
  );
}

export function afterWriteTable({ afterWrite }: SizeResult): string {
  return table(
    ["median, ms", "asked again", "right after a write", "times", "p99 after a write"],
    afterWrite.map(({ name, again, afterWrite: after, p99 }) => [
      name,
      fixed(again),
      fixed(after),
      again > 0 ? (after / again).toFixed(1) : "",
      fixed(p99),
    ]),
  );
}

export function standingsTable(results: readonly SizeResult[]): string {
  return table(
    ["size", "terms", "s", "CPU, s", "memory at most, MB"],
    results.flatMap(({ size, standings }) => {
      if (!standings) return [];
      const { terms, seconds, cpu, most } = standings;
      return [[size, terms.toLocaleString("en"), fixed(seconds), fixed(cpu), most]];
    }),
  );
}

export function importTable(results: readonly SizeResult[]): string {
  return table(
    ["size", "activities", "s", "CPU, s", "memory at most, MB"],
    results.flatMap(({ size, imported }) => {
      if (!imported) return [];
      const { rows, seconds, cpu, most } = imported;
      return [[size, rows.toLocaleString("en"), fixed(seconds), fixed(cpu), most]];
    }),
  );
}

export function statementTable({ statements }: SizeResult): string {
  return table(
    ["asked", "statements", "different", "prepared anew", "the commonest runs"],
    statements.map(({ name, ran, different, prepared, mostTimes }) => [name, ran, different, prepared, mostTimes]),
  );
}

export function byteTable({ pages, api }: SizeResult): string {
  return table(
    ["kB of the answer", "as it is", "compressed"],
    [...pages, ...api].map(({ name, bytes, compressed }) => [name, kilobytes(bytes), kilobytes(compressed)]),
  );
}

export function paintTable({ paints }: SizeResult): string {
  return table(
    [
      ...["first visit", "script, kB", "fonts, kB", "styles, kB", "requests"],
      ...["largest paint, ms", "on a phone, ms", "layout shift", "on a phone"],
    ],
    paints.map(({ name, script, font, style, requests, paint, phonePaint, shift, phoneShift }) => [
      ...[name, kilobytes(script), kilobytes(font), kilobytes(style), requests],
      ...[paint.toFixed(0), phonePaint?.toFixed(0) ?? "", shift.toFixed(3), phoneShift?.toFixed(3) ?? ""],
    ]),
  );
}

export function placeTable(results: readonly SizeResult[]): string {
  return table(
    [
      "size",
      "rows",
      "the rows alone, MB",
      "file, MB",
      "times",
      "made in, s",
      "memory at the end, MB",
      "at most, MB",
      "cold start to the first page, s",
    ],
    results.map(({ size, made, memory, coldStart }) => [
      size,
      made.rows.toLocaleString("en"),
      (made.bytesOfRows / 1e6).toFixed(0),
      (made.bytes / 1e6).toFixed(0),
      (made.bytes / made.bytesOfRows).toFixed(1),
      Object.values(made.seconds)
        .reduce((sum, one) => sum + one, 0)
        .toFixed(0),
      memory?.now ?? "",
      memory?.most ?? "",
      (coldStart / 1000).toFixed(1),
    ]),
  );
}
