import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchText } from "@/db/fold";
import { newId } from "@/db/id";
import { employments, identities, members } from "@/db/schema";
import { now } from "../clock";
import { command } from "../command";
import { freeSlug } from "../slug";
import { isManager } from "../viewer";
import { foldIdentity, visibilityOfPart } from "./rules";
import { createInput, type MemberFacts } from "./schema";

/** Puts a person into the directory, without an account. Administrators, and managers who bring people into their program. */
export const createMember = command({
  name: "member.create",
  input: createInput,
  subject: async () => null,
  allow: (viewer) => isManager(viewer),
  run: async ({ tx, input }) => {
    const { identities: handles, employments: jobs, slug: wished, ...facts } = input;
    const id = newId();
    const slug = wished ?? (await freeSlug(facts.name, (candidate) => isTaken(tx, candidate)));
    await tx.insert(members).values({ id, slug, ...facts, ...foldedOf(facts), createdAt: now(), updatedAt: now() });
    await writeIdentities(tx, id, handles);
    if (jobs.length > 0) await tx.insert(employments).values(jobs.map((job) => ({ memberId: id, ...job })));
    return { value: { id, slug }, audit: { objectKind: "member", objectId: id, concernsId: id, after: input } };
  },
});

/** What is derived from the facts for search and filters. */
export function foldedOf(facts: Pick<MemberFacts, "name" | "city" | "parts">) {
  return {
    nameFolded: searchText(facts.name),
    cityFolded: facts.city ? searchText(facts.city) : null,
    placeVisibility: visibilityOfPart(facts.parts, "place"),
    termsVisibility: visibilityOfPart(facts.parts, "terms"),
  };
}

/** Adds handles; one that somebody else has breaks the database's rule and refuses the whole. E-mail stays private. */
export async function writeIdentities(
  tx: Transaction,
  memberId: string,
  handles: MemberFacts["identities"],
): Promise<void> {
  for (const { kind, value, visibility } of handles) {
    await tx.insert(identities).values({
      memberId,
      kind,
      value,
      valueFolded: foldIdentity(kind, value),
      createdAt: now(),
      visibility: visibility ?? (kind === "email" ? "private" : "community"),
    });
  }
}

async function isTaken(tx: Transaction, slug: string): Promise<boolean> {
  return (await tx.select({ id: members.id }).from(members).where(eq(members.slug, slug))).length > 0;
}
