import { createToken } from "@/lib/accounts/create-token";
import { disableAccount } from "@/lib/accounts/disable-enable";
import { findPersonByEmail } from "@/lib/accounts/find-person-by-email";
import { grantRole } from "@/lib/accounts/grant-role";
import { listOwnProviders, listOwnSessions } from "@/lib/accounts/own-account";
import { unsubscribeToken } from "@/lib/notifications/internal/unsubscribe-link";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { aMember, aTerm } from "@/lib/testing/people";
import { program } from "./roles";
import { everyMember, managers, type Rules, rule } from "./rule";

const aToken = { name: "Reads for me", scopes: ["activities:read"] };

/** Somebody with a term in the program and no account. */
async function aHolder(): Promise<string> {
  const id = await aMember();
  await aTerm(id, { programKey: program });
  return id;
}

const anybody = `visitor ${everyMember}`;
const tokenOf = (memberId: string) => unsubscribeToken({ memberId, kind: "returned" });

/** Accounts, members, their privacy and what they save for themselves. */
export const peopleRules: Rules = {
  "accounts/connect-provider connectProvider": rule(() => ({ provider: "google", subject: "4711" }), everyMember),
  "accounts/connect-provider disconnectProvider": rule(
    async ({ who }) => ({ id: (await listOwnProviders(who.self))[0]?.id }),
    "self",
  ),
  "accounts/create-administrator appointAdministrator": rule(
    () => ({ name: "Anew", email: "anew@example.org", passwordHash: null }),
    "system terminal",
  ),
  "accounts/create-token createToken": rule(() => aToken, everyMember),
  "accounts/create-token createToken, for somebody": rule(
    ({ self }) => ({ memberId: self, ...aToken }),
    "self terminal",
  ),
  "accounts/disable-enable disableAccount": rule(({ stranger }) => ({ memberId: stranger }), "administrator"),
  "accounts/disable-enable enableAccount": rule(async ({ who }) => {
    const memberId = await aMember();
    await disableAccount(who.administrator, { memberId });
    return { memberId };
  }, "administrator"),
  "accounts/end-role endRole": rule(async ({ who }) => {
    const grant = { memberId: await aMember(), role: "manager", programKey: program };
    return grantRole(who.administrator, grant);
  }, "administrator"),
  "accounts/end-session endSession": rule(
    async ({ who }) => ({ id: (await listOwnSessions(who.self))[0]?.id }),
    "self",
  ),
  "accounts/grant-role grantRole": rule(
    ({ stranger }) => ({ memberId: stranger, role: "manager", programKey: program }),
    "administrator",
  ),
  "accounts/revoke-token revokeToken": rule(async ({ who }) => {
    const { id } = await createToken(who.self, aToken);
    return { id };
  }, "self administrator"),
  "accounts/set-up offerSetup": rule(() => ({}), "system"),
  "accounts/sign-in-by-provider signInByProvider": rule(
    () => ({ provider: "google", subject: "Renata at Google", verifiedEmail: "renata@example.org" }),
    "system",
  ),
  "notifications/mark-read markRead": rule(() => ({ id: "all" }), everyMember),
  "notifications/mark-read markUnread": rule(() => ({ at: "2026-11-01T00:00:00Z" }), everyMember),
  "notifications/choose chooseNotification": rule(() => ({ kind: "declined", mail: "never" }), everyMember),
  "notifications/choose chooseQuietHours": rule(() => ({ quietHours: "none" }), everyMember),
  // Its token is the proof, whoever holds it.
  "notifications/unsubscribe stopMail": rule(({ self }) => ({ token: tokenOf(self) }), anybody),
  "notifications/unsubscribe resumeMail": rule(({ self }) => ({ token: tokenOf(self) }), anybody),
  "notifications/unsubscribe stopMail, by a wrong token": rule(() => ({ token: "wrong" }), ""),
  "notifications/unsubscribe resumeMail, by a wrong token": rule(() => ({ token: "wrong" }), ""),
  "accounts/sign-out-everywhere signOutEverywhere": rule(({ self }) => ({ memberId: self }), "self administrator"),
  "accounts/start-session startSession": rule(
    async () => ({ accountId: (await findPersonByEmail("renata@example.org"))?.accountId, signedInBy: "link" }),
    "system",
  ),
  "members/add addMember": rule(() => ({ name: "Somebody New" }), "elsewhere here administrator"),
  "members/complete completeMember": rule(({ self }) => ({ id: self, bio: "Builds." }), "administrator"),
  "members/complete completeMember, of whoever never signed in": rule(
    async () => ({ id: await aHolder(), bio: "Builds." }),
    managers,
  ),
  "members/edit editMember": rule(({ self }) => {
    const identities = [{ kind: "email", value: "renata@example.org" }];
    return { id: self, version: 1, name: "Renata Q.", identities };
  }, "self administrator"),
  "members/edit editMember, of whoever never signed in": rule(
    async () => ({ id: await aHolder(), version: 1, name: "Renata Q." }),
    managers,
  ),
  "members/share-profile shareProfile": rule(() => ({ with: "public" }), everyMember),
  "privacy/erase/erase-member eraseMember": rule(
    ({ stranger }) => ({ id: stranger, version: 1, reason: "Asked for." }),
    "administrator",
  ),
  "privacy/mark-different markMembersDifferent": rule(
    ({ self, stranger }) => ({ keptId: self, mergedId: stranger }),
    "administrator",
  ),
  "privacy/mark-different unmarkMembersDifferent": rule(
    ({ self, stranger }) => ({ keptId: self, mergedId: stranger }),
    "administrator",
  ),
  "privacy/merge/merge-members mergeMembers": rule(
    ({ self, stranger }) => ({ keptId: self, mergedId: stranger }),
    "administrator",
  ),
  "privacy/merge/undo-merge undoMemberMerge": rule(async ({ who }) => {
    const { id } = await mergeMembers(who.administrator, { keptId: await aMember(), mergedId: await aMember() });
    return { id };
  }, "administrator"),
  "saved-views/delete deleteView": rule(({ view }) => ({ id: view }), "self"),
  "saved-views/save saveView": rule(() => ({ path: "/activities", name: "Mine", query: "q=x" }), everyMember),
};
