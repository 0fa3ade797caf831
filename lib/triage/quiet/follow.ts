import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { members, quietAsks, termHolds, termStandings, terms } from "@/db/schema";
import { programManagers } from "@/lib/accounts/program-managers";
import { addDays, dayInWords, dayOfInstant, daysAgo, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { addTask } from "@/lib/follow-up/add-task";
import { resumeTerm } from "@/lib/terms/resume";
import { keepStandings } from "../keep-standings";
import { answerDays } from "./schema";
import { quietAskState } from "./state";
import "server-only";
import { z } from "zod";

/**
 * Does what follows from each question that waits for it, once: who wants to step down, does not answer within 14 days or gets no mail
 * becomes a task of a manager of the program; a leave that is over ends. Answers how many were looked at. The machinery's.
 */
export async function followQuietAsks(viewer: Viewer): Promise<number> {
  await keepStandings(viewer);
  const due = await db
    .select({ id: quietAsks.id })
    .from(quietAsks)
    .where(and(isNull(quietAsks.followedAt), or(waitsForManager(), eq(quietAsks.answer, "on_leave"))))
    .orderBy(asc(quietAsks.askedAt), asc(quietAsks.id));
  for (const { id } of due) await followQuietAsk(viewer, { id });
  return due.length;
}

/** Nobody answered in time, or could, or the answer is for a manager. */
function waitsForManager() {
  const isUnanswered = and(isNull(quietAsks.answer), lte(quietAsks.askedAt, daysAgo(answerDays)));
  return or(
    eq(quietAsks.answer, "stepping_down"),
    isUnanswered,
    and(isNull(quietAsks.answer), isNull(quietAsks.tokenHash)),
  );
}

const followQuietAsk = command({
  name: "quiet.follow",
  input: z.strictObject({ id: idField }),
  subject: (tx, { id }) => askToFollow(tx, id),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, viewer, subject: found }) => {
    if (!found) return { value: null, audit: [] };
    const { ask, term } = found;
    if (ask.answer === "on_leave" ? found.day <= (ask.leaveUntilOn ?? "") : found.needsManager && !found.assigneeId)
      return { value: null, audit: [] };
    const [first] = await tx
      .update(quietAsks)
      .set({ followedAt: now() })
      .where(and(eq(quietAsks.id, ask.id), isNull(quietAsks.followedAt)))
      .returning({ id: quietAsks.id });
    if (!first) return { value: null, audit: [] };
    if (ask.answer === "on_leave") await endLeave(tx, viewer, found);
    else if (found.needsManager) await tellManager(tx, viewer, found);
    return { value: null, audit: { objectKind: "term", objectId: term.id, concernsId: ask.memberId } };
  },
});

type ToFollow = NonNullable<Awaited<ReturnType<typeof askToFollow>>>;

async function askToFollow(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      ...{ ask: quietAsks, term: terms, quietFrom: termStandings.quietFrom },
      ...{ name: members.name, country: members.country, timeZone: members.timeZone },
    })
    .from(quietAsks)
    .innerJoin(terms, eq(terms.id, quietAsks.termId))
    .innerJoin(termStandings, eq(termStandings.termId, terms.id))
    .innerJoin(members, eq(members.id, quietAsks.memberId))
    .where(and(eq(quietAsks.id, id), isNull(quietAsks.followedAt)));
  if (!row) return null;
  const day = today(row.timeZone ?? "UTC");
  const state = quietAskState({ ask: { ...row.ask, answer: null }, term: row.term, quietFrom: row.quietFrom, day });
  // Who has contributed since, rests or is no member of the program any more needs no word about it.
  const needsManager = row.ask.answer === "stepping_down" ? state !== "over" : state === "open" || state === "expired";
  const { memberId, programKey } = row.ask;
  const people = await programManagers(tx, { programKeys: [programKey], country: row.country });
  const others = people.filter((one) => one.id !== memberId);
  const assigneeId = (others.find(({ isManager }) => isManager) ?? others[0])?.id;
  // Without anybody to tell it is tried again later.
  return { ...row, day, needsManager, assigneeId };
}

async function tellManager(tx: Transaction, viewer: Viewer, { ask, name, assigneeId }: ToFollow): Promise<void> {
  const { memberId, programKey } = ask;
  const task = { memberId, programKey, assignedToId: assigneeId, dueOn: today() };
  await addTask.within(tx, viewer, { ...task, title: taskTitle(ask, name) });
}

function taskTitle({ answer, answeredOn, tokenHash, askedAt, quietFrom }: ToFollow["ask"], name: string): string {
  if (answer === "stepping_down") return `${name} wants to step down, as answered on ${dayInWords(answeredOn ?? "")}`;
  if (tokenHash === null)
    return `${name} is quiet since ${dayInWords(quietFrom)} and gets no mail about it: get in touch`;
  return `${name} has not answered the mail of ${dayInWords(dayOfInstant(askedAt))}: get in touch`;
}

/** The term goes on on the day after, where it still rests for this leave: a manager may have ended the hold, or begun another. */
async function endLeave(tx: Transaction, viewer: Viewer, { ask, term }: ToFollow): Promise<void> {
  const [hold] = await tx
    .select({ fromOn: termHolds.fromOn })
    .from(termHolds)
    .where(and(eq(termHolds.termId, term.id), isNull(termHolds.toOn)));
  if (term.state !== "on_hold" || hold?.fromOn !== ask.answeredOn || !ask.leaveUntilOn) return;
  await resumeTerm.within(tx, viewer, { id: term.id, version: term.version, onDay: addDays(ask.leaveUntilOn, 1) });
}
