import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { accounts, members, roleGrants } from "@/db/schema";
import { now } from "../clock";
import { command, parse } from "../command";
import { missing, Refusal } from "../errors";
import { takeTry } from "../limits/commands";
import { createMember } from "../members/commands";
import { foldIdentity } from "../members/rules";
import { hashPassword } from "../passwords";
import type { Viewer } from "../viewer";
import type { Visit } from "../visit";
import { mailLink } from "./links/commands";
import { endSessions, givePassword, openAccount, proveEmail } from "./parts/commands";
import { addressesOf, findPersonByEmail } from "./queries";
import { administratorInput, inviteInput, memberInput } from "./schema";

const appointed = administratorInput.omit({ password: true }).extend({ passwordHash: z.string().nullable() });

/**
 * Makes somebody an administrator who can sign in: member, account and role in one go. Who has the address already keeps
 * their entry and gets the account, the role, and the password where one is given. The command line and `/setup` only.
 */
export async function createAdministrator(viewer: Viewer, raw: unknown): Promise<{ memberId: string }> {
  return appointAdministrator(viewer, await appointment(raw));
}

/** What `appointAdministrator` takes: hashing is slow, so it comes before the transaction. */
export async function appointment(raw: unknown): Promise<z.output<typeof appointed>> {
  const { password, ...who } = parse(administratorInput, raw);
  return { ...who, passwordHash: password ? await hashPassword(password, [who.name, who.email]) : null };
}

/** The second half of `createAdministrator`, for `/setup`, which spends its code in the same transaction. */
export const appointAdministrator = command({
  name: "administrator.create",
  input: appointed,
  subject: (tx, input) => findPersonByEmail(input.email, tx),
  allow: (viewer) => viewer.door === "command line" || viewer.door === "system",
  run: async ({ tx, viewer, input, subject: known }) => {
    const memberId = known?.memberId ?? (await newMember(tx, viewer, input));
    const accountId = await openAccount(tx, memberId);
    if (input.passwordHash) await givePassword(tx, accountId, input.passwordHash);
    await proveEmail(tx, memberId, input.email);
    await tx
      .insert(roleGrants)
      .values({ memberId, role: "administrator", grantedAt: now(), grantedById: viewer.memberId })
      .onConflictDoNothing()
      .returning({ id: roleGrants.id });
    return {
      value: { memberId },
      audit: { objectKind: "account", objectId: accountId, concernsId: memberId, after: { role: "administrator" } },
    };
  },
});

async function newMember(tx: Transaction, viewer: Viewer, who: { name: string; email: string }): Promise<string> {
  const identities = [{ kind: "email", value: who.email }];
  const { id } = await createMember.within(tx, viewer, { name: who.name, identities });
  return id;
}

/** Mails an invitation to the address that the directory has, or to the one of several that is given; five times an hour. Administrators. */
export async function inviteMember(viewer: Viewer, visit: Visit, raw: unknown): Promise<{ email: string }> {
  const input = parse(inviteInput, raw);
  if (viewer.isAdministrator) await takeTry("invitation", { account: input.memberId, address: visit.address });
  return mailInvitation(viewer, input);
}

const mailInvitation = command({
  name: "account.invite",
  input: inviteInput,
  subject: async (tx, input, viewer) => {
    if (!viewer.isAdministrator) throw missing("member");
    const addresses = await addressesOf(tx, input.memberId);
    const wanted = input.email ? foldIdentity("email", input.email) : null;
    const address = addresses.find(({ folded }) => wanted === null || folded === wanted);
    if (!address) {
      const message = wanted ? "This member has no such address." : "Add an e-mail address to this member first.";
      throw new Refusal("invalid", message, { email: message });
    }
    return address;
  },
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, viewer, subject: { email, name, memberId } }) => {
    const accountId = await openAccount(tx, memberId);
    await mailLink(tx, { kind: "invite", email, name, accountId, invitedBy: viewer.name });
    return { value: { email }, audit: { objectKind: "account", objectId: accountId, concernsId: memberId } };
  },
});

/** Refuses somebody from the next request on, with every session and token. Administrators; the last one stays. */
export const disableAccount = command({
  name: "account.disable",
  input: memberInput,
  subject: (tx, input, viewer) => memberFor(tx, input.memberId, viewer),
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, subject: { memberId } }) => {
    const accountId = await openAccount(tx, memberId);
    await tx
      .update(accounts)
      .set({ disabledAt: now(), version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, accountId))
      .returning({ id: accounts.id });
    await endSessions(tx, accountId);
    return { value: null, audit: { objectKind: "account", objectId: accountId, concernsId: memberId } };
  },
});

/** Lets a disabled account sign in again; its sessions stay ended. Administrators. */
export const enableAccount = command({
  name: "account.enable",
  input: memberInput,
  subject: (tx, input, viewer) => memberFor(tx, input.memberId, viewer),
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, subject: { memberId } }) => {
    const [account] = await tx
      .update(accounts)
      .set({ disabledAt: null, version: sql`${accounts.version} + 1` })
      .where(and(eq(accounts.memberId, memberId), isNotNull(accounts.disabledAt)))
      .returning({ id: accounts.id });
    if (!account) throw new Refusal("conflict", "This account is not disabled.");
    return { value: null, audit: { objectKind: "account", objectId: account.id, concernsId: memberId } };
  },
});

async function memberFor(tx: Transaction, memberId: string, viewer: Viewer): Promise<{ memberId: string }> {
  const [member] = await tx
    .select({ memberId: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  if (!member || !viewer.isAdministrator) throw missing("member");
  return member;
}
