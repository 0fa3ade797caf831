import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { accounts, providerLinks } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError, Refusal } from "@/lib/core/errors";
import { connectProviderInput, disconnectProviderInput } from "./schema";
import "server-only";

/** Connects an identity at a provider to one's own account; refuses one that opens somebody else's. */
export const connectProvider = command({
  name: "provider.connect",
  input: connectProviderInput,
  subject: async (tx, input, viewer) => {
    const [own] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.memberId, viewer.memberId ?? ""));
    if (!own) throw notFoundError("account");
    const [standing] = await tx
      .select({ accountId: providerLinks.accountId })
      .from(providerLinks)
      .where(and(eq(providerLinks.provider, input.provider), eq(providerLinks.providerSubject, input.subject)));
    if (standing && standing.accountId !== own.id)
      throw new Refusal("conflict", "This belongs to another account here.", { reason: "taken" });
    return { accountId: own.id, isThere: standing !== undefined };
  },
  allow: (viewer) => viewer.channel === "form",
  run: async ({ tx, viewer, input, subject: { accountId, isThere } }) => {
    if (isThere) return { value: null, audit: [] };
    await tx.insert(providerLinks).values({ id: newId(), accountId, ...providerIdentityRow(input), createdAt: now() });
    const after = { connected: input.provider };
    return { value: null, audit: { objectKind: "account", objectId: accountId, concernsId: viewer.memberId, after } };
  },
});

/** Takes a provider off one's own account; the link by e-mail always stays a way in. */
export const disconnectProvider = command({
  name: "provider.disconnect",
  input: disconnectProviderInput,
  subject: async (tx, input) => {
    const [link] = await tx
      .select({ id: providerLinks.id, provider: providerLinks.provider, memberId: accounts.memberId })
      .from(providerLinks)
      .innerJoin(accounts, eq(accounts.id, providerLinks.accountId))
      .where(eq(providerLinks.id, input.id));
    if (!link) throw notFoundError("connection");
    return link;
  },
  allow: (viewer, { memberId }) =>
    allowOrMissing(memberId === viewer.memberId, "connection") && viewer.channel === "form",
  run: async ({ tx, subject: link }) => {
    await tx.delete(providerLinks).where(eq(providerLinks.id, link.id));
    const before = { connected: link.provider };
    return { value: null, audit: { objectKind: "account", objectId: link.id, concernsId: link.memberId, before } };
  },
});

export function providerIdentityRow({ provider, subject }: { provider: string; subject: string }) {
  return { provider, providerSubject: subject };
}
