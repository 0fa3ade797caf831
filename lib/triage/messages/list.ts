import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { members, messages, outbox } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Viewer } from "@/lib/core/viewer";
import { followUpVisibleTo } from "@/lib/follow-up/policy";
import "server-only";

const mostShown = 50;
const writers = alias(members, "writers");

/** What managers wrote to a member in a program, the latest first, and whether a mail server took it. For managers of both, and administrators. */
export async function messagesToMember(viewer: Viewer, about: { memberId: string; programKey: string }) {
  const rows = await db
    .select({
      ...{ id: messages.id, kind: messages.kind, subject: messages.subject, text: messages.text },
      ...{ writtenAt: messages.writtenAt, writtenBy: writers.name },
      hasFailed: sql<number>`case when ${outbox.failure} is not null and ${outbox.dueAt} is null and ${outbox.sentAt} is null then 1 else 0 end`,
    })
    .from(messages)
    .innerJoin(members, eq(members.id, messages.memberId))
    .leftJoin(writers, eq(writers.id, messages.writtenById))
    .leftJoin(outbox, eq(outbox.cause, sql`'message ' || ${messages.id} || ' ' || ${messages.memberId}`))
    .where(
      and(
        followUpVisibleTo(viewer, messages.programKey),
        eq(messages.memberId, about.memberId),
        eq(messages.programKey, about.programKey),
      ),
    )
    .orderBy(desc(messages.writtenAt), desc(messages.id))
    .limit(mostShown);
  return rows.map(({ hasFailed, ...row }) => ({ ...row, hasFailed: Number(hasFailed) === 1 }));
}

/** What managers wrote to these members, the first first; to be asked together with something else. For managers of both, and administrators. */
export function messagesQuestion(viewer: Viewer, memberIds: readonly string[]) {
  return db
    .select({ memberId: messages.memberId, programKey: messages.programKey, writtenAt: messages.writtenAt })
    .from(messages)
    .innerJoin(members, eq(members.id, messages.memberId))
    .where(and(followUpVisibleTo(viewer, messages.programKey), isAmong(messages.memberId, memberIds)))
    .orderBy(asc(messages.writtenAt), asc(messages.id));
}
