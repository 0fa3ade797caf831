import { and, eq, inArray, ne } from "drizzle-orm";
import { foldedNames, type Named } from "@/db/catalogue-names";
import type { Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { catalogueNames } from "@/db/schema";
import { catalogueKinds } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import { slugOf } from "@/lib/core/slug";
import { type CatalogueTableName, catalogueTables } from "./tables";
import "server-only";

/** A key made from the name, which it keeps for good; `joint` parts its words. */
export async function newCatalogueKey(tx: Transaction, kind: CatalogueTableName, name: string, joint: "-" | "_" = "-") {
  const words = /[a-z0-9]/i.test(name.normalize("NFKD")) ? slugOf(name) : slugOf(kind);
  const base = words.replaceAll("-", joint);
  const shelf = catalogueTables[kind];
  const isTaken = async (key: string) =>
    reservedKeys.includes(key) ||
    (await tx.select({ key: shelf.key }).from(shelf).where(eq(shelf.key, key))).length > 0;
  if (!(await isTaken(base))) return base;
  for (let number = 2; ; number++) if (!(await isTaken(`${base}${joint}${number}`))) return `${base}${joint}${number}`;
}

/** Writes down what it goes by, where it has aliases; refuses, by field, a name or alias that leads to another one of its kind. */
export async function writeCatalogueNames(
  tx: Transaction,
  kindName: CatalogueTableName,
  thing: Words & { key: string },
) {
  const { key, name, shortName, aliases } = thing;
  const kind = catalogueKinds.find((one) => one === kindName);
  if (!kind || !name || !aliases) return;
  const folded = foldedNames({ key, name, shortName, aliases });
  const [taken] = await tx
    .select()
    .from(catalogueNames)
    .where(and(eq(catalogueNames.kind, kind), inArray(catalogueNames.folded, folded), ne(catalogueNames.key, key)))
    .limit(1);
  if (taken) throw await nameConflict(tx, kind, { key, name, shortName, aliases }, taken);
  await tx.delete(catalogueNames).where(and(eq(catalogueNames.kind, kind), eq(catalogueNames.key, key)));
  await tx.insert(catalogueNames).values(folded.map((word) => ({ kind, folded: word, key })));
}

async function nameConflict(
  tx: Transaction,
  kind: CatalogueTableName,
  { key, name, shortName = "", aliases }: Named,
  taken: { folded: string; key: string },
) {
  const isTaken = (word: string) => fold(word) === taken.folded;
  const field = isTaken(name) ? "name" : isTaken(shortName) ? "shortName" : "aliases";
  const written = [name, shortName, ...aliases].find(isTaken) ?? key;
  const table = catalogueTables[kind];
  const [other] =
    "name" in table ? await tx.select({ name: table.name }).from(table).where(eq(table.key, taken.key)) : [];
  const message = `“${written}” is already a name of ${other?.name ?? taken.key}.`;
  return new Refusal("conflict", message, { [field]: message });
}

/** Keys are parts of addresses: these are pages of their own. */
const reservedKeys: readonly string[] = ["new", "export"];

type Words = { name?: string; shortName?: string; aliases?: string[] };

/** The same with the name of before among its aliases, where it is not among its words already. */
export function withOldName<Facts extends Words>(facts: Facts, old: string | undefined): Facts {
  const { name, aliases } = facts;
  if (!old || !name || !aliases || [name, ...aliases].map(fold).includes(fold(old))) return facts;
  return { ...facts, aliases: [...aliases, old] };
}
