import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { identities, oneTimeLinks, outbox, rateLimits } from "@/db/schema";
import { isSignedIn, viewerOfSession, viewerOfToken } from "@/lib/core/viewer";
import { lastMailTo, secretMailedTo } from "@/lib/testing/mail";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { countTokensOfAddress } from "./count-tokens";
import { createToken } from "./create-token";
import { disableAccount } from "./disable-enable";
import { findLinkAddress } from "./find-link-address";
import { findPersonByEmail } from "./find-person-by-email";
import { inviteMember } from "./invite-member";
import { redeemMailedLink } from "./redeem-link";
import { requestLink } from "./request-link";
import { signInByPassword } from "./sign-in-by-password";

const visit = { address: "203.0.113.7", userAgent: "Firefox" };
let number = 0;

async function somebody() {
  number += 1;
  const email = `person${number}@example.org`;
  return { email, memberId: await aMember({ identities: [{ kind: "email", value: email }] }) };
}

async function linkFor(email: string, kind: "sign_in" | "reset" = "sign_in", returnTo?: string) {
  await requestLink(kind, visit, { email, returnTo });
  return secretMailedTo(email);
}

beforeEach(() => inTransaction(async (tx) => void (await tx.delete(rateLimits).returning())));
afterEach(() => vi.useRealTimers());

describe("a link by e-mail", () => {
  it("signs in whoever has the mailbox of a member, opens their account and proves the address", async () => {
    const { email, memberId } = await somebody();
    const { sessionId, returnTo } = await redeemMailedLink("sign_in", visit, {
      secret: await linkFor(email, "sign_in", "/review"),
    });
    expect(await viewerOfSession(sessionId)).toMatchObject({ memberId });
    expect(returnTo).toBe("/review");
    const [identity] = await db.select().from(identities).where(eq(identities.memberId, memberId));
    expect(identity?.verifiedAt).toBeInstanceOf(Date);
  });

  it("works once", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email);
    const answers = await Promise.allSettled([1, 2, 3].map(() => redeemMailedLink("sign_in", visit, { secret })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(redeemMailedLink("sign_in", visit, { secret })).rejects.toMatchObject({ code: "invalid" });
    expect(await findLinkAddress("sign_in", secret)).toBeNull();
  });

  it("ends the one before it", async () => {
    const { email } = await somebody();
    const older = await linkFor(email);
    const secret = await linkFor(email);
    await expect(redeemMailedLink("sign_in", visit, { secret: older })).rejects.toMatchObject({ code: "invalid" });
    await redeemMailedLink("sign_in", visit, { secret });
  });

  it("is not spent by looking at it", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email);
    expect(await findLinkAddress("sign_in", secret)).toBe(email);
    expect(await findLinkAddress("reset", secret)).toBeNull();
    await redeemMailedLink("sign_in", visit, { secret });
  });

  it("runs out after ten minutes", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email);
    vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1000, toFake: ["Date"] });
    await expect(redeemMailedLink("sign_in", visit, { secret })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is kept only as a hash, outside the mail", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email);
    expect(JSON.stringify(await db.select().from(oneTimeLinks))).not.toContain(secret);
    expect((await lastMailTo(email))?.isSecret).toBe(true);
  });

  it("answers the same for an unknown address, and sends nothing there", async () => {
    const { email } = await somebody();
    const known = await requestLink("sign_in", visit, { email });
    const unknown = await requestLink("sign_in", visit, { email: "stranger@example.org" });
    expect(unknown).toEqual(known);
    expect(await db.select().from(outbox).where(eq(outbox.recipient, "stranger@example.org"))).toEqual([]);
  });

  it("does not open an account by an address that its holder wrote in and never proved", async () => {
    const { email, memberId } = await somebody();
    await redeemMailedLink("sign_in", visit, { secret: await linkFor(email) });
    await inTransaction((tx) =>
      tx
        .insert(identities)
        .values({ memberId, kind: "email", value: "victim@x.org", valueFolded: "victim@x.org", createdAt: new Date() }),
    );
    expect(await findPersonByEmail("victim@x.org")).toBeNull();
    await requestLink("sign_in", visit, { email: "victim@x.org" });
    expect(await lastMailTo("victim@x.org")).toBeNull();
  });

  it("opens nothing once the account is disabled", async () => {
    const { email, memberId } = await somebody();
    const secret = await linkFor(email);
    await disableAccount(await anAdministrator(), { memberId });
    await expect(redeemMailedLink("sign_in", visit, { secret })).rejects.toMatchObject({ code: "invalid" });
  });

  it("opens whatever is guessed at the same place, and makes the device known", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email);
    const guess = (at: number) => redeemMailedLink("sign_in", visit, { secret: String(at).padStart(43, "x") });
    const codes = [];
    for (let at = 0; at < 62; at++) codes.push(await guess(at).catch(({ code }) => code));
    expect(codes.slice(-3)).toEqual(["invalid", "limited", "limited"]);
    await redeemMailedLink("sign_in", { ...visit, device: "a browser" }, { secret });
    for (let time = 0; time < 7; time++) await requestLink("sign_in", visit, { email }).catch(() => {});
    await expect(requestLink("sign_in", visit, { email })).rejects.toMatchObject({ code: "limited" });
    await requestLink("sign_in", { ...visit, device: "a browser" }, { email });
  });

  it("refuses after five asked for in a quarter of an hour, and says how long to wait", async () => {
    const { email } = await somebody();
    for (let time = 0; time < 5; time++) await requestLink("sign_in", visit, { email });
    await expect(requestLink("sign_in", visit, { email: email.toUpperCase() })).rejects.toMatchObject({
      code: "limited",
      message: "Too many attempts; wait 15 minutes.",
    });
  });
});

