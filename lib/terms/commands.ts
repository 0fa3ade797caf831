import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/id";
import { members, programs, terms } from "@/db/schema";
import { now } from "../clock";
import { command } from "../command";
import { recountOfMember } from "../counting/commands";
import { missing, Refusal } from "../errors";
import { manages } from "../viewer";
import { grantInput } from "./schema";

/** Gives a member a role in a program from a day to a day. Managers of that program and country, and administrators. */
export const grantTerm = command({
  name: "term.grant",
  input: grantInput,
  subject: async (tx, input) => {
    const [member] = await tx
      .select({ id: members.id, country: members.country })
      .from(members)
      .where(and(eq(members.id, input.memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
    if (!member) throw missing("member");
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, input.programKey));
    if (!program)
      throw new Refusal("invalid", "There is no such program.", { programKey: "There is no such program." });
    return member;
  },
  allow: (viewer, member, input) => manages(viewer, input.programKey, member.country),
  run: async ({ tx, input }) => {
    const id = newId();
    await tx.insert(terms).values({ id, ...input, createdAt: now(), updatedAt: now() });
    await recountOfMember(tx, input.memberId);
    return { value: { id }, audit: { objectKind: "term", objectId: id, concernsId: input.memberId, after: input } };
  },
});
