import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as data from "./bin/checks/data";
import * as decisions from "./bin/checks/decisions";
import * as exceptions from "./bin/checks/exceptions";
import { type Finding, refused } from "./bin/checks/findings";
import * as imports from "./bin/checks/imports";
import * as layout from "./bin/checks/layout";
import { isTest, readSources, root, type Source, sourceOf } from "./bin/checks/sources";

/** Low to high: an import goes down only. docs/architecture.md and its picture say the same. */
const layers = [
  ["core"],
  ["settings", "countries", "limits", "mail", "saved-views", "page-cache", "evidence"],
  ["catalogue"],
  ["metrics"],
  ["members"],
  ["accounts", "notifications"],
  ["terms", "facts"],
  ["groups"],
  ["activities"],
  ["events"],
  ["reviews"],
  ["contributions", "requirements", "follow-up", "announcements", "stages"],
  ["triage", "cycles"],
  ["directory"],
  ["inbox", "search", "reports", "feeds", "audit", "administration"],
  ["imports"],
  ["privacy"],
  ["jobs", "subscribers"],
  ["server-start"],
];

/** The same inside of `lib/imports`, whose files beside these are the lowest. */
const layersOfImports = [
  ["files"],
  ["fields"],
  ["source-systems", "policy"],
  ["schema"],
  ["infer"],
  ["kinds", "message"],
  ["jobs"],
  ["api", "api-commands"],
];

const product = readSources(["app", "lib", "db", "bin", "bench"]).filter(({ file }) => !isTest(file));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const known = new Map<unknown, Set<string>>();

/** What the rule says of a file that is only made up, beside all that are there. */
function planted(rule: (sources: Source[]) => Finding[], files: Record<string, string>): string[] {
  const made = Object.entries(files).map(([file, text]) => sourceOf(file, text));
  const before = known.get(rule) ?? new Set(rule(product).map(({ what }) => what));
  known.set(rule, before);
  const others = product.filter(({ file }) => !Object.hasOwn(files, file));
  return refused(rule([...others, ...made])).filter((what) => !before.has(what));
}

const page = "app/(member)/planted/page.tsx";

describe("pages", () => {
  it("know no database, whichever way it is brought in", () => {
    expect(refused(imports.pagesThatImportDb(product))).toEqual([]);
    for (const text of [
      'import { db } from "@/db/client";',
      'import { db } from "../../../db/client";',
      'import type { Database } from "@/db/client";',
      'export * from "@/db/schema";',
      'const { db } = await import("@/db/client");',
      "const { db } = await import(`@/db/client`);",
      'const { db } = require("@/db/client");',
      'let db: import("@/db/client").Database;',
      'import { sql } from "drizzle-orm";',
    ])
      expect(planted(imports.pagesThatImportDb, { [page]: text }), text).toHaveLength(1);
  });

  it("ask who looks, each itself", () => {
    expect(refused(decisions.pagesThatAskNobody(product))).toEqual([]);
    const text = "/* requireViewer() */ export default function Page() { return null; }";
    expect(planted(decisions.pagesThatAskNobody, { [page]: text })).toHaveLength(1);
  });

  it("have actions that ask who posts", () => {
    expect(refused(decisions.actionsWithoutViewer(product), exceptions.actionsWithoutViewer)).toEqual([]);
    const file = "app/planted/actions.ts";
    for (const text of [
      '"use server"; export async function wipe(id: string) { return remove(id); }',
      '"use server"; export const wipe = async (id: string) => remove(id);',
      '"use server"; async function wipe(id: string) { return remove(id); } export { wipe };',
    ])
      expect(planted(decisions.actionsWithoutViewer, { [file]: text }), text).toHaveLength(1);
    const fine = '"use server"; import { action } from "@/lib/core/action"; export const wipe = action(wipeIt);';
    expect(planted(decisions.actionsWithoutViewer, { [file]: fine })).toEqual([]);
  });

  it("keep their actions in files of their own", () => {
    expect(refused(decisions.actionsInsideOtherFiles(product))).toEqual([]);
    const text = 'export function Page() { async function wipe() { "use server"; } return wipe; }';
    expect(planted(decisions.actionsInsideOtherFiles, { [page]: text })).toHaveLength(1);
  });
});

