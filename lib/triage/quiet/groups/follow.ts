import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { groupQuietAsks, groups, members } from "@/db/schema";
import { programManagers } from "@/lib/accounts/program-managers";
import { dayInWords, daysAgo, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { dayField, idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { addTask } from "@/lib/follow-up/add-task";
import { answerDays } from "../schema";
import { pacesOfGroups } from "./find-quiet";
import "server-only";
import { z } from "zod";

/**
 * Does what follows from each time in which leads were asked, once: a lead who wants to stop, or a group of which no lead answers within
 * 14 days, becomes a task of a manager to find a successor. Nobody is removed by it. The machinery's.
 */
export async function followQuietGroups(viewer: Viewer): Promise<number> {
  const waiting = await db
    .selectDistinct({ groupId: groupQuietAsks.groupId, quietFrom: groupQuietAsks.quietFrom })
    .from(groupQuietAsks)
    .where(isNull(groupQuietAsks.followedAt))
    .orderBy(asc(groupQuietAsks.quietFrom), asc(groupQuietAsks.groupId));
  for (const time of waiting) await followQuietGroup(viewer, time);
  return waiting.length;
}

const followQuietGroup = command({
  name: "quiet.follow_group",
  input: z.strictObject({ groupId: idField, quietFrom: dayField }),
  subject: (tx, time, viewer) => asksOfTime(tx, viewer, time),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, viewer, subject: { group, asks, pace, quietFrom } }) => {
    const open = asks.filter(({ ask }) => ask.followedAt === null);
    const followed: string[] = [];
    let told = 0;
    for (const one of open.filter(({ ask }) => ask.answer === "stepping_down")) {
      if (!(await addSuccessorTask(tx, viewer, one, `${one.name} wants somebody else to lead ${group.name}`))) continue;
      followed.push(one.ask.id);
      told += 1;
    }
    const silent = open.filter(({ ask }) => ask.answer === null);
    const [first] = silent;
    const isAnswered = asks.some(({ ask }) => ask.answer !== null);
    const isOver = isAnswered || !pace?.isQuiet || pace.quietFrom > quietFrom;
    const isLate = silent.every(({ ask }) => ask.tokenHash === null || ask.askedAt <= daysAgo(answerDays));
    if (first && isOver) followed.push(...silent.map(({ ask }) => ask.id));
    else if (first && isLate) {
      const since = `no event of ${group.name} since ${dayInWords(quietFrom)}`;
      if (await addSuccessorTask(tx, viewer, first, `There was ${since}, and no lead has answered`)) {
        followed.push(...silent.map(({ ask }) => ask.id));
        told += 1;
      }
    }
    if (followed.length === 0) return { value: null, audit: [] };
    await tx.update(groupQuietAsks).set({ followedAt: now() }).where(inArray(groupQuietAsks.id, followed));
    const audit = { objectKind: "group", objectId: group.id, after: { tasks: told } };
    return { value: null, audit: told > 0 ? audit : [] };
  },
});

async function asksOfTime(
  tx: Transaction,
  viewer: Viewer,
  { groupId, quietFrom }: { groupId: string; quietFrom: string },
) {
  const asks = await tx
    .select({ ask: groupQuietAsks, name: members.name, country: members.country })
    .from(groupQuietAsks)
    .innerJoin(members, eq(members.id, groupQuietAsks.memberId))
    .where(and(eq(groupQuietAsks.groupId, groupId), eq(groupQuietAsks.quietFrom, quietFrom)))
    .orderBy(asc(groupQuietAsks.askedAt), asc(groupQuietAsks.id));
  const [group] = await tx.select({ id: groups.id, name: groups.name }).from(groups).where(eq(groups.id, groupId));
  const [pace] = await pacesOfGroups(tx, viewer, { ids: [groupId] });
  return { asks, group: group ?? { id: groupId, name: "a group" }, pace, quietFrom };
}

type AskOfLead = Awaited<ReturnType<typeof asksOfTime>>["asks"][number];

/** For somebody who looks after the lead, and is not the lead; without anybody it is tried again later. */
async function addSuccessorTask(tx: Transaction, viewer: Viewer, { ask, country }: AskOfLead, title: string) {
  const { memberId, programKey, groupId } = ask;
  const people = await programManagers(tx, { programKeys: [programKey], country });
  const others = people.filter(({ id }) => id !== memberId);
  const assignee = others.find(({ isManager }) => isManager) ?? others[0];
  if (!assignee) return false;
  await addTask.within(tx, viewer, { memberId, programKey, groupId, assignedToId: assignee.id, dueOn: today(), title });
  return true;
}
