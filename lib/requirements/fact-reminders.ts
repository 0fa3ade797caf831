import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { certifications, factReminders, facts, members, programs, terms } from "@/db/schema";
import { programManagers } from "@/lib/accounts/program-managers";
import { addDays, dayInWords, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import { systemViewer, visitor } from "@/lib/core/viewer";
import { endsSoonDays, factTitle } from "@/lib/facts/words";
import { notify } from "@/lib/notifications/notify";
import { asksForFacts } from "./fact-counts";
import { standingFacts } from "./fact-records";
import { standingOfFacts } from "./fact-standing";
import { requirementsOn } from "./in-force";
import "server-only";
import { z } from "zod";

/** How many days before a fact ends people are told; when it is over, once more. */
const nearDays = 14;

/** What ended longer ago is told no more: whoever turns Tenet on should not get the mail of years. */
const toldAfterDays = 30;

/**
 * Tells members and their managers, once each, that something ends on which a running term depends: 60 days and 14 days before, and when it
 * is over. Answers how many facts were told of. The machinery's.
 */
export async function sendFactReminders(): Promise<number> {
  const day = today();
  const due = await db
    .select({ id: facts.id })
    .from(facts)
    .where(
      and(
        isNull(facts.removedAt),
        gte(facts.toOn, addDays(day, -toldAfterDays)),
        lte(facts.toOn, addDays(day, endsSoonDays + 1)),
      ),
    )
    .orderBy(facts.toOn, facts.id);
  let told = 0;
  for (const { id } of due) told += await remindOfFact(systemViewer("system"), { id });
  return told;
}

const remindOfFact = command({
  name: "fact.remind",
  input: z.strictObject({ id: idField }),
  subject: (tx, { id }) => findEndingFact(tx, id),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, subject: found }) => {
    if (!found) return { value: 0, audit: [] };
    const { fact, member, day, daysBefore } = found;
    const dependent = await termsThatDependOn(tx, found);
    if (dependent.length === 0) return { value: 0, audit: [] };
    const first = await tx
      .insert(factReminders)
      .values({ factId: fact.id, toOn: fact.toOn, daysBefore, toldAt: now() })
      .onConflictDoNothing()
      .returning({ factId: factReminders.factId });
    if (first.length === 0) return { value: 0, audit: [] };
    const names = dependent.map(({ program }) => program);
    const isOver = fact.toOn < day;
    const ends = `${isOver ? "ended" : "ends"} on ${dayInWords(fact.toOn)}`;
    const depends = `${names.join(" and ")} ${names.length === 1 ? "depends" : "depend"} on it.`;
    const kind = "fact_ending" as const;
    const object = { kind: "fact", id: fact.id };
    const cause = `fact ${fact.id} ${fact.toOn} ${daysBefore}`;
    const title = factTitle(fact);
    const href = `/members/${member.slug}/facts`;
    await notify(tx, {
      ...{ memberId: member.id, kind, object, cause },
      subject: `${title} ${ends}`,
      body: [
        `Your term in ${depends} ${isOver ? "Add" : "If it goes on, add"} the new last day on the page of your facts.`,
      ],
      detail: `Your term in ${depends}`,
      button: { label: "Add the new last day", href: `${href}/${fact.id}` },
    });
    const asked = { programKeys: dependent.map(({ key }) => key), country: member.country };
    const managers = (await programManagers(tx, asked)).filter(({ id, isManager }) => isManager && id !== member.id);
    for (const { id: memberId } of managers)
      await notify(tx, {
        ...{ memberId, kind, object, cause, aboutId: member.id },
        need: "read",
        detail: `The term of ${member.name} in ${depends}`,
        subject: `${title} of ${member.name} ${ends}`,
        body: [`The term of ${member.name} in ${depends}`],
        button: { label: `See the facts of ${member.name}`, href },
      });
    return {
      value: 1,
      audit: { objectKind: "fact", objectId: fact.id, concernsId: member.id, after: { toOn: fact.toOn, daysBefore } },
    };
  },
});

type EndingFact = NonNullable<Awaited<ReturnType<typeof findEndingFact>>>;

/** The fact with its member and what is due to be told today where they live; null where nothing is. */
async function findEndingFact(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ fact: facts, certification: certifications.name, member: members })
    .from(facts)
    .innerJoin(members, eq(members.id, facts.memberId))
    .leftJoin(certifications, eq(certifications.key, facts.certificationKey))
    .where(and(eq(facts.id, id), isNull(facts.removedAt), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  const day = today(row?.member.timeZone ?? undefined);
  const toOn = row?.fact.toOn;
  if (!row || !toOn || toOn > addDays(day, endsSoonDays)) return null;
  const daysBefore = toOn < day ? 0 : toOn <= addDays(day, nearDays) ? nearDays : endsSoonDays;
  const known = await tx
    .select({ toldAt: factReminders.toldAt })
    .from(factReminders)
    .where(and(eq(factReminders.factId, id), eq(factReminders.toOn, toOn), eq(factReminders.daysBefore, daysBefore)));
  if (known.length > 0) return null;
  const fact = { ...row.fact, toOn, certification: row.certification };
  return { fact, member: row.member, day, daysBefore };
}

/** The programs of running terms that ask for what this fact shows, and that lack it once it has ended. */
async function termsThatDependOn(tx: Transaction, { fact, member, day }: EndingFact) {
  const running = await tx
    .select({ term: terms, program: programs.name })
    .from(terms)
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .where(eq(terms.memberId, member.id))
    .orderBy(programs.position, terms.startsOn);
  const known = (await standingFacts(visitor, [member.id], tx)).get(member.id) ?? [];
  const dayAfter = addDays(fact.toOn, 1);
  const from = dayAfter > day ? dayAfter : day;
  const found: { key: string; program: string }[] = [];
  for (const { term, program } of running) {
    const isRunning = term.state !== "ended" && term.state !== "invited" && term.startsOn <= day;
    if (!isRunning || found.some(({ key }) => key === term.programKey)) continue;
    const inForce = await requirementsOn(visitor, { programKey: term.programKey, level: term.level, on: day }, tx);
    const depends = (inForce?.requirements ?? []).some(
      (requirement) =>
        asksForFacts(requirement) &&
        standingOfFacts(requirement, known, fact.toOn).counted.some(({ id }) => id === fact.id) &&
        standingOfFacts(requirement, known, from).counted.length < requirement.atLeast,
    );
    if (depends) found.push({ key: term.programKey, program });
  }
  return found;
}
