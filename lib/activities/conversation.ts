import { and, eq, isNull } from "drizzle-orm";
import { type Answers, askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { comments, members, reviews } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { getActivity } from "./get";
import { isActivityInsider } from "./insiders";
import "server-only";

/** Decisions and comments in the order they were made, with who made them; for whom the activity concerns, nothing for others. */
export async function activityConversation(viewer: Viewer, activityId: string) {
  const activity = await getActivity(viewer, activityId);
  if (!(await isActivityInsider(viewer, activity))) return [];
  return readConversation(await askTogether(db, conversationQuestions(viewer, activityId)));
}

/** What that is read from, to be asked together with something else; `readConversation` reads what it finds. */
export function conversationQuestions(_viewer: Viewer, activityId: string) {
  return {
    decisions: db
      .select({
        id: reviews.id,
        at: reviews.decidedAt,
        decision: reviews.decision,
        text: reviews.reason,
        field: reviews.field,
        name: members.name,
        slug: members.slug,
      })
      .from(reviews)
      .innerJoin(members, eq(members.id, reviews.reviewerId))
      .where(and(eq(reviews.activityId, activityId), isNull(reviews.undoneAt))),
    said: db
      .select({ id: comments.id, at: comments.writtenAt, text: comments.body, name: members.name, slug: members.slug })
      .from(comments)
      .innerJoin(members, eq(members.id, comments.authorId))
      .where(eq(comments.activityId, activityId)),
  };
}

export function readConversation({ decisions, said }: Answers<ReturnType<typeof conversationQuestions>>) {
  const entries = [...decisions, ...said.map((comment) => ({ ...comment, decision: null, field: null }))];
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime() || one.id.localeCompare(other.id));
}
