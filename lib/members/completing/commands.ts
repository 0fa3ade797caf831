import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { employments, identities, members } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { foldedOf } from "../commands";
import { writeIdentities } from "../identities/commands";
import { mayComplete } from "../policy";
import { foldIdentity } from "../rules";
import { tiesOf } from "../ties/queries";
import { completeInput, restoreInput } from "./schema";

/**
 * Fills what the directory does not know of a person yet and overwrites nothing that stands there. Administrators, and
 * managers of one of the person's programs while the person has neither an account nor a role.
 */
export const completeMember = command({
  name: "member.complete",
  input: completeInput,
  subject: async (tx, input, viewer) => {
    const [member] = await tx
      .select()
      .from(members)
      .where(and(eq(members.id, input.id), isNull(members.erasedAt), isNull(members.mergedIntoId)));
    if (!member) throw missing("member");
    return { ...member, ...(await tiesOf(viewer, input.id, tx)) };
  },
  allow: (viewer, member) => mayComplete(viewer, member),
  run: async ({ tx, input, subject: member }) => {
    const { id, identities: handles, employments: jobs, ...facts } = input;
    const isPlaceless = !member.country && !member.countryAsWritten && !member.city;
    const filled = {
      ...(isPlaceless && { country: facts.country, countryAsWritten: facts.countryAsWritten, city: facts.city }),
      ...(member.languages.length === 0 && { languages: facts.languages }),
      ...(!member.timeZone && { timeZone: facts.timeZone }),
      ...(!member.bio && { bio: facts.bio }),
    };
    const before = Object.fromEntries(
      Object.keys(filled).map((key) => [key, member[key as keyof typeof filled] ?? null]),
    );
    const [changed] = await tx
      .update(members)
      .set({
        ...filled,
        ...foldedOf({ ...member, ...filled }),
        updatedAt: now(),
        version: sql`${members.version} + 1`,
      })
      .where(and(eq(members.id, id), eq(members.version, member.version)))
      .returning({ version: members.version });
    if (!changed) throw new Refusal("conflict", "Somebody changed this profile in the meantime.");
    const added = await addHandles(tx, id, handles);
    const hadJobs = (await tx.select({ id: employments.id }).from(employments).where(eq(employments.memberId, id)))
      .length;
    if (!hadJobs && jobs.length) await tx.insert(employments).values(jobs.map((job) => ({ memberId: id, ...job })));
    const undo = {
      ...before,
      ...(added.length && { identities: added }),
      ...(!hadJobs && jobs.length && { employments: [] }),
    };
    return {
      value: { id, version: changed.version, before: undo },
      audit: { objectKind: "member", objectId: id, concernsId: id, before: undo, after: input },
    };
  },
});

/** Adds those that the person has not got yet; answers them in the form in which they are unique. */
async function addHandles(tx: Transaction, id: string, handles: Parameters<typeof writeIdentities>[2]) {
  const there = await tx
    .select({ kind: identities.kind, valueFolded: identities.valueFolded })
    .from(identities)
    .where(eq(identities.memberId, id));
  const added = handles.filter(
    ({ kind, value }) => !there.some((has) => has.kind === kind && has.valueFolded === foldIdentity(kind, value)),
  );
  await writeIdentities(tx, id, added);
  return added.map(({ kind, value }) => ({ kind, valueFolded: foldIdentity(kind, value) }));
}

/** Empties what a completion had filled in, newest first; for the undo of an import, in its transaction. */
export async function restoreMember(tx: Transaction, id: string, befores: readonly Record<string, unknown>[]) {
  for (const before of [...befores].reverse()) {
    const { identities: added, employments: jobs, ...facts } = restoreInput.parse(before);
    const [member] = await tx.select().from(members).where(eq(members.id, id));
    if (!member) return;
    await tx
      .update(members)
      .set({ ...facts, ...foldedOf({ ...member, ...facts }), updatedAt: now(), version: sql`${members.version} + 1` })
      .where(eq(members.id, id))
      .returning({ id: members.id });
    for (const { kind, valueFolded } of added)
      await tx
        .delete(identities)
        .where(and(eq(identities.memberId, id), eq(identities.kind, kind), eq(identities.valueFolded, valueFolded)))
        .returning({ id: identities.id });
    if (jobs) await tx.delete(employments).where(eq(employments.memberId, id)).returning({ id: employments.id });
  }
}
