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

describe("the house", () => {
  it("keeps pages away from the database", () => {
    expect(offenders(inApp, (imported) => imported.startsWith("db/"))).toEqual([]);
  });

  it("gives client components only schemas, rules, the kit and their siblings' actions", () => {
    const wrong = (imported: string) =>
      /^lib\/.*\/(queries|commands|policy|import)$/.test(imported) ||
      /^lib\/(viewer|command|action|endpoint|current-viewer|session|auth|log|secret)$/.test(imported);
    expect(offenders(inApp.filter(isClient), wrong)).toEqual([]);
  });

  it("keeps schema and rules pure", () => {
    const pure = inLib.filter((file) => ["schema", "rules"].includes(roomOf(file)));
    const wrong = (imported: string) =>
      /^(next|react|server-only)(\/|$)/.test(imported) ||
      (/^db\//.test(imported) && !/^db\/(words|fold)$/.test(imported)) ||
      /\/(queries|commands|import)$/.test(imported);
    expect(offenders(pure, wrong)).toEqual([]);
  });

  it("keeps queries and commands away from Next and from pages", () => {
    const rooms = inLib.filter((file) => ["queries", "commands", "policy", "import"].includes(roomOf(file)));
    expect(offenders(rooms, (imported) => /^(next|app)(\/|$)/.test(imported))).toEqual([]);
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
    expect(offenders(kit, (imported) => /^db\//.test(imported) || /^lib\/(?!errors$|clock$)/.test(imported))).toEqual(
      [],
    );
  });

  it("lets only the server have queries, commands and proofs", () => {
    const secret = inLib.filter((file) => ["queries", "commands"].includes(roomOf(file)));
    expect(secret.filter((file) => !read(file).includes('import "server-only"'))).toEqual([]);
  });

  it("knows no other file names inside a noun", () => {
    const rooms = new Set(["schema", "policy", "rules", "queries", "commands", "import"]);
    const inNouns = inLib.filter((file) => file.split("/").length > 2);
    expect(inNouns.filter((file) => !rooms.has(roomOf(file)) && !file.startsWith("lib/reports/"))).toEqual([]);
  });

  it("reads nothing without a viewer", () => {
    const exempt = new Set(exemptions);
    const naked = inLib
      .filter((file) => roomOf(file) === "queries")
      .flatMap((file) =>
        [...read(file).matchAll(/export (?:async )?function (\w+)\s*(?:<[^>]*>)?\(\s*([^)]*)/g)]
          .filter((match) => !/^_?viewer\s*:/.test(match[2] ?? "") && !exempt.has(`${file}#${match[1]}`))
          .map((match) => `${file}#${match[1]}`),
      );
    expect(naked).toEqual([]);
  });

  it("changes data only inside commands", () => {
    const writes = /\b(?:tx|db)\s*\.\s*(?:insert|update|delete)\(/;
    const allowed = (file: string) => ["commands", "import"].includes(roomOf(file)) || file === "lib/command.ts";
    expect(inLib.filter((file) => !allowed(file) && writes.test(read(file)))).toEqual([]);
  });

  it("has every page ask who looks", () => {
    const pages = inApp.filter((file) => file.endsWith("/page.tsx") && !/^app\/(_ui|\(public\))\//.test(file));
    expect(pages.filter((file) => !/\b(requireViewer|currentViewer)\(/.test(read(file)))).toEqual([]);
  });

  it("stays in rooms one can overlook", () => {
    const long = product.filter((file) => read(file).split("\n").length - 1 > (file.startsWith("app/") ? 150 : 200));
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

/** Public by nature, or part of proving who looks: each with its reason. */
const exemptions = [
  "lib/catalogue/queries.ts#catalogue", // programs, goals and principles are public
  "lib/catalogue/queries.ts#currentCatalogue",
  "lib/accounts/queries.ts#findPersonByEmail", // the sign-in itself: there is no viewer yet
  "lib/accounts/queries.ts#hasAccounts", // whether /setup is there at all
  "lib/accounts/queries.ts#addressesOf", // inside commands that have asked the policy
  "lib/accounts/links/queries.ts#addressOfLink", // whoever has the link
  "lib/accounts/demo/queries.ts#demoAccounts", // listed to anybody, on a demo installation only
  "lib/accounts/demo/queries.ts#demoPeople",
  "lib/activities/queries.ts#withParts", // rows that a query with a viewer has chosen
  "lib/activities/filters/queries.ts#countsFor", // a condition, not an answer
];
