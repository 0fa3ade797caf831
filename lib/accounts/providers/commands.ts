import "server-only";
import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { accounts, providerLinks } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { openAccount, proveEmail } from "../parts/commands";
import { findPersonByEmail } from "../queries";
import { startSession } from "../sessions/commands";
import { decide } from "./rules";
import { connectInput, disconnectInput, enterInput } from "./schema";

/** Signs in who came back from a provider; refuses with `fields.reason` for the page. The sign-in only. */
export const enterByProvider = command({
  name: "provider.enter",
  input: enterInput,
  subject: async (tx, input) => {
    const [linked] = await tx
      .select({ accountId: accounts.id, memberId: accounts.memberId, disabledAt: accounts.disabledAt })
      .from(providerLinks)
      .innerJoin(accounts, eq(accounts.id, providerLinks.accountId))
      .where(and(eq(providerLinks.provider, input.provider), eq(providerLinks.providerSubject, input.subject)));
    const person = input.verifiedEmail ? await findPersonByEmail(input.verifiedEmail, tx) : null;
    return { linked: linked ?? null, person };
  },
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, viewer, input, subject: { linked, person } }) => {
    const decision = decide({
      linked: linked && { accountId: linked.accountId, isDisabled: linked.disabledAt !== null },
      isEmailVerified: input.verifiedEmail !== null,
      isKnown: person !== null,
    });
    const start = { signedInBy: input.provider, userAgent: input.userAgent };
    if (decision === "enter" && linked) {
      const { id } = await startSession.within(tx, viewer, { accountId: linked.accountId, ...start });
      return { value: { sessionId: id }, audit: [] };
    }
    if (decision !== "join" || !person)
      throw new Refusal("forbidden", "This does not belong to an account here.", { reason: decision });
    const accountId = await openAccount(tx, person.memberId);
    await proveEmail(tx, person.memberId, person.email);
    await tx.insert(providerLinks).values({ id: newId(), accountId, ...identityOf(input), createdAt: now() });
    const { id } = await startSession.within(tx, viewer, { accountId, ...start });
    return {
      value: { sessionId: id },
      audit: {
        objectKind: "account",
        objectId: accountId,
        concernsId: person.memberId,
        after: { connected: input.provider },
      },
    };
  },
});

/** Connects an identity at a provider to one's own account; refuses one that opens somebody else's. */
export const connectProvider = command({
  name: "provider.connect",
  input: connectInput,
  subject: async (tx, input, viewer) => {
    const [own] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.memberId, viewer.memberId ?? ""));
    if (!own) throw missing("account");
    const [standing] = await tx
      .select({ accountId: providerLinks.accountId })
      .from(providerLinks)
      .where(and(eq(providerLinks.provider, input.provider), eq(providerLinks.providerSubject, input.subject)));
    if (standing && standing.accountId !== own.id)
      throw new Refusal("conflict", "This belongs to another account here.", { reason: "taken" });
    return { accountId: own.id, isThere: standing !== undefined };
  },
  allow: (viewer) => viewer.door === "form",
  run: async ({ tx, viewer, input, subject: { accountId, isThere } }) => {
    if (isThere) return { value: null, audit: [] };
    await tx.insert(providerLinks).values({ id: newId(), accountId, ...identityOf(input), createdAt: now() });
    const after = { connected: input.provider };
    return { value: null, audit: { objectKind: "account", objectId: accountId, concernsId: viewer.memberId, after } };
  },
});

/** Takes a provider off one's own account; the link by e-mail always stays a way in. */
export const disconnectProvider = command({
  name: "provider.disconnect",
  input: disconnectInput,
  subject: async (tx, input, viewer) => {
    const [link] = await tx
      .select({ id: providerLinks.id, provider: providerLinks.provider, memberId: accounts.memberId })
      .from(providerLinks)
      .innerJoin(accounts, eq(accounts.id, providerLinks.accountId))
      .where(eq(providerLinks.id, input.id));
    if (!link || link.memberId !== viewer.memberId) throw missing("connection");
    return link;
  },
  allow: (viewer) => viewer.door === "form",
  run: async ({ tx, subject: link }) => {
    await tx.delete(providerLinks).where(eq(providerLinks.id, link.id)).returning({ id: providerLinks.id });
    const before = { connected: link.provider };
    return { value: null, audit: { objectKind: "account", objectId: link.id, concernsId: link.memberId, before } };
  },
});

function identityOf({ provider, subject }: { provider: string; subject: string }) {
  return { provider, providerSubject: subject };
}
