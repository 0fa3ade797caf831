import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchText } from "@/db/fold";
import { newId } from "@/db/id";
import { members } from "@/db/schema";
import { changes } from "../audit/rules";
import { now } from "../clock";
import { command } from "../command";
import { missing, Refusal } from "../errors";
import { freeSlug } from "../slug";
import { reviseEmployments, reviseIdentities, writeIdentities } from "./identities/commands";
import { mayCreate } from "./policy";
import { employmentsOf, findMember, identitiesOf, type Member } from "./queries";
import { isReserved, visibilityOfPart } from "./rules";
import { createInput, editInput, type MemberFacts } from "./schema";

/** Puts a person into the directory, without an account. Administrators, and managers who bring people into their program. */
export const createMember = command({
  name: "member.create",
  input: createInput,
  subject: async () => null,
  allow: mayCreate,
  run: async ({ tx, input }) => {
    const { identities, employments, slug: wished, ...facts } = input;
    const id = newId();
    const slug = wished ?? (await freeSlug(facts.name, (candidate) => isTaken(tx, candidate)));
    await tx.insert(members).values({ id, slug, ...facts, ...foldedOf(facts), createdAt: now(), updatedAt: now() });
    await writeIdentities(tx, id, identities);
    await reviseEmployments(tx, id, employments);
    return { value: { id, slug }, audit: { objectKind: "member", objectId: id, concernsId: id, after: input } };
  },
});

/**
 * Changes what the directory says of a person, at the version that the form was opened with. Oneself and administrators; a
 * manager for whoever has neither an account nor a role. Refuses a newer version, a handle that somebody else has, and the last e-mail address.
 */
export const reviseMember = command({
  name: "member.revise",
  input: editInput,
  subject: async (tx, input, viewer) => {
    const member = await findMember(viewer, input.id, tx);
    if (!member) throw missing("member");
    return { ...member, before: await factsOf(tx, viewer, member) };
  },
  allow: (_viewer, member) => member.mayEdit,
  run: async ({ tx, input, subject: member }) => {
    const { id, version, identities, employments, slug, ...facts } = input;
    const changed = await tx
      .update(members)
      .set({
        ...facts,
        ...foldedOf(facts),
        slug: slug ?? member.slug,
        updatedAt: now(),
        version: sql`${members.version} + 1`,
      })
      .where(and(eq(members.id, id), eq(members.version, version)))
      .returning({ slug: members.slug, version: members.version });
    const [value] = changed;
    if (!value)
      throw new Refusal("conflict", "Somebody changed this profile in the meantime, so nothing was saved. Look again.");
    await reviseIdentities(tx, member, identities);
    await reviseEmployments(tx, id, employments);
    const after = { ...facts, slug: value.slug, identities, employments };
    return {
      value,
      audit: { objectKind: "member", objectId: id, concernsId: id, ...changes<object>(member.before, after) },
    };
  },
});

/** What is derived from the facts for search and filters. */
export function foldedOf(facts: Pick<MemberFacts, "name" | "city" | "parts">) {
  return {
    nameFolded: searchText(facts.name),
    cityFolded: facts.city ? searchText(facts.city) : null,
    placeVisibility: visibilityOfPart(facts.parts, "place"),
    termsVisibility: visibilityOfPart(facts.parts, "terms"),
    activitiesVisibility: visibilityOfPart(facts.parts, "activities"),
  };
}

/** An address that leads elsewhere already, or is somebody's. */
export async function isTaken(tx: Transaction, slug: string): Promise<boolean> {
  if (isReserved(slug)) return true;
  return (await tx.select({ id: members.id }).from(members).where(eq(members.slug, slug))).length > 0;
}

async function factsOf(tx: Transaction, viewer: Parameters<typeof findMember>[0], member: Member) {
  const { name, slug, country, countryAsWritten, city, languages, timeZone, bio, visibility, parts } = member;
  const handles = await identitiesOf(viewer, member.id, tx);
  const jobs = await employmentsOf(viewer, member.id, tx);
  return {
    ...{ name, slug, country, countryAsWritten, city, languages, timeZone, bio, visibility, parts },
    identities: handles.map(({ kind, value, visibility: shown }) => ({ kind, value, visibility: shown })),
    employments: jobs.map(({ id, ...job }) => job),
  };
}
