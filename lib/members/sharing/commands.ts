import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { missing } from "../../errors";
import { isSignedIn } from "../../viewer";
import { findMember } from "../queries";
import { shareInput } from "./schema";

/** Says who may see one's own profile; what was hidden part by part stays hidden. Answers whom it was shown to before. */
export const shareProfile = command({
  name: "member.share",
  input: shareInput,
  subject: async (tx, _input, viewer) => {
    const member = viewer.memberId ? await findMember(viewer, viewer.memberId, tx) : null;
    if (!member) throw missing("member");
    return member;
  },
  allow: isSignedIn,
  run: async ({ tx, input, subject: member }) => {
    const changed = await tx
      .update(members)
      .set({ visibility: input.with, updatedAt: now(), version: sql`${members.version} + 1` })
      .where(and(eq(members.id, member.id), ne(members.visibility, input.with)))
      .returning({ id: members.id });
    const before = { visibility: member.visibility };
    const audit = { objectKind: "member", objectId: member.id, concernsId: member.id };
    return {
      value: { slug: member.slug, before: member.visibility },
      audit: changed.length > 0 ? { ...audit, before, after: { visibility: input.with } } : [],
    };
  },
});
