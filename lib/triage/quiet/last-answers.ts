import { and, desc, eq, inArray, isNotNull, max } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db, type Reader } from "@/db/client";
import { members, quietAsks } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { QuietAnswer } from "@/db/words";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { followUpVisibleTo } from "@/lib/follow-up/policy";
import "server-only";

/** The last day on which each answered that they are still there, or on leave, by member and program: their quiet days begin anew then. */
export async function lastAnswerDays(from: Reader, memberIds: string[]): Promise<Map<string, Day>> {
  const rows = await inChunks(memberIds, (some) =>
    from
      .select({
        memberId: quietAsks.memberId,
        programKey: quietAsks.programKey,
        answeredOn: max(quietAsks.answeredOn),
      })
      .from(quietAsks)
      .where(and(isAmong(quietAsks.memberId, some), inArray(quietAsks.answer, ["still_here", "on_leave"])))
      .groupBy(quietAsks.memberId, quietAsks.programKey),
  );
  return new Map(
    rows.flatMap((row) => (row.answeredOn ? [[`${row.memberId} ${row.programKey}`, row.answeredOn]] : [])),
  );
}

export type LastAnswer = { answer: QuietAnswer; answeredOn: Day; leaveUntilOn: Day | null };

/** What each of these members answered last, by member and program. For managers of both, and administrators. */
export async function lastQuietAnswers(viewer: Viewer, memberIds: readonly string[]): Promise<Map<string, LastAnswer>> {
  return readLastAnswers(await inChunks([...new Set(memberIds)], (some) => quietAnswersQuestion(viewer, some)));
}

/** What these members answered, the latest first; to be asked together with something else, and read by `readLastAnswers`. */
export function quietAnswersQuestion(viewer: Viewer, memberIds: readonly string[]) {
  return db
    .select({
      memberId: quietAsks.memberId,
      programKey: quietAsks.programKey,
      answer: quietAsks.answer,
      answeredOn: quietAsks.answeredOn,
      leaveUntilOn: quietAsks.leaveUntilOn,
    })
    .from(quietAsks)
    .innerJoin(members, eq(members.id, quietAsks.memberId))
    .where(
      and(
        followUpVisibleTo(viewer, quietAsks.programKey),
        isAmong(quietAsks.memberId, memberIds),
        isNotNull(quietAsks.answeredAt),
      ),
    )
    .orderBy(desc(quietAsks.answeredAt), desc(quietAsks.id));
}

type Answered = Awaited<ReturnType<typeof quietAnswersQuestion>>;

export function readLastAnswers(rows: Answered): Map<string, LastAnswer> {
  const last = new Map<string, LastAnswer>();
  for (const { memberId, programKey, answer, answeredOn, leaveUntilOn } of rows) {
    const key = `${memberId} ${programKey}`;
    if (answer && answeredOn && !last.has(key)) last.set(key, { answer, answeredOn, leaveUntilOn });
  }
  return last;
}
