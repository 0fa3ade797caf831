import { readFileSync } from "node:fs";
import { chunkFile, type Painted } from "./browser";

type Plain = { sources: string[]; mappings: string };
type Indexed = { sections: { offset: { line: number; column: number }; map: Plain }[] };
type Part = { name: string; bytes: number };

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const shown = 12;
const least = 300;

/** What moves on each page while it loads, and what is in each file of script that pages load first. */
export function explanationOf(paints: readonly Painted[]): string {
  const moved = paints.filter(({ movers }) => movers.length > 0);
  const movers = moved.map((page) => [page.name, ...page.movers.map((mover) => `    ${mover}`)].join("\n"));
  return ["What moves", ...movers, "What is in each file of script", scriptsText(paints)].join("\n");
}

/** By package and by file of ours; asks for a build with maps. */
function scriptsText(paints: readonly Painted[]): string {
  const pages = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const { name, scripts } of paints)
    for (const script of scripts) {
      sizes.set(script.name, script.brotli);
      pages.set(script.name, [...(pages.get(script.name) ?? []), name]);
    }
  const files = [...sizes].sort(([, one], [, other]) => other - one);
  return files.map(([name, brotli]) => fileText(name, { brotli, on: pages.get(name) ?? [] })).join("\n");
}

function fileText(name: string, { brotli, on }: { brotli: number; on: string[] }): string {
  const parts = partsOf(name);
  const lines = parts
    .filter(({ bytes }) => bytes >= least)
    .slice(0, shown)
    .map((part) => `    ${String(part.bytes).padStart(7)}  ${part.name}`);
  return [`${(brotli / 1000).toFixed(1)} kB  ${name}  ${on.length} pages: ${on.join("; ")}`, ...lines].join("\n");
}

/** Bytes before compression, by package of node_modules and by file of ours. */
function partsOf(name: string): Part[] {
  const file = chunkFile(name);
  const lines = readFileSync(file, "utf8").split("\n");
  const mapName = /^\/\/# sourceMappingURL=(\S+)/.exec(lines.at(-1) || lines.at(-2) || "")?.[1];
  if (!mapName) return [];
  const map = JSON.parse(readFileSync(chunkFile(mapName), "utf8")) as Plain | Indexed;
  const sections = "sections" in map ? map.sections : [{ offset: { line: 0, column: 0 }, map }];
  const sizes = new Map<string, number>();
  for (const section of sections) addSection(sizes, { ...section, lines });
  return [...sizes].map(([of, bytes]) => ({ name: of, bytes })).sort((one, other) => other.bytes - one.bytes);
}

function addSection(sizes: Map<string, number>, { offset, map, lines }: Indexed["sections"][0] & { lines: string[] }) {
  let source = 0;
  map.mappings.split(";").forEach((line, number) => {
    let column = number === 0 ? offset.column : 0;
    const length = lines[offset.line + number]?.length ?? 0;
    const segments = line.split(",").filter(Boolean).map(numbersOf);
    const starts = segments.map(([by = 0, ofSource]) => {
      column += by;
      source += ofSource ?? 0;
      return { column, source: ofSource === undefined ? null : source };
    });
    starts.forEach((start, place) => {
      if (start.source === null) return;
      const end = starts[place + 1]?.column ?? length;
      const name = ownerOf(map.sources[start.source] ?? "");
      sizes.set(name, (sizes.get(name) ?? 0) + Math.max(0, end - start.column));
    });
  });
}

function ownerOf(source: string): string {
  const plain = source.replace(/^turbopack:\/\/\/\[project\]\//, "");
  const inside = plain.split("node_modules/").at(-1) ?? plain;
  if (inside === plain) return plain;
  return inside
    .replace(/\/(es[mc]?|dist|lib|build)\//g, "/")
    .split("/")
    .slice(0, 5)
    .join("/");
}

/** The numbers of one segment of a source map, in base 64 of variable length. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
