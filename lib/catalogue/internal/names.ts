import { and, eq, inArray, ne } from "drizzle-orm";
import { foldedNames, type Named } from "@/db/catalogue-names";
import type { Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { catalogueNames } from "@/db/schema";
import type { CatalogueKind } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import { slugOf } from "@/lib/core/slug";
import { catalogueTables } from "./tables";
import "server-only";

/** A key made from the name, which it keeps for good; `joint` parts its words. */
export async function newCatalogueKey(tx: Transaction, kind: CatalogueKind, name: string, joint: "-" | "_" = "-") {
  const words = /[a-z0-9]/i.test(name.normalize("NFKD")) ? slugOf(name) : slugOf(kind);
  const base = words.replaceAll("-", joint);
  const shelf = catalogueTables[kind];
  const isTaken = async (key: string) =>
    reservedKeys.includes(key) ||
    (await tx.select({ key: shelf.key }).from(shelf).where(eq(shelf.key, key))).length > 0;
  if (!(await isTaken(base))) return base;
  for (let number = 2; ; number++) if (!(await isTaken(`${base}${joint}${number}`))) return `${base}${joint}${number}`;
}

/** Writes down what it goes by; refuses, by field, a name or alias that leads to another one of its kind. */
export async function writeCatalogueNames(tx: Transaction, kind: CatalogueKind, thing: Named): Promise<void> {
  const folded = foldedNames(thing);
  const [taken] = await tx
    .select()
    .from(catalogueNames)
    .where(
      and(eq(catalogueNames.kind, kind), inArray(catalogueNames.folded, folded), ne(catalogueNames.key, thing.key)),
    )
    .limit(1);
  if (taken) throw await nameConflict(tx, kind, thing, taken);
  await tx
    .delete(catalogueNames)
    .where(and(eq(catalogueNames.kind, kind), eq(catalogueNames.key, thing.key)))
    .returning({ key: catalogueNames.key });
  await tx.insert(catalogueNames).values(folded.map((word) => ({ kind, folded: word, key: thing.key })));
}

async function nameConflict(
  tx: Transaction,
  kind: CatalogueKind,
  thing: Named,
  taken: { folded: string; key: string },
) {
  const field =
    fold(thing.name) === taken.folded
      ? "name"
      : thing.shortName && fold(thing.shortName) === taken.folded
        ? "shortName"
        : "aliases";
  const written = [thing.name, thing.shortName ?? "", ...thing.aliases].find((word) => fold(word) === taken.folded);
  const shelf = catalogueTables[kind];
  const [other] =
    "name" in shelf ? await tx.select({ name: shelf.name }).from(shelf).where(eq(shelf.key, taken.key)) : [];
  const message = `“${written ?? thing.key}” is already a name of ${other?.name ?? taken.key}.`;
  return new Refusal("conflict", message, { [field]: message });
}

/** Keys are parts of addresses: these are pages of their own. */
export const reservedKeys: readonly string[] = ["new", "export"];

/** The aliases with the name of before, where it is not among the words already. */
export function withOldName(aliases: readonly string[], old: string, name: string): string[] {
  const known = new Set([name, ...aliases].map(fold));
  return known.has(fold(old)) ? [...aliases] : [...aliases, old];
}