describe("client components", () => {
  it("reach nothing that only the server has, over however many files", () => {
    expect(refused(imports.clientImportsOfServer(product))).toEqual([]);
    const file = "app/planted/button.tsx";
    for (const text of [
      '"use client"; import { logActivity } from "@/lib/activities/log";',
      '"use client"; const { listActivities } = await import("@/lib/activities/list");',
      '"use client"; export * from "./words";',
    ])
      expect(
        planted(imports.clientImportsOfServer, {
          [file]: text,
          "app/planted/words.ts": 'import { activities } from "@/db/schema";',
        }).length,
        text,
      ).toBeGreaterThan(0);
  });

  it("use the actions beside them", () => {
    expect(refused(imports.foreignActions(product), exceptions.foreignActions)).toEqual([]);
    const text = '"use client"; import { giveRole } from "@/app/admin/roles/actions";';
    expect(planted(imports.foreignActions, { "app/planted/button.tsx": text })).toHaveLength(1);
  });

  it("are drawn by a kit that knows no product", () => {
    expect(refused(imports.kitThatKnowsProduct(product))).toEqual([]);
    const text = 'import type { GroupKind } from "@/lib/groups/schema";';
    expect(planted(imports.kitThatKnowsProduct, { "app/_ui/planted.tsx": text })).toHaveLength(1);
  });
});

describe("layers", () => {
  const upward = (sources: Source[]) => imports.upwardImports(sources, layers);

  it("are crossed downward only, by types too", () => {
    expect(refused(upward(product))).toEqual([]);
    for (const [file, text] of Object.entries({
      "lib/core/planted.ts": 'import { findMember } from "@/lib/members/get";',
      "lib/core/planted-type.ts": 'import type { Member } from "../members/get";',
      "lib/members/planted.ts": 'const { grantTerm } = await import("@/lib/terms/grant");',
      "lib/reports/planted.ts": 'import { getInbox } from "@/lib/inbox/get";',
      "lib/terms/planted.ts": 'import { Page } from "@/app/admin/terms/page";',
    }))
      expect(planted(upward, { [file]: text }), file).toHaveLength(1);
  });

  it("of imports are crossed downward only, too", () => {
    const rule = (sources: Source[]) => imports.upwardImportsWithin(sources, "lib/imports/", layersOfImports);
    expect(refused(rule(product))).toEqual([]);
    for (const [file, text] of Object.entries({
      "lib/imports/fields.ts": 'import type { MemberDraft } from "./kinds/members/read";',
      "lib/imports/policy.ts": 'import { fileKinds } from "./kinds/files";',
      "lib/imports/files/planted.ts": 'import { mappingSchema } from "../schema";',
      "lib/imports/infer/planted.ts": 'const { importKinds } = await import("../kinds/registry");',
      "lib/imports/planted.ts": 'import { getImport } from "./jobs/get";',
    }))
      expect(planted(rule, { [file]: text }), file).toHaveLength(1);
  });

  it("name every noun, and no other", () => {
    expect(refused(imports.nounsWithoutLayer(product, layers))).toEqual([]);
    const rule = (sources: Source[]) => imports.nounsWithoutLayer(sources, layers);
    expect(planted(rule, { "lib/planted/get.ts": "" })).toEqual(["planted has no layer"]);
    expect(refused(imports.nounsWithoutLayer(product, [...layers, ["planted"]]))).toHaveLength(1);
  });

  it("have one order, in the check, the document and the picture", () => {
    expect(layout.layersOfDocument(read("docs/architecture.md"))).toEqual(layers);
    const picture = [...read("docs/layers.svg").matchAll(/class="name"[^>]*>([^<]+)</g)].map(([, names = ""]) => names);
    expect(picture.reverse()).toEqual([...layers.map((layer) => layer.join(", ")), "app"]);
  });

  it("keep what is internal to a noun inside it", () => {
    expect(refused(imports.foreignInternals(product))).toEqual([]);
    const text = 'const { move } = await import("@/lib/catalogue/internal/move");';
    expect(planted(imports.foreignInternals, { "lib/terms/planted.ts": text })).toHaveLength(1);
  });

  it("have no circle between files", () => {
    expect(refused(imports.circles(product))).toEqual([]);
    const one = 'import { other } from "./other"; export const one = other;';
    const other = 'const { one } = await import("./one"); export const other = one;';
    expect(planted(imports.circles, { "lib/terms/one.ts": one, "lib/terms/other.ts": other })).toHaveLength(1);
  });

  it("stand on a database that knows nothing of them", () => {
    expect(refused(imports.dbThatImportsProduct(product))).toEqual([]);
    const text = 'import type { Viewer } from "@/lib/core/viewer";';
    expect(planted(imports.dbThatImportsProduct, { "db/planted.ts": text })).toHaveLength(1);
  });

  it("import nothing whose name is computed", () => {
    expect(refused(imports.hiddenImports(product))).toEqual([]);
    const text = 'const place = "@/db/client"; const { db } = await import(place);';
    expect(planted(imports.hiddenImports, { [page]: text })).toHaveLength(1);
  });

  it("share schemas that know neither server nor tables", () => {
    expect(refused(imports.impureSchemas(product))).toEqual([]);
    const text = 'import { terms } from "@/db/schema";';
    expect(planted(imports.impureSchemas, { "lib/terms/schema.ts": text })).toHaveLength(1);
  });
});

