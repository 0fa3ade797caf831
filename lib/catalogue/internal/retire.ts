import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayEditCatalogue } from "../policy";
import { catalogueChoiceInput } from "../schema";
import { type CatalogueTableName, catalogueTables, checkInCatalogue, staleFormMessage } from "./tables";
import "server-only";

/** Takes one of a kind out of what can be chosen; all that it stands on stays and keeps counting. Administrators. */
export function retireCommand(kind: CatalogueTableName) {
  return retirementCommand(kind, "retire", { from: "in use", message: "This is retired already." });
}

/** Puts a retired one back among what can be chosen. Administrators. */
export function bringBackCommand(kind: CatalogueTableName) {
  return retirementCommand(kind, "bring_back", { from: "retired", message: "This is in use already." });
}

function retirementCommand(
  kind: CatalogueTableName,
  verb: string,
  given: { from: "in use" | "retired"; message: string },
) {
  const shelf = catalogueTables[kind];
  return command({
    name: `${kind.replace(" ", "_")}.${verb}`,
    input: catalogueChoiceInput,
    subject: (tx, input) => checkInCatalogue(tx, kind, input.key),
    allow: mayEditCatalogue,
    run: async ({ tx, input }) => {
      const retiredAt = given.from === "in use" ? now() : null;
      const [changed] = await tx
        .update(shelf)
        .set({ retiredAt, version: sql`${shelf.version} + 1` })
        .where(
          and(
            eq(shelf.key, input.key),
            eq(shelf.version, input.version),
            given.from === "in use" ? isNull(shelf.retiredAt) : isNotNull(shelf.retiredAt),
          ),
        )
        .returning({ key: shelf.key, version: shelf.version });
      if (!changed)
        throw new Refusal(
          "conflict",
          (await isAlready(tx, kind, input.key, given.from)) ? given.message : staleFormMessage,
        );
      const [before, after] = [given.from, given.from === "in use" ? "retired" : "in use"];
      return {
        value: changed,
        audit: { objectKind: kind, objectId: input.key, before: { standing: before }, after: { standing: after } },
      };
    },
  });
}

async function isAlready(tx: Transaction, kind: CatalogueTableName, key: string, from: "in use" | "retired") {
  const shelf = catalogueTables[kind];
  const [row] = await tx.select({ retiredAt: shelf.retiredAt }).from(shelf).where(eq(shelf.key, key));
  return row ? (row.retiredAt === null) === (from === "retired") : false;
}
