import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cycleDecisions, cycles, members, programs, terms } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import { systemViewer } from "@/lib/core/viewer";
import { writeMail } from "@/lib/mail/write";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import { notify } from "@/lib/notifications/notify";
import { decisionStands } from "../policy";
import { letterTemplateOf } from "./templates";
import { writeLetter } from "./write";
import "server-only";
import { z } from "zod";

const atOnce = 50;

/** Has the letter of a decision leave if its time has come, or every such letter, each in a transaction of its own; answers how many. The machinery's. */
export async function sendDueLetters(decisionId?: string): Promise<number> {
  const viewer = systemViewer("system");
  if (decisionId !== undefined) return (await sendLetter(viewer, { id: decisionId })) ? 1 : 0;
  let sent = 0;
  const failed = new Map<string, unknown>();
  for (;;) {
    const due = await db
      .select({ id: cycleDecisions.id })
      .from(cycleDecisions)
      .where(isDue())
      .orderBy(asc(cycleDecisions.letterDueAt), asc(cycleDecisions.id))
      .limit(atOnce + failed.size);
    const open = due.filter(({ id }) => !failed.has(id));
    if (open.length === 0) break;
    for (const { id } of open)
      try {
        if (await sendLetter(viewer, { id })) sent += 1;
      } catch (error) {
        failed.set(id, error);
      }
  }
  const [first] = failed.values();
  if (first !== undefined) throw first;
  return sent;
}

/**
 * A letter leaves: it is marked as sent, and its mail is written, in one transaction, so that it leaves once however often processes die
 * or look at the same time. One that was undone or sent meanwhile is left alone.
 */
const sendLetter = command({
  name: "letter.leave",
  input: z.strictObject({ id: idField }),
  subject: async (tx, { id }, viewer) => {
    const [row] = await tx
      .select({
        decision: cycleDecisions,
        cycle: cycles,
        program: programs.name,
        ...{ name: members.name, memberId: members.id, endsOn: terms.endsOn, programKey: terms.programKey },
      })
      .from(cycleDecisions)
      .innerJoin(cycles, eq(cycles.id, cycleDecisions.cycleId))
      .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
      .innerJoin(members, eq(members.id, terms.memberId))
      .innerJoin(programs, eq(programs.key, terms.programKey))
      .where(and(eq(cycleDecisions.id, id), isDue()));
    if (!row) return null;
    const kind = row.decision.letterKind;
    return { ...row, template: await letterTemplateOf(viewer, { programKey: row.programKey, kind }, tx) };
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input, subject }) => {
    if (!subject) return { value: false, audit: [] };
    const { subject: title, body } = writeLetter(subject.template, subject);
    const left = { letterState: "sent" as const, letterDueAt: null, sentAt: now() };
    const [claimed] = await tx
      .update(cycleDecisions)
      .set({ ...left, letterSubject: title, letterText: body, version: sql`${cycleDecisions.version} + 1` })
      .where(and(eq(cycleDecisions.id, input.id), isDue()))
      .returning({ termId: cycleDecisions.termId });
    if (!claimed) return { value: false, audit: [] };
    const [address] = await emailAddressesOf(tx, subject.memberId);
    if (address)
      await writeMail(tx, {
        recipient: address.email,
        subject: title,
        text: body,
        button: { label: "Read the letter", href: `/letters/${input.id}` },
        cause: `letter ${input.id}`,
      });
    await notify(tx, {
      ...{ memberId: subject.memberId, kind: "decision", object: { kind: "term", id: claimed.termId } },
      ...{ subject: title, body: [], detail: `${subject.program} has decided`, cause: `letter ${input.id}` },
      button: { label: "Read the letter", href: `/letters/${input.id}` },
      isMailedAlready: true,
    });
    const audit = { objectKind: "term", objectId: claimed.termId, concernsId: subject.memberId };
    return { value: true, audit: { ...audit, after: { letter: subject.decision.letterKind } } };
  },
});

function isDue() {
  return and(
    eq(cycleDecisions.letterState, "waiting"),
    isNull(cycleDecisions.undoneAt),
    decisionStands(),
    lte(cycleDecisions.letterDueAt, now()),
  );
}
