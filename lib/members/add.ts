import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { freeSlug } from "@/lib/core/slug";
import { derivedMemberColumns } from "./derived-columns";
import { mayAddMember } from "./policy";
import { addIdentities, replaceEmployments } from "./save-identities-and-employments";
import { addMemberInput, isReservedMemberSlug } from "./schema";
import "server-only";

/** Puts a person into the directory, without an account. Administrators, and managers who bring people into their program. */
export const addMember = command({
  name: "member.create",
  input: addMemberInput,
  subject: async () => null,
  allow: mayAddMember,
  run: async ({ tx, input }) => {
    const { identities, employments, slug: wished, ...facts } = input;
    const id = newId();
    const slug = wished ?? (await freeSlug(facts.name, (candidate) => isMemberSlugTaken(tx, candidate)));
    await tx
      .insert(members)
      .values({ id, slug, ...facts, ...derivedMemberColumns(facts), createdAt: now(), updatedAt: now() });
    await addIdentities(tx, id, identities);
    await replaceEmployments(tx, id, employments);
    return { value: { id, slug }, audit: { objectKind: "member", objectId: id, concernsId: id, after: input } };
  },
});

/** An address that leads elsewhere already, or is somebody's. */
async function isMemberSlugTaken(tx: Transaction, slug: string): Promise<boolean> {
  if (isReservedMemberSlug(slug)) return true;
  return (await tx.select({ id: members.id }).from(members).where(eq(members.slug, slug))).length > 0;
}
