import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals, cycleDecisions, cycles, members, programs, terms } from "@/db/schema";
import { today } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { mayManageTerm } from "@/lib/terms/policy";
import { appealsUntilOf } from "../state";
import { letterTemplateOf } from "./templates";
import { writeLetter } from "./write";
import "server-only";

/**
 * A letter: as it left for the member whom it is for; for the managers of the term and administrators also as it would leave now. Null
 * for all others, and for the member as long as it has not left.
 */
export async function findLetter(viewer: Viewer, id: string) {
  if (!isSignedIn(viewer)) return null;
  const [row] = await db
    .select({
      decision: cycleDecisions,
      cycle: cycles,
      term: terms,
      member: members,
      program: programs,
      appeal: appeals,
    })
    .from(cycleDecisions)
    .innerJoin(cycles, eq(cycles.id, cycleDecisions.cycleId))
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .leftJoin(appeals, eq(appeals.decisionId, cycleDecisions.id))
    .where(and(eq(cycleDecisions.id, id), isNull(cycleDecisions.undoneAt)));
  if (!row) return null;
  const { decision, cycle, term, member, program, appeal } = row;
  const isSelf = viewer.memberId === member.id;
  const mayManage = !isSelf && mayManageTerm(viewer, { programKey: term.programKey, country: member.country });
  const hasLeft = decision.letterState === "sent";
  if (!mayManage && !(isSelf && hasLeft)) return null;
  const template = await letterTemplateOf(viewer, { programKey: term.programKey, kind: decision.letterKind });
  const facts = { decision, cycle, program: program.name, name: member.name, endsOn: term.endsOn };
  const words =
    decision.letterSubject !== null && decision.letterText !== null
      ? { subject: decision.letterSubject, body: decision.letterText }
      : writeLetter(template, facts);
  const appealsUntil = appealsUntilOf(cycle, decision.sentAt);
  const isInTime = today(member.timeZone ?? "UTC") <= appealsUntil;
  return {
    ...{ id, ...words, isSelf, hasLeft, sentAt: decision.sentAt, termId: term.id, cycleId: cycle.id },
    ...{ program: { key: program.key, name: program.name, color: program.color, shape: program.shape } },
    ...{ appealsUntil, isReplaced: decision.replacedAt !== null },
    appeal: appeal && {
      ...{ text: appeal.text, links: appeal.links, writtenAt: appeal.writtenAt },
      ...{ outcome: appeal.outcome, answer: appeal.answer, answeredAt: appeal.answeredAt },
    },
    mayAppeal: isSelf && hasLeft && appeal === null && isInTime && decision.replacedAt === null,
  };
}
