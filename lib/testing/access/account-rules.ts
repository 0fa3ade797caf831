import { inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { settings } from "@/db/schema";
import { requestAddressConfirmation } from "@/lib/accounts/confirm-address";
import { createToken } from "@/lib/accounts/create-token";
import { requestLink } from "@/lib/accounts/request-link";
import { now } from "@/lib/core/clock";
import { addIdentities } from "@/lib/members/save-identities-and-employments";
import { secretMailedTo } from "@/lib/testing/mail";
import { aMember, anAccount } from "@/lib/testing/people";
import type { Made } from "./records";
import { bySystem, everyMember, type Rules, rule } from "./rule";

const visit = { address: "203.0.113.9", userAgent: null };
const ownEmail = "renata@example.org";

let written = 0;
/** An address that `self` wrote into their profile and has not confirmed. */
async function anOpenAddress({ self }: Made): Promise<string> {
  written += 1;
  const value = `renata.${written}@example.org`;
  await inTransaction((tx) => addIdentities(tx, self, [{ kind: "email", value }]));
  return value;
}

const membersBut = (role: string) =>
  everyMember
    .split(" ")
    .filter((one) => one !== role)
    .join(" ");

const question = { name: "Ana", email: "ana@example.org", text: "Would you speak at our meetup in May?" };

let asked = 0;
/** Somebody with an account, and who may ask them something through their profile. */
async function aAskable(questions: "public" | "community" | "private") {
  asked += 1;
  const identities = [{ kind: "email", value: `askable.${asked}@example.org` }];
  const memberId = await aMember({ visibility: "public", parts: { questions }, identities });
  await anAccount(memberId);
  return { memberId, ...question };
}

/** Signing in and what an account says of itself: the sign-in as the machinery, everything else whoever it is about. */
export const accountRules: Rules = {
  "account.invite": rule(({ self }) => ({ memberId: self, email: ownEmail }), "administrator"),
  "address.ask": rule(async (made) => ({ email: await anOpenAddress(made) }), "self"),
  "address.confirm": {
    input: async (made) => {
      const email = await anOpenAddress(made);
      await requestAddressConfirmation(made.who.self, visit, { email });
      return { secret: await secretMailedTo(email) };
    },
    may: "self",
    // Nobody learns whether there is such a link.
    otherwise: /^invalid This link was used already, is too old, or is for another account\./,
  },
  "demo.enter": bySystem(async ({ self }) => {
    const value = { accounts: [{ memberId: self, label: "Member", detail: "" }] };
    await inTransaction((tx) => tx.insert(settings).values({ key: "demo", value, updatedAt: now() }).returning());
    return { label: "Member", userAgent: null };
  }),
  "link.redeem": bySystem(async () => {
    await requestLink("sign_in", visit, { email: ownEmail });
    return { kind: "sign_in", secret: await secretMailedTo(ownEmail) };
  }),
  "link.send": bySystem(() => ({ email: ownEmail, kind: "sign_in" })),
  "member.ask": rule(() => aAskable("public"), `visitor ${everyMember}`),
  "member.ask, of whom only members may ask": rule(() => aAskable("community"), everyMember),
  "member.ask, of oneself": rule(({ self }) => ({ memberId: self, ...question }), membersBut("self")),
  "member.ask, of whom nobody may ask": rule(() => aAskable("private"), ""),
  "notification.delete_old": bySystem(() => ({ ids: [newId()] })),
  "notification.digest": bySystem(({ self }) => ({ memberId: self })),
  // Of the account of whoever looks, which is all that it can name.
  "password.change": rule(() => ({ version: 1, passwordHash: "a hash", revokesTokens: true }), everyMember),
  // Gone once anybody can sign in, whatever the code.
  "setup.finish": rule(() => {
    const appointed = { name: "Anew", email: "anew@example.org", passwordHash: null };
    return { codeHash: "none", appointed, userAgent: null };
  }, ""),
  "token.use": bySystem(async ({ who }) => {
    const { id } = await createToken(who.self, { name: "In use", scopes: ["activities:read"] });
    return { id };
  }),
};
