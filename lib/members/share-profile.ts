import { and, eq, ne, sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { findMember } from "./get";
import { shareProfileInput } from "./schema";
import "server-only";

/** Says who may see one's own profile; what was hidden part by part stays hidden. Answers whom it was shown to before. */
export const shareProfile = command({
  name: "member.share",
  input: shareProfileInput,
  subject: async (tx, _input, viewer) => {
    const member = viewer.memberId ? await findMember(viewer, viewer.memberId, tx) : null;
    if (!member) throw notFoundError("member");
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
