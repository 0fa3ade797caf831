import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { members, quietAsks, terms } from "@/db/schema";
import { addMonths, type Day, dayInWords, now, today } from "@/lib/core/clock";
import { command, parse } from "@/lib/core/command";
import { enqueue } from "@/lib/core/enqueue";
import { Refusal } from "@/lib/core/errors";
import { dayField, idField } from "@/lib/core/fields";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { hashSecret } from "@/lib/core/secrets";
import { type Viewer, viewerOfMember } from "@/lib/core/viewer";
import { countAttempt } from "@/lib/limits/attempts";
import { takeLeave } from "@/lib/terms/hold";
import { countStandings } from "../count-standings";
import { answerForGroup, leadOfLink } from "./groups/answer";
import { mostLeaveMonths, quietAnswerInput, quietAnswers, spentMessage } from "./schema";
import { quietAskState } from "./state";
import "server-only";
import { z } from "zod";

/**
 * What somebody says by the link of the mail, whoever is signed in: the link alone speaks, for the member whom it was sent to, of them
 * or of a group that they lead. It works once. A leave puts the term on hold from today; who wants to step down becomes a task of a manager and nothing else.
 */
export async function answerQuietMail(viewer: Viewer, visit: RequestOrigin, raw: unknown): Promise<void> {
  const { secret, answer, months, untilOn } = parse(quietAnswerInput, raw);
  const [ask] = await db
    .select({ id: quietAsks.id, memberId: quietAsks.memberId, timeZone: members.timeZone })
    .from(quietAsks)
    .innerJoin(members, eq(members.id, quietAsks.memberId))
    .where(eq(quietAsks.tokenHash, hashSecret(secret)));
  const lead = ask ? null : await leadOfLink(viewer, secret);
  const memberId = ask?.memberId ?? lead?.memberId;
  const member = memberId ? await viewerOfMember(memberId) : null;
  if (!member) {
    await countAttempt("redeem", { account: hashSecret(secret), address: visit.address });
    throw new Refusal("invalid", spentMessage);
  }
  const day = lead?.day ?? today(ask?.timeZone ?? "UTC");
  const untilDay = answer === "on_leave" ? lastDayOfLeave(day, { months, untilOn }) : null;
  if (ask) await recordAnswer(member, { id: ask.id, answer, leaveUntilOn: untilDay });
  else await answerForGroup(member, { secret, answer, restsUntilOn: untilDay });
}

/** Refuses a day that is not ahead, or further than a year. */
function lastDayOfLeave(day: Day, { months, untilOn }: { months?: number; untilOn: Day | null }): Day {
  const last = months ? addMonths(day, months) : untilOn;
  const refuse = (message: string) => new Refusal("invalid", message, { untilOn: message });
  if (!last) throw refuse("Choose how long, or a day.");
  if (last <= day) throw refuse("Choose a day after today.");
  if (last > addMonths(day, mostLeaveMonths))
    throw refuse(`A leave lasts a year at most: until ${dayInWords(addMonths(day, mostLeaveMonths))}.`);
  return last;
}

const recordAnswer = command({
  name: "quiet.answer",
  input: z.strictObject({ id: idField, answer: z.enum(quietAnswers), leaveUntilOn: dayField.nullable() }),
  subject: (tx, { id }, viewer) => askToAnswer(tx, viewer, id),
  allow: (viewer, { ask }) => viewer.memberId === ask.memberId,
  run: async ({ tx, viewer, input, subject }) => {
    const { ask, term, day } = subject;
    const { answer, leaveUntilOn } = input;
    if (quietAskState(subject) !== "open") throw new Refusal("conflict", spentMessage);
    const [first] = await tx
      .update(quietAsks)
      .set({
        ...{ answer, leaveUntilOn, answeredAt: now(), answeredOn: day },
        followedAt: answer === "still_here" ? now() : null,
      })
      .where(and(eq(quietAsks.id, ask.id), isNull(quietAsks.answer)))
      .returning({ id: quietAsks.id });
    if (!first) throw new Refusal("conflict", spentMessage);
    if (leaveUntilOn) {
      const reason = `On leave until ${dayInWords(leaveUntilOn)}`;
      await takeLeave.within(tx, viewer, { id: term.id, version: term.version, fromOn: day, reason });
    }
    if (answer === "stepping_down") await enqueue(tx, { name: "follow-quiet-asks" });
    const after = { answer, ...(leaveUntilOn ? { leaveUntilOn } : {}) };
    return { value: null, audit: { objectKind: "term", objectId: term.id, concernsId: ask.memberId, after } };
  },
});

async function askToAnswer(tx: Transaction, viewer: Viewer, id: string) {
  const [row] = await tx
    .select({ ask: quietAsks, term: terms, timeZone: members.timeZone })
    .from(quietAsks)
    .innerJoin(terms, eq(terms.id, quietAsks.termId))
    .innerJoin(members, eq(members.id, quietAsks.memberId))
    .where(eq(quietAsks.id, id));
  if (!row) throw new Refusal("invalid", spentMessage);
  const [standing] = await countStandings(tx, viewer, [row.term.id]);
  return { ...row, quietFrom: standing?.quietFrom ?? null, day: today(row.timeZone ?? "UTC") };
}
