import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = import.meta.dirname;
const skipped = new Set(["node_modules", ".next", ".git", "data", "migrations", "test-results", "playwright-report"]);

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(file);
    return /\.(ts|tsx)$/.test(entry.name) ? [file] : [];
  });
}

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.includes("/testing/");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const product = ["app", "db", "lib"].flatMap(filesBelow).filter((file) => !isTest(file));
const inLib = product.filter((file) => file.startsWith("lib/"));
const inApp = product.filter((file) => file.startsWith("app/"));

/** What a file imports, as paths from the root where they are ours; type-only imports are left out, since nothing of them runs. */
function importsOf(file: string): string[] {
  const found = [
    ...read(file).matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm),
  ].map((match) => match[1] ?? "");
  return found.map((name) =>
    name.startsWith("@/")
      ? name.slice(2)
      : name.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), name)
        : name,
  );
}

const offenders = (files: string[], isWrong: (imported: string, file: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => isWrong(imported, file))
      .map((imported) => `${file} -> ${imported}`),
  );

const isClient = (file: string) => /^["']use client["']/m.test(read(file).slice(0, 200));
const roomOf = (file: string) => path.posix.basename(file).replace(/\.tsx?$/, "");
const isServerOnly = (file: string) => read(file).includes('import "server-only"');

/** Low to high: an import goes down only. */
const layers = [
  ["core"],
  ["settings", "countries", "limits", "mail", "saved-views"],
  ["catalogue"],
  ["metrics"],
  ["members"],
  ["accounts"],
  ["terms"],
  ["directory"],
  ["groups"],
  ["activities"],
  ["events"],
  ["reviews"],
  ["contributions"],
  ["inbox", "search", "reports", "feeds", "audit", "administration"],
  ["imports"],
  ["privacy"],
  ["jobs", "subscribers"],
  ["server-start"],
];

describe("the house", () => {
  it("keeps pages away from the database", () => {
    expect(offenders(inApp, (imported) => imported.startsWith("db/"))).toEqual([]);
  });

  it("gives client components nothing that only the server has", () => {
    const files = new Set(product);
    const wrong = (imported: string) =>
      imported.startsWith("lib/") && files.has(`${imported}.ts`) && isServerOnly(`${imported}.ts`);
    expect(offenders(inApp.filter(isClient), wrong)).toEqual([]);
  });

  it("keeps schemas pure", () => {
    const pure = inLib.filter((file) => roomOf(file) === "schema");
    const wrong = (imported: string) =>
      /^(next|react|server-only)(\/|$)/.test(imported) ||
      (/^db\//.test(imported) && !/^db\/(words|fold)$/.test(imported)) ||
      /\/(queries|commands|import)$/.test(imported);
    expect(offenders(pure, wrong)).toEqual([]);
  });

  it("keeps the nouns away from pages", () => {
    expect(offenders(inLib, (imported) => imported.startsWith("app/"))).toEqual([]);
  });

  it("imports downward only", () => {
    const noun = (file: string) => (file.split("/")[1] ?? "").replace(/\.ts$/, "");
    const at = (file: string) => layers.findIndex((layer) => layer.includes(noun(file)));
    const upward = offenders(
      inLib,
      (imported, file) => imported.startsWith("lib/") && noun(imported) !== noun(file) && at(imported) >= at(file),
    );
    expect(upward).toEqual([]);
    expect(inLib.filter((file) => at(file) < 0)).toEqual([]);
  });

  it("keeps the database ignorant of the product above it", () => {
    expect(
      offenders(
        product.filter((file) => file.startsWith("db/")),
        (imported) => /^(lib|app)\//.test(imported),
      ),
    ).toEqual([]);
  });

  it("keeps the kit ignorant of the product", () => {
    const kit = inApp.filter((file) => file.startsWith("app/_ui/"));
    expect(
      offenders(kit, (imported) => /^db\//.test(imported) || /^lib\/(?!core\/(errors|clock)$)/.test(imported)),
    ).toEqual([]);
  });

  it("changes data only in files that only the server has", () => {
    const writes = /\b(?:tx|db)\s*\.\s*(?:insert|update|delete)\(/;
    expect(inLib.filter((file) => !isServerOnly(file) && writes.test(read(file)))).toEqual([]);
  });

  it("has every page ask who looks", () => {
    const pages = inApp.filter((file) => file.endsWith("/page.tsx") && !/^app\/(_ui|\(public\))\//.test(file));
    expect(pages.filter((file) => !/\b(requireViewer|currentViewer)\(/.test(read(file)))).toEqual([]);
  });

  it("stays in rooms one can overlook", () => {
    const long = product.filter((file) => read(file).split("\n").length - 1 > (file.startsWith("app/") ? 200 : 250));
    expect(long).toEqual([]);
  });

  it("casts to nothing and knows no any", () => {
    const loose = product.filter((file) =>
      /(:\s*any\b|\bas any\b|@ts-ignore|@ts-nocheck|@ts-expect-error)/.test(read(file)),
    );
    expect(loose).toEqual([]);
    expect(product.filter((file) => !file.startsWith("db/") && /\bas unknown as\b/.test(read(file)))).toEqual([]);
  });
});
