import type { Transaction } from "@/db/client";
import { roleGrants } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command, parse } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { addMember } from "@/lib/members/add";
import { findPersonByEmail } from "./find-person-by-email";
import { markEmailVerified, savePasswordHash } from "./internal/credentials";
import { openAccount } from "./internal/open-account";
import { hashPassword } from "./password-hash";
import { administratorInput } from "./schema";
import "server-only";
import { z } from "zod";

const appointAdministratorInput = administratorInput
  .omit({ password: true })
  .extend({ passwordHash: z.string().nullable() });

/**
 * Makes somebody an administrator who can sign in: member, account and role in one go. Who has the address already keeps
 * their entry and gets the account, the role, and the password where one is given. The command line and `/setup` only.
 */
export async function createAdministrator(viewer: Viewer, raw: unknown): Promise<{ memberId: string }> {
  return appointAdministrator(viewer, await withPasswordHash(raw));
}

/** What `appointAdministrator` takes: hashing is slow, so it comes before the transaction. */
export async function withPasswordHash(raw: unknown): Promise<z.output<typeof appointAdministratorInput>> {
  const { password, ...who } = parse(administratorInput, raw);
  return { ...who, passwordHash: password ? await hashPassword(password, [who.name, who.email]) : null };
}

/** The second half of `createAdministrator`, for `/setup`, which spends its code in the same transaction. */
export const appointAdministrator = command({
  name: "administrator.create",
  input: appointAdministratorInput,
  subject: (tx, input) => findPersonByEmail(input.email, tx),
  allow: (viewer) => viewer.channel === "command line" || viewer.channel === "system",
  run: async ({ tx, viewer, input, subject: known }) => {
    const memberId = known?.memberId ?? (await newMember(tx, viewer, input));
    const accountId = await openAccount(tx, memberId);
    if (input.passwordHash) await savePasswordHash(tx, accountId, input.passwordHash);
    await markEmailVerified(tx, memberId, input.email);
    await tx
      .insert(roleGrants)
      .values({ memberId, role: "administrator", grantedAt: now(), grantedById: viewer.memberId })
      .onConflictDoNothing();
    return {
      value: { memberId },
      audit: { objectKind: "account", objectId: accountId, concernsId: memberId, after: { role: "administrator" } },
    };
  },
});

async function newMember(tx: Transaction, viewer: Viewer, who: { name: string; email: string }): Promise<string> {
  const identities = [{ kind: "email", value: who.email }];
  const { id } = await addMember.within(tx, viewer, { name: who.name, identities });
  return id;
}