describe("queries", () => {
  it("take the viewer first, or a command's transaction", () => {
    expect(refused(data.queriesWithoutViewer(product), exceptions.queriesWithoutViewer)).toEqual([]);
    const file = "lib/terms/planted.ts";
    const start = 'import { db, inTransaction } from "@/db/client"; import "server-only";';
    for (const text of [
      "export async function allTerms(memberId: string) { return db.select().from(terms); }",
      "export const allTerms = (memberId: string) => db.select().from(terms);",
      "export const allTerms = cache(async () => db.select().from(terms));",
      "export const allTerms = await db.select().from(terms);",
      "export async function allTerms(id: string, viewer: Viewer) { return db.select().from(terms); }",
      "export function allTerms() { return rows(); } const rows = () => db.select().from(terms);",
      "async function allTerms(from = db) { return from.select().from(terms); } export { allTerms };",
      "export const change = (id: string) => inTransaction((tx) => tx.select().from(terms));",
    ])
      expect(planted(data.queriesWithoutViewer, { [file]: start + text }), text).toHaveLength(1);
    const fine = "export async function allTerms(viewer: Viewer) { return db.select().from(terms); }";
    expect(planted(data.queriesWithoutViewer, { [file]: start + fine })).toEqual([]);
  });

  it("run only on the server", () => {
    expect(refused(data.databaseOutsideServerOnly(product))).toEqual([]);
    const text = 'import { db } from "@/db/client";';
    expect(planted(data.databaseOutsideServerOnly, { "lib/terms/planted.ts": text })).toHaveLength(1);
  });
});

