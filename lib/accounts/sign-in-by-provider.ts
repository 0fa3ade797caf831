import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { accounts, providerLinks } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { providerIdentityRow } from "./connect-provider";
import { findPersonByEmail } from "./find-person-by-email";
import { markEmailVerified } from "./internal/credentials";
import { openAccount } from "./internal/open-account";
import { signInByProviderInput } from "./schema";
import { startSession } from "./start-session";
import "server-only";

/** Signs in who came back from a provider; refuses with `fields.reason` for the page. The sign-in only. */
export const signInByProvider = command({
  name: "provider.enter",
  input: signInByProviderInput,
  subject: async (tx, input) => {
    const [linked] = await tx
      .select({ accountId: accounts.id, memberId: accounts.memberId, disabledAt: accounts.disabledAt })
      .from(providerLinks)
      .innerJoin(accounts, eq(accounts.id, providerLinks.accountId))
      .where(and(eq(providerLinks.provider, input.provider), eq(providerLinks.providerSubject, input.subject)));
    const person = input.verifiedEmail ? await findPersonByEmail(input.verifiedEmail, tx) : null;
    return { linked: linked ?? null, person };
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, viewer, input, subject: { linked, person } }) => {
    const decision = decideProviderSignIn({
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
    await markEmailVerified(tx, person.memberId, person.email);
    await tx.insert(providerLinks).values({ id: newId(), accountId, ...providerIdentityRow(input), createdAt: now() });
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

/** Why a provider could not sign somebody in; the page says what to do about each. */
export type ProviderRefusal = "unverified" | "unknown" | "disabled" | "taken";

type ProviderFacts = {
  /** The account that this identity of the provider's opens already. */
  linked: { accountId: string; isDisabled: boolean } | null;
  isEmailVerified: boolean;
  /** The member whom the address belongs to here. */
  isKnown: boolean;
};

/** An identity that was connected before opens its account; else only an address that the provider has verified does. */
function decideProviderSignIn({ linked, isEmailVerified, isKnown }: ProviderFacts): "enter" | "join" | ProviderRefusal {
  if (linked) return linked.isDisabled ? "disabled" : "enter";
  if (!isEmailVerified) return "unverified";
  return isKnown ? "join" : "unknown";
}
