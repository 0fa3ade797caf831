import { and, eq, sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import { derivedMemberColumns } from "./derived-columns";
import { memberFactsOf } from "./facts";
import { findMember } from "./get";
import { replaceEmployments, replaceIdentities } from "./save-identities-and-employments";
import { editMemberInput } from "./schema";
import "server-only";

/**
 * Changes what the directory says of a person, at the version that the form was opened with. Oneself and administrators; a
 * manager for whoever has neither an account nor a role. Refuses a newer version that says something else, a handle that somebody else has, and the last e-mail address.
 */
export const editMember = command({
  name: "member.revise",
  input: editMemberInput,
  subject: async (tx, input, viewer) => {
    const member = await findMember(viewer, input.id, tx);
    if (!member) throw notFoundError("member");
    return { ...member, before: await memberFactsOf(viewer, member, tx) };
  },
  allow: (_viewer, member) => member.mayEdit,
  run: async ({ tx, input, subject: member }) => {
    const { id, version, identities, employments, slug, ...facts } = input;
    const after = { ...facts, slug: slug ?? member.slug, identities, employments };
    const fields = changedFields<object>(member.before, after);
    if (Object.keys(fields.after).length === 0)
      return { value: { slug: member.slug, version: member.version }, audit: [] };
    const changed = await tx
      .update(members)
      .set({
        ...facts,
        ...derivedMemberColumns(facts),
        slug: after.slug,
        updatedAt: now(),
        version: sql`${members.version} + 1`,
      })
      .where(and(eq(members.id, id), eq(members.version, version)))
      .returning({ slug: members.slug, version: members.version });
    const [value] = changed;
    if (!value)
      throw new StaleVersion("Somebody changed this profile in the meantime, so nothing was saved. Look again.");
    await replaceIdentities(tx, member, identities);
    await replaceEmployments(tx, id, employments);
    return { value, audit: { objectKind: "member", objectId: id, concernsId: id, ...fields } };
  },
});
