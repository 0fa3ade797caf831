import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { groups } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { freeSlug } from "@/lib/core/slug";
import { groupKindsToAdd } from "./addable-kinds";
import { refuseKindOrCountry } from "./internal/allowed-kind";
import { groupColumns } from "./internal/facts";
import { replaceGroupLinks } from "./internal/save";
import { addGroupInput } from "./schema";
import "server-only";

/**
 * Puts a group into the directory. Administrators, and managers of the program that its kind belongs to, for its country; who may
 * add another kind, or in another country, is told at that field.
 */
export const addGroup = command({
  name: "group.create",
  input: addGroupInput,
  subject: (tx, _input, viewer) => groupKindsToAdd(viewer, tx),
  allow: (_viewer, kinds) => kinds.length > 0,
  run: async ({ tx, input, subject: kinds }) => {
    refuseKindOrCountry(input, kinds);
    const { sourceKey, links, ...facts } = input;
    const id = newId();
    const slug = await freeSlug(facts.name, (candidate) => isGroupSlugTaken(tx, candidate));
    await tx.insert(groups).values({ id, slug, sourceKey, createdAt: now(), ...groupColumns(facts) });
    await replaceGroupLinks(tx, id, links);
    return { value: { id, slug }, audit: { objectKind: "group", objectId: id, after: input } };
  },
});

async function isGroupSlugTaken(tx: Transaction, slug: string): Promise<boolean> {
  if (slug === "new") return true;
  return (await tx.select({ id: groups.id }).from(groups).where(eq(groups.slug, slug))).length > 0;
}
