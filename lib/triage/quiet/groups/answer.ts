import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groupQuietAsks } from "@/db/schema";
import { type Day, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { enqueue } from "@/lib/core/enqueue";
import { Refusal } from "@/lib/core/errors";
import { dayField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { type QuietAnswer, quietAnswers, spentMessage } from "../schema";
import { findGroupAsk } from "./find";
import "server-only";
import { z } from "zod";

/**
 * What a lead says of a group by the link of the mail: that it goes on, rests until a day, or that somebody else is to lead, which becomes
 * a task of a manager and nothing else. The link works once, and for the lead whom it was sent to.
 */
export async function answerForGroup(
  lead: Viewer,
  said: { secret: string; answer: QuietAnswer; restsUntilOn: Day | null },
): Promise<void> {
  await recordAnswerForGroup(lead, said);
}

const recordAnswerForGroup = command({
  name: "quiet.answer_group",
  input: z.strictObject({ secret: z.string(), answer: z.enum(quietAnswers), restsUntilOn: dayField.nullable() }),
  subject: async (tx, { secret }, viewer) => {
    const ask = await findGroupAsk(viewer, secret, tx);
    if (!ask) throw new Refusal("invalid", spentMessage);
    return ask;
  },
  allow: (viewer, { memberId }) => viewer.memberId === memberId,
  run: async ({ tx, input, subject: ask }) => {
    const { answer, restsUntilOn } = input;
    if (ask.state !== "open") throw new Refusal("conflict", spentMessage);
    const answered = { answer, restsUntilOn, answeredAt: now(), answeredOn: ask.today };
    const [first] = await tx
      .update(groupQuietAsks)
      .set({ ...answered, followedAt: answer === "stepping_down" ? null : now() })
      .where(and(eq(groupQuietAsks.id, ask.id), isNull(groupQuietAsks.answer)))
      .returning({ groupId: groupQuietAsks.groupId });
    if (!first) throw new Refusal("conflict", spentMessage);
    if (answer === "stepping_down") await enqueue(tx, { name: "follow-quiet-asks" });
    const after = { answer, ...(restsUntilOn ? { restsUntilOn } : {}) };
    return { value: null, audit: { objectKind: "group", objectId: first.groupId, concernsId: ask.memberId, after } };
  },
});

/** Whose link it is, and which day it is there; null where it is of no group. */
export async function leadOfLink(viewer: Viewer, secret: string): Promise<{ memberId: string; day: Day } | null> {
  const ask = await findGroupAsk(viewer, secret, db);
  return ask && { memberId: ask.memberId, day: ask.today };
}