describe("a new password by link", () => {
  it("sets it, ends every session and spends the other links", async () => {
    const { email, memberId } = await somebody();
    const other = await linkFor(email);
    const { sessionId } = await redeemMailedLink("sign_in", visit, { secret: await linkFor(email) });
    const secret = await linkFor(email, "reset");
    const entered = await redeemMailedLink("reset", visit, { secret, password: "seven quiet otters" });
    expect(isSignedIn(await viewerOfSession(sessionId))).toBe(false);
    expect(await viewerOfSession(entered.sessionId)).toMatchObject({ memberId });
    await expect(redeemMailedLink("sign_in", visit, { secret: other })).rejects.toMatchObject({ code: "invalid" });
    expect(await signInByPassword(visit, { email, password: "seven quiet otters" })).toEqual(expect.any(String));
  });

  it("ends the tokens as well where that is asked for", async () => {
    const { email, memberId } = await somebody();
    const { sessionId } = await redeemMailedLink("sign_in", visit, { secret: await linkFor(email) });
    const token = await createToken(await viewerOfSession(sessionId), { name: "Script", scopes: ["activities:read"] });
    expect(await countTokensOfAddress(email)).toBe(1);
    const reset = async (facts: object) => {
      const secret = await linkFor(email, "reset");
      await redeemMailedLink("reset", visit, { secret, password: "seven quiet otters", ...facts });
    };
    await reset({});
    expect(await viewerOfToken(token.secret)).toMatchObject({ memberId });
    await reset({ revokesTokens: true });
    expect([await viewerOfToken(token.secret), await countTokensOfAddress(email)]).toEqual([null, 0]);
  });

  it("leaves the link good when the password is refused", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email, "reset");
    await expect(redeemMailedLink("reset", visit, { secret, password: "qwertyuiop" })).rejects.toHaveProperty(
      "fields.password",
    );
    await redeemMailedLink("reset", visit, { secret, password: "seven quiet otters" });
  });

  it("cannot be had with a link that only signs in", async () => {
    const { email } = await somebody();
    const secret = await linkFor(email);
    await expect(redeemMailedLink("reset", visit, { secret, password: "seven quiet otters" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("an invitation", () => {
  it("is mailed to the address that the directory has and lets a password be set", async () => {
    const { email, memberId } = await somebody();
    await inviteMember(await anAdministrator(), visit, { memberId });
    expect((await lastMailTo(email))?.subject).toBe("Tomasz Wierzbic invites you to Tenet");
    const secret = await secretMailedTo(email);
    vi.useFakeTimers({ now: Date.now() + 6 * 86_400_000, toFake: ["Date"] });
    const { sessionId } = await redeemMailedLink("invite", visit, { secret, password: "seven quiet otters" });
    expect(await viewerOfSession(sessionId)).toMatchObject({ memberId });
  });

  it("needs an address and an administrator", async () => {
    const nobody = await aMember();
    await expect(inviteMember(await anAdministrator(), visit, { memberId: nobody })).rejects.toHaveProperty(
      "fields.email",
    );
    const { memberId, email } = await somebody();
    const { sessionId } = await redeemMailedLink("sign_in", visit, { secret: await linkFor(email) });
    await expect(inviteMember(await viewerOfSession(sessionId), visit, { memberId })).rejects.toMatchObject({
      code: "missing",
    });
  });

  it("is mailed to one person at most five times an hour; what others try does not count", async () => {
    const [administrator, { memberId }, other] = [await anAdministrator(), await somebody(), await somebody()];
    const { sessionId } = await redeemMailedLink("sign_in", visit, { secret: await linkFor(other.email) });
    const member = await viewerOfSession(sessionId);
    for (let time = 0; time < 9; time++)
      await expect(inviteMember(member, visit, { memberId })).rejects.toMatchObject({ code: "missing" });
    for (let time = 0; time < 5; time++) await inviteMember(administrator, visit, { memberId });
    await expect(inviteMember(administrator, visit, { memberId })).rejects.toMatchObject({
      code: "limited",
      message: "Too many attempts; wait 60 minutes.",
    });
    await inviteMember(administrator, visit, { memberId: other.memberId });
  });
});
