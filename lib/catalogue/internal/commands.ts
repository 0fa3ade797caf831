import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { changedFields } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { type Audit, command } from "@/lib/core/command";
import { mayEditCatalogue } from "../policy";
import { catalogueChoiceInput, moveInCatalogueInput } from "../schema";
import { lastPlace, moveByPosition } from "./move";
import { newCatalogueKey, withOldName, writeCatalogueNames } from "./names";
import { type CatalogueTableName, catalogueTables, getCatalogueRow, writeCatalogueRow } from "./tables";
import "server-only";

/** What a noun of the catalogue can say of itself; each says some of it, by its own schema. */
export type CatalogueFacts = {
  programKey?: string;
  name?: string;
  shortName?: string;
  aliases?: string[];
  text?: string;
  goals?: string[];
  principles?: string[];
  isShownByCertifications?: boolean;
  number?: number;
  color?: string;
  shape?: string;
  level?: string;
  asksWhenQuiet?: boolean;
  asksWhenGroupsQuiet?: boolean;
  graceDays?: number;
};

type Revision = CatalogueFacts & { key: string; version: number; keepsOldName?: boolean };
export type CatalogueRow = CatalogueFacts & { key: string; version: number; retiredAt: Date | null };

type CatalogueNoun = {
  kind: CatalogueTableName;
  /** What a new one says of itself. */
  input: z.ZodType<CatalogueFacts>;
  /** The same of one that is there, with its key and the version that the form was opened with. */
  revision: z.ZodType<Revision>;
  /** What parts the words of a key. */
  joint?: "-" | "_";
  /** What a key is made of, where the noun has no name. */
  keyWords?: (facts: CatalogueFacts) => string;
  /** Refuses what no two of the noun may share, and what it names that is not there. `own` is the row as it is; null for one that is new or comes back. */
  refuseTaken?: (tx: Transaction, key: string, facts: CatalogueFacts, own: CatalogueRow | null) => Promise<void>;
  /** What the row keeps beside what is said of it. `own` is the row as it is; null for one that is new. */
  derive?: (facts: CatalogueFacts, own: CatalogueRow | null) => object;
  /** Where the order is not by position. */
  move?: (tx: Transaction, key: string, by: -1 | 1) => Promise<Audit[]>;
};

/**
 * The commands of one noun, for administrators. `add` and `revise` refuse what is taken, `revise`, `retire` and `bringBack` a stale
 * form. A key never changes; what is retired leaves the choice, and all that stands on it stays and keeps counting.
 */
export function catalogueCommands(noun: CatalogueNoun) {
  const { kind, joint, refuseTaken } = noun;
  const verb = (name: string) => `${kind.replace(" ", "_")}.${name}`;
  const allow = mayEditCatalogue;
  const subject = (tx: Transaction, { key }: { key: string }): Promise<CatalogueRow> => getCatalogueRow(tx, kind, key);

  const add = command({
    name: verb("add"),
    input: noun.input,
    subject: async (tx, { programKey }) => programKey && getCatalogueRow(tx, "program", programKey),
    allow,
    run: async ({ tx, input }) => {
      const words = noun.keyWords?.(input) ?? input.name ?? kind;
      const key = await newCatalogueKey(tx, kind, words, joint);
      await refuseTaken?.(tx, key, input, null);
      await writeCatalogueNames(tx, kind, { key, ...input });
      const place = await lastPlace(tx, kind);
      await tx
        .insert(catalogueTables[kind])
        .values({ key, ...input, ...place, ...ageOf(kind), ...noun.derive?.(input, null) });
      return { value: { key }, audit: { objectKind: kind, objectId: key, after: input } };
    },
  });

  const revise = command({
    name: verb("revise"),
    input: noun.revision,
    subject,
    allow,
    run: async ({ tx, input, subject: row }) => {
      const { key, version, keepsOldName, ...typed } = input;
      const facts = keepsOldName ? withOldName(typed, row.name) : typed;
      const changed = changedFields<CatalogueFacts>(row, facts);
      if (Object.keys(changed.after).length === 0) return { value: { key, version: row.version }, audit: [] };
      await refuseTaken?.(tx, key, facts, row);
      await writeCatalogueNames(tx, kind, { key, ...facts });
      const value = await writeCatalogueRow(tx, kind, input, { ...facts, ...noun.derive?.(facts, row) });
      return { value, audit: { objectKind: kind, objectId: key, ...changed } };
    },
  });

  const move = command({
    name: verb("move"),
    input: moveInCatalogueInput,
    subject,
    allow,
    run: async ({ tx, input: { key, by } }) => {
      const audit = noun.move ? await noun.move(tx, key, by) : await moveByPosition(tx, kind, key, by);
      return { value: { key }, audit };
    },
  });

  const turn = (name: string, isRetiring: boolean) =>
    command({
      name: verb(name),
      input: catalogueChoiceInput,
      subject,
      allow,
      run: async ({ tx, input, subject: row }) => {
        if ((row.retiredAt !== null) === isRetiring)
          return { value: { key: row.key, version: row.version }, audit: [] };
        if (!isRetiring) await refuseTaken?.(tx, row.key, row, null);
        const value = await writeCatalogueRow(tx, kind, input, { retiredAt: isRetiring ? now() : null });
        const [before, after] = isRetiring ? ["in use", "retired"] : ["retired", "in use"];
        const audit = { before: { standing: before }, after: { standing: after } };
        return { value, audit: { objectKind: kind, objectId: row.key, ...audit } };
      },
    });

  const retire = turn("retire", true);
  const bringBack = turn("bring_back", false);
  return { add, revise, move, retire, bringBack };
}

/** What reports look for asks for more than its name: since when it can be advanced. */
function ageOf(kind: CatalogueTableName) {
  return kind === "goal" || kind === "principle" ? { addedAt: now() } : {};
}
