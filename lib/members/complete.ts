import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { employments, identities, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import { derivedMemberColumns } from "./derived-columns";
import { normalizeIdentity } from "./identities";
import { mayCompleteMember } from "./policy";
import { memberPolicyFacts } from "./policy-facts";
import { addIdentities } from "./save-identities-and-employments";
import { completeMemberInput } from "./schema";
import "server-only";

/**
 * Fills what the directory does not know of a person yet and overwrites nothing that stands there. Administrators, and
 * managers of one of the person's programs while the person has neither an account nor a role.
 */
export const completeMember = command({
  name: "member.complete",
  input: completeMemberInput,
  subject: async (tx, input, viewer) => {
    const [member] = await tx
      .select()
      .from(members)
      .where(and(eq(members.id, input.id), isNull(members.erasedAt), isNull(members.mergedIntoId)));
    if (!member) throw notFoundError("member");
    return { ...member, ...(await memberPolicyFacts(viewer, input.id, tx)) };
  },
  allow: (viewer, member) => mayCompleteMember(viewer, member),
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
        ...derivedMemberColumns({ ...member, ...filled }),
        updatedAt: now(),
        version: sql`${members.version} + 1`,
      })
      .where(and(eq(members.id, id), eq(members.version, member.version)))
      .returning({ version: members.version });
    if (!changed) throw new StaleVersion("Somebody changed this profile in the meantime.");
    const added = await addMissingIdentities(tx, id, handles);
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
async function addMissingIdentities(tx: Transaction, id: string, handles: Parameters<typeof addIdentities>[2]) {
  const there = await tx
    .select({ kind: identities.kind, valueFolded: identities.valueFolded })
    .from(identities)
    .where(eq(identities.memberId, id));
  const added = handles.filter(
    ({ kind, value }) => !there.some((has) => has.kind === kind && has.valueFolded === normalizeIdentity(kind, value)),
  );
  await addIdentities(tx, id, added);
  return added.map(({ kind, value }) => ({ kind, valueFolded: normalizeIdentity(kind, value) }));
}
