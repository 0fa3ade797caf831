import { randomBytes } from "node:crypto";
import { and, asc, eq, gt, isNull, notExists, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db, type Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { members, programs, quietAsks, termHolds, termStandings, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { currentCatalogue, type Program } from "@/lib/catalogue/get";
import { dayInWords, dayOfInstant, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { dayField, idField } from "@/lib/core/fields";
import { hashSecret } from "@/lib/core/secrets";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { getSettings } from "@/lib/settings/get";
import { quietDaysOf } from "@/lib/settings/schema";
import { termStateOn } from "@/lib/terms/status";
import { keepStandings } from "../keep-standings";
import { daysWithoutContribution, type Hold } from "../quiet-days";
import { answerDays, type QuietAnswer } from "./schema";
import "server-only";
import { z } from "zod";

/**
 * Asks every member by mail how they are who became quiet in a program since it asks, once for each time; answers how many. By
 * contributions, as the list of terms has it, never by who signs in. The machinery's.
 */
export async function askQuietMembers(viewer: Viewer): Promise<number> {
  await keepStandings(viewer);
  const { programs: current } = await currentCatalogue();
  const settings = await getSettings(viewer);
  let asked = 0;
  for (const program of current)
    for (const { id, quietFrom } of await newlyQuiet(program, quietDaysOf(settings, program.key)))
      asked += await askMember(viewer, { termId: id, quietFrom });
  return asked;
}

type QuietTerm = { id: string; memberId: string; quietFrom: string };

/** The terms that are active and quiet, were not when the program began to ask, and whose member was not asked since. */
async function newlyQuiet(program: Program, quietAfter: number): Promise<QuietTerm[]> {
  const since = program.asksWhenQuietSince;
  if (!program.asksWhenQuiet || !since) return [];
  const askedSince = db
    .select({ one: sql`1` })
    .from(quietAsks)
    .where(
      and(
        eq(quietAsks.memberId, terms.memberId),
        eq(quietAsks.programKey, terms.programKey),
        eq(quietAsks.quietFrom, termStandings.quietFrom),
      ),
    );
  const rows = await db
    .select({ term: terms, timeZone: members.timeZone, quietFrom: termStandings.quietFrom })
    .from(termStandings)
    .innerJoin(terms, eq(terms.id, termStandings.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(
      and(
        eq(terms.programKey, program.key),
        eq(termStandings.attention, "needs_call"),
        gt(termStandings.quietDays, quietAfter),
        notExists(askedSince),
      ),
    )
    .orderBy(asc(terms.id));
  const quiet = rows.flatMap(({ term, timeZone, quietFrom }) => {
    const zone = timeZone ?? "UTC";
    const isActive = termStateOn(term, today(zone)) === "active";
    const asksFrom = dayOfInstant(since, zone);
    return isActive && quietFrom ? [{ id: term.id, memberId: term.memberId, quietFrom, asksFrom }] : [];
  });
  const holds = await holdsOfMembers(program.key, [...new Set(quiet.map(({ memberId }) => memberId))]);
  return quiet.filter(({ memberId, quietFrom, asksFrom }) => {
    const rests = holds.get(memberId) ?? [];
    return daysWithoutContribution({ since: quietFrom, lastOn: null, holds: rests, today: asksFrom }) <= quietAfter;
  });
}

async function holdsOfMembers(programKey: string, memberIds: string[]): Promise<Map<string, Hold[]>> {
  const rows = await inChunks(memberIds, (some) =>
    db
      .select({ memberId: terms.memberId, fromOn: termHolds.fromOn, toOn: termHolds.toOn })
      .from(termHolds)
      .innerJoin(terms, eq(terms.id, termHolds.termId))
      .where(and(isAmong(terms.memberId, some), eq(terms.programKey, programKey))),
  );
  const found = new Map<string, Hold[]>();
  for (const { memberId, ...hold } of rows) found.set(memberId, [...(found.get(memberId) ?? []), hold]);
  return found;
}

/** Notes that a member is asked and writes the mail; who gets no such mail is noted, too, for a manager to write to. */
const askMember = command({
  name: "quiet.ask",
  input: z.strictObject({ termId: idField, quietFrom: dayField }),
  subject: (tx, asked) => quietTermToAsk(tx, asked),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input, subject }) => {
    if (!subject) return { value: 0, audit: [] };
    const { memberId, programKey } = subject;
    const secret = randomBytes(32).toString("base64url");
    const ask = { id: newId(), ...input, memberId, programKey, askedAt: now() };
    const [first] = await tx
      .insert(quietAsks)
      .values({ ...ask, tokenHash: hashSecret(secret) })
      .onConflictDoNothing()
      .returning({ id: quietAsks.id });
    if (!first) return { value: 0, audit: [] };
    const isMailed = await notify(tx, {
      ...{ memberId, kind: "quiet", object: { kind: "term", id: input.termId } },
      ...letter(subject, secret),
      detail: `Without an answer within ${answerDays} days, a manager gets in touch.`,
      button: { label: "See your term", href: `/terms/${input.termId}` },
    });
    if (!isMailed) await tx.update(quietAsks).set({ tokenHash: null }).where(eq(quietAsks.id, ask.id));
    const audit = { objectKind: "term", objectId: input.termId, concernsId: memberId, after: { isMailed } };
    return { value: 1, audit };
  },
});

type ToAsk = NonNullable<Awaited<ReturnType<typeof quietTermToAsk>>>;

/** Null where something changed since it was found. */
async function quietTermToAsk(tx: Transaction, { termId, quietFrom }: { termId: string; quietFrom: string }) {
  const [row] = await tx
    .select({
      ...{ memberId: terms.memberId, programKey: terms.programKey, program: programs.name },
      lastOn: termStandings.lastOn,
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .innerJoin(termStandings, eq(termStandings.termId, terms.id))
    .where(
      and(
        eq(terms.id, termId),
        eq(termStandings.quietFrom, quietFrom),
        eq(termStandings.attention, "needs_call"),
        isNull(members.erasedAt),
        isNull(members.mergedIntoId),
      ),
    );
  return row ?? null;
}

function letter({ program, lastOn }: ToAsk, secret: string) {
  const link = (label: string, answer: QuietAnswer) => ({ label, href: `/quiet/${secret}?answer=${answer}` });
  const last = lastOn
    ? `The last contribution to ${program} that we know of is from ${dayInWords(lastOn)}.`
    : `We know of no contribution to ${program} yet.`;
  return {
    subject: `How are you? A question from ${program}`,
    body: [
      `${last} That is fine. We ask so that we know what to expect, and so that nobody is forgotten.`,
      "Choose the answer that is true. You do not need to sign in, and nothing changes before you press the button on the page.",
      `If you do not answer within ${answerDays} days, a manager of the program gets in touch. Nobody is removed by this.`,
    ],
    // Only the mail has the link: whoever has that may answer.
    mail: {
      isSecret: true,
      button: {
        ...link("I am still here", "still_here"),
        also: [link("I am on leave until a day", "on_leave"), link("I want to step down", "stepping_down")],
      },
    },
  };
}
