import type { Finding } from "./findings";
import { byFile, hasDirective, type Import, isServerOnly, type Source, targetOf } from "./sources";

export type Layers = string[][];

const pairs = (sources: Source[], isWrong: (found: Import, source: Source) => boolean): Finding[] =>
  sources.flatMap((source) =>
    source.imports
      .filter((found) => isWrong(found, source))
      .map(({ to }) => ({ key: `${source.file} -> ${to}`, what: `${source.file} -> ${to ?? "a computed name"}` })),
  );

const drivers = ["better-sqlite3", "drizzle-orm", "drizzle-kit", "pg"];

/** Pages know no database, not even its types. */
export function pagesThatImportDb(sources: Source[]): Finding[] {
  const isDb = ({ to }: Import) => to !== null && (to.startsWith("db/") || drivers.includes(to.split("/")[0] ?? ""));
  return pairs(within(sources, "app/"), isDb);
}

/** Whatever is computed or brought in by and by cannot be told from here. */
export function hiddenImports(sources: Source[]): Finding[] {
  return pairs(sources, ({ to }) => to === null);
}

/** `lib/groups/leads/end` is of the noun `groups`. */
function nounOf(place: string): string {
  return (place.split("/")[1] ?? "").replace(/\.tsx?$/, "");
}

/** An import goes down only, a type's too. */
export function upwardImports(sources: Source[], layers: Layers): Finding[] {
  const level = (place: string) => layers.findIndex((layer) => layer.includes(nounOf(place)));
  return pairs(within(sources, "lib/"), ({ to }, { file }) => {
    if (to?.startsWith("app/") || to?.startsWith("bin/")) return true;
    if (!to?.startsWith("lib/") || nounOf(to) === nounOf(file)) return false;
    return level(to) >= level(file);
  });
}

/** The same inside of a noun: its folders, and each file beside them. What is not listed is the lowest and imports none of the others. */
export function upwardImportsWithin(sources: Source[], noun: string, layers: Layers): Finding[] {
  const roomOf = (place: string) => (place.slice(noun.length).split("/")[0] ?? "").replace(/\.tsx?$/, "");
  const level = (place: string) => layers.findIndex((layer) => layer.includes(roomOf(place)));
  return pairs(within(sources, noun), ({ to }, { file }) => {
    if (!to?.startsWith(noun) || roomOf(to) === roomOf(file)) return false;
    return level(to) >= level(file);
  });
}

export function nounsWithoutLayer(sources: Source[], layers: Layers): Finding[] {
  const nouns = new Set(within(sources, "lib/").map(({ file }) => nounOf(file)));
  const listed = layers.flat();
  return [
    ...[...nouns].filter((noun) => !listed.includes(noun)).map((noun) => ({ key: noun, what: `${noun} has no layer` })),
    ...listed
      .filter((noun) => !nouns.has(noun))
      .map((noun) => ({ key: noun, what: `${noun} is a layer without code` })),
  ];
}

/** What a noun keeps in `internal/` is for its own files. */
export function foreignInternals(sources: Source[]): Finding[] {
  return pairs(sources, ({ to }, { file }) => {
    const [owner, inside] = (to ?? "").split("/internal/");
    return inside !== undefined && !file.startsWith(`${owner}/`);
  });
}

export function dbThatImportsProduct(sources: Source[]): Finding[] {
  return pairs(within(sources, "db/"), ({ to }) => /^(lib|app|bin)\//.test(to ?? ""));
}

/** Files that import each other, directly or over others. An import of types alone runs nothing and makes no circle. */
export function circles(sources: Source[]): Finding[] {
  const known = byFile(sources);
  const state = new Map<string, "open" | "done">();
  const found: Finding[] = [];
  for (const source of sources) visit(source, []);
  return found;

  function visit(source: Source, trail: string[]): void {
    const { file } = source;
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      const circle = [...trail.slice(trail.indexOf(file)), file].join(" -> ");
      found.push({ key: circle, what: circle });
      return;
    }
    state.set(file, "open");
    for (const one of source.imports) {
      const target = one.isType ? undefined : targetOf(known, one);
      if (target) visit(target, [...trail, file]);
    }
    state.set(file, "done");
  }
}

/** Client code reaches neither the server's files nor the database, over however many files; an action is a way in. */
export function clientImportsOfServer(sources: Source[]): Finding[] {
  const known = byFile(sources);
  const found: Finding[] = [];
  for (const source of sources.filter((one) => hasDirective(one, "use client"))) visit(source, [], new Set());
  return found;

  function visit(source: Source, trail: string[], seen: Set<string>): void {
    if (seen.has(source.file)) return;
    seen.add(source.file);
    const way = [...trail, source.file];
    if (isServerOnly(source) || /^db\/(?!words|fold)/.test(source.file))
      found.push({ key: way[0] ?? "", what: way.join(" -> ") });
    for (const one of source.imports) {
      const target = one.isType ? undefined : targetOf(known, one);
      if (target && !hasDirective(target, "use server")) visit(target, way, seen);
    }
  }
}

/** A page's actions are for its own folder, and those of a shared folder (`app/_terms`) for everybody. */
export function foreignActions(sources: Source[]): Finding[] {
  const known = byFile(sources);
  return pairs(within(sources, "app/"), (one, { file }) => {
    const target = targetOf(known, one);
    if (!target || !hasDirective(target, "use server")) return false;
    const folder = target.file.slice(0, target.file.lastIndexOf("/") + 1);
    return !file.startsWith(folder) && !/^app\/_\w+\//.test(folder);
  });
}

/** The kit could ship in another product. */
export function kitThatKnowsProduct(sources: Source[]): Finding[] {
  return pairs(within(sources, "app/_ui/"), ({ to }) => /^db\/|^lib\/(?!core\/(errors|clock)$)/.test(to ?? ""));
}

/** A schema serves the browser and the API alike, so it knows no server and no database but its words. */
export function impureSchemas(sources: Source[]): Finding[] {
  const schemas = within(sources, "lib/").filter(({ file }) => file.endsWith("/schema.ts"));
  return pairs(schemas, ({ to }) => /^(next|react|server-only)(\/|$)|^db\/(?!(words|fold)$)/.test(to ?? ""));
}

function within(sources: Source[], folder: string): Source[] {
  return sources.filter(({ file }) => file.startsWith(folder));
}
