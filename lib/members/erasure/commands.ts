import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchText } from "@/db/fold";
import { employments, identities, members, merges, savedViews, termHolds, terms } from "@/db/schema";
import { now, today } from "../../clock";
import { command } from "../../command";
import { recountOfMember } from "../../counting/commands";
import { missing, Refusal } from "../../errors";
import { restNeverBegun } from "../../terms/holds/commands";
import { isRenewedEarly } from "../../terms/rules";
import { findMember } from "../queries";
import { dropAccount } from "./account/commands";
import { blankImports } from "./imports/commands";
import { leavePlaces } from "./places/commands";
import { eraseInput, formerName } from "./schema";
import { blankAudit } from "./traces/commands";
import { traceOfMember } from "./traces/queries";
import { blankWork } from "./work/commands";

/**
 * Takes everything personal away for good: name, handles, places, employers, account, mail, their words in comments and in what
 * only they were credited on, what they led, spoke, helped or were at, and what the audit, history and imports held of them. Country,
 * terms and credits stay, nameless, for the totals. Administrators; not oneself, not the last administrator, nor while an
 * import runs; files that wait to be imported go.
 */
export const eraseMember = command({
  name: "member.erase",
  input: eraseInput,
  subject: async (tx, input, viewer) => {
    const member = await findMember(viewer, input.id, tx);
    if (!member) throw missing("member");
    return member;
  },
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, viewer, input, subject: member }) => {
    if (viewer.memberId === member.id)
      throw new Refusal("conflict", "You cannot erase yourself. Ask another administrator.");
    const ids = await withMergedInto(tx, member.id);
    const trace: string[] = [];
    for (const id of ids) trace.push(...(await traceOfMember(viewer, id, tx)));
    await blankMember(tx, { id: member.id, version: input.version });
    for (const id of ids) {
      await dropAccount(tx, id, viewer.memberId);
      await tx.delete(identities).where(eq(identities.memberId, id)).returning({ id: identities.id });
      await tx.delete(employments).where(eq(employments.memberId, id)).returning({ id: employments.id });
      await tx.delete(savedViews).where(eq(savedViews.memberId, id)).returning({ id: savedViews.id });
      await endTerms(tx, id);
      await leavePlaces(tx, id);
      await blankWork(tx, id);
      if (id !== member.id) await blankMember(tx, { id, version: null });
      await recountOfMember(tx, id);
    }
    await tx
      .update(merges)
      .set({ moved: {}, undoneAt: now() })
      .where(or(inArray(merges.keptId, ids), inArray(merges.mergedId, ids)))
      .returning({ id: merges.id });
    await blankImports(tx, { ids, trace });
    await blankAudit(tx, ids);
    const after = { reason: input.reason };
    return { value: { id: member.id }, audit: { objectKind: "member", objectId: member.id, after } };
  },
});

/** The member and all who were merged into them: the same person. */
async function withMergedInto(tx: Transaction, id: string): Promise<string[]> {
  const into = await tx.select({ id: members.id }).from(members).where(eq(members.mergedIntoId, id));
  const further = await Promise.all(into.map((row) => withMergedInto(tx, row.id)));
  return [id, ...further.flat()];
}

async function blankMember(tx: Transaction, { id, version }: { id: string; version: number | null }): Promise<void> {
  const seen = version === null ? undefined : eq(members.version, version);
  const blanked = await tx
    .update(members)
    .set({
      name: formerName,
      nameFolded: searchText(formerName),
      slug: `former-${id}`,
      countryAsWritten: null,
      city: null,
      cityFolded: null,
      languages: [],
      timeZone: null,
      bio: "",
      visibility: "private",
      parts: {},
      erasedAt: now(),
      updatedAt: now(),
      version: sql`${members.version} + 1`,
    })
    .where(and(eq(members.id, id), isNull(members.erasedAt), seen))
    .returning({ id: members.id });
  if (blanked.length === 0)
    throw new Refusal("conflict", "Somebody changed this member in the meantime. Load the page again to see it.");
}

/** The terms stay for the totals; those that run end today, and what was said about them goes. */
async function endTerms(tx: Transaction, memberId: string): Promise<void> {
  const rows = await tx.select().from(terms).where(eq(terms.memberId, memberId));
  const day = today();
  for (const term of rows) {
    const endsOn = [term.startsOn, term.endsOn && term.endsOn < day ? term.endsOn : day].sort().at(-1);
    const isOver = term.state === "ended" && !isRenewedEarly(term, day);
    const ended = isOver ? {} : { state: "ended" as const, ending: "withdrawn" as const, endsOn };
    await tx
      .update(terms)
      .set({ ...ended, reason: null, updatedAt: now(), version: sql`${terms.version} + 1` })
      .where(eq(terms.id, term.id))
      .returning({ id: terms.id });
    await tx
      .update(termHolds)
      .set({ reason: null })
      .where(eq(termHolds.termId, term.id))
      .returning({ id: termHolds.id });
    if (term.state === "invited") await restNeverBegun(tx, term);
    if (term.state === "on_hold")
      await tx
        .update(termHolds)
        .set({ toOn: sql`case when ${termHolds.fromOn} > ${day} then ${termHolds.fromOn} else ${day} end` })
        .where(and(eq(termHolds.termId, term.id), isNull(termHolds.toOn)))
        .returning({ id: termHolds.id });
  }
}