describe("changes of data", () => {
  it("happen in commands and in the files that are named", () => {
    expect(refused(data.writesOutsideCommands(product), exceptions.writers)).toEqual([]);
    const start = 'import { sessions, sessions as table } from "@/db/schema"; import { sql } from "drizzle-orm";';
    for (const text of [
      "export const end = (writer: Transaction) => writer.delete(sessions);",
      "export const end = (writer: Transaction) => writer\n  .update(table)\n  .set({ endedAt });",
      "export const end = (writer: Transaction, place: Table) => writer.insert(place).values({ id });",
      "export const end = (writer: Transaction) => writer.execute(sql`delete from sessions`);",
      'export const end = (writer: Transaction) => writer.execute(sql.raw("delete from sessions"));',
    ])
      for (const file of ["lib/accounts/planted.ts", "app/planted/route.ts", "bin/planted.ts"])
        expect(planted(data.writesOutsideCommands, { [file]: start + text }), text).toHaveLength(1);
    const many =
      'import { insertMany as all } from "@/db/insert-many"; export const add = (tx: Transaction) => all(tx, table, rows);';
    expect(planted(data.writesOutsideCommands, { "lib/accounts/planted.ts": many })).toHaveLength(1);
    const fine = 'export const digest = (text: string) => createHash("sha256").update(text).digest("hex");';
    expect(planted(data.writesOutsideCommands, { "lib/accounts/planted.ts": start + fine })).toEqual([]);
  });

  it("have a transaction only from a command", () => {
    expect(refused(data.transactionsOutsideCommands(product), exceptions.transactions)).toEqual([]);
    const text =
      'import { inTransaction as open } from "@/db/client"; export const change = (viewer: Viewer) => open(work);';
    expect(planted(data.transactionsOutsideCommands, { "lib/terms/planted.ts": text })).toHaveLength(1);
  });

  it("wait for one statement of a transaction after the other", () => {
    expect(refused(data.promisesOverOneTransaction(product))).toEqual([]);
    for (const text of [
      "export const end = async (tx: Transaction) => Promise.all([tx.delete(sessions), tx.delete(accounts)]);",
      "export const end = async (writer: Transaction) => Promise.allSettled(ids.map((id) => one(writer, id)));",
    ])
      expect(planted(data.promisesOverOneTransaction, { "lib/accounts/planted.ts": text }), text).toHaveLength(1);
  });

  it("are decided by somebody", () => {
    expect(refused(decisions.hollowDecisions(product), exceptions.hollowDecisions)).toEqual([]);
    for (const allow of [
      "() => true",
      "(viewer) => true",
      "(_viewer, { id }) => { return Boolean(1); }",
      'viewer => viewer.channel !== "api"',
      "isSignedIn",
      "(viewer) => isSignedIn(viewer)",
      "everybody",
    ]) {
      const text = `const everybody = () => true; export const wipe = command({ name: "planted.wipe", allow: ${allow} });`;
      expect(planted(decisions.hollowDecisions, { "lib/terms/planted.ts": text }), allow).toHaveLength(1);
    }
    const fine = 'export const wipe = command({ name: "planted.wipe", allow: (viewer) => viewer.isAdministrator });';
    expect(planted(decisions.hollowDecisions, { "lib/terms/planted.ts": fine })).toEqual([]);
  });

  it("run for a viewer that only few files make", () => {
    expect(refused(data.viewerMakers(product), exceptions.viewerMakers)).toEqual([]);
    for (const text of [
      'import { systemViewer } from "@/lib/core/viewer";',
      'import { systemViewer as viewer } from "@/lib/core/viewer";',
      'import * as viewers from "@/lib/core/viewer";',
      'export { systemViewer } from "@/lib/core/viewer";',
      'const { systemViewer } = await import("@/lib/core/viewer");',
      "export const viewer = { isAdministrator: true } as Viewer;",
    ])
      expect(planted(data.viewerMakers, { [page]: text }), text).toHaveLength(1);
  });
});

describe("files", () => {
  it("stand in folders of three or more", () => {
    expect(refused(layout.smallFolders(product.map(({ file }) => file)))).toEqual([]);
    const rule = (sources: Source[]) => layout.smallFolders(sources.map(({ file }) => file));
    expect(planted(rule, { "lib/terms/planted/rules.ts": "" })).toHaveLength(1);
  });

  it("have names of their own for what they export", () => {
    expect(refused(layout.namesExportedTwice(product), exceptions.namesExportedTwice)).toEqual([]);
    for (const text of [
      "export type GroupState = string;",
      "export const grantTerm = 1;",
      "const a = 1; export { a as grantTerm };",
    ])
      expect(planted(layout.namesExportedTwice, { "lib/groups/planted.ts": text }), text).toHaveLength(1);
  });

  it("can be overlooked", () => {
    const most = (file: string) => (file.startsWith("app/") ? 200 : 250);
    expect(refused(layout.longFiles(product, most))).toEqual([]);
    expect(planted((sources) => layout.longFiles(sources, most), { [page]: "\n".repeat(201) })).toHaveLength(1);
  });

  it("cast to nothing and know no any", () => {
    expect(refused(layout.looseTypes(product))).toEqual([]);
    for (const text of [
      "export const a = (b: any) => b;",
      "export const a = b as any;",
      "export const a = b as unknown as string;",
      "// @ts-ignore",
      "// @ts-expect-error",
    ])
      expect(planted(layout.looseTypes, { "lib/terms/planted.ts": text }), text).toHaveLength(1);
  });
});

describe("the list of exceptions", () => {
  it("holds no exception that nothing needs", () => {
    expect(refused([], { "lib/terms/gone.ts": "was needed once" })).toHaveLength(1);
  });
});
