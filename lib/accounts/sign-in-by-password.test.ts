import { beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, inTransaction } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { isSignedIn, systemViewer, type Viewer, viewerOfSession, viewerOfToken } from "@/lib/core/viewer";
import { countAttempt } from "@/lib/limits/attempts";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { changePassword } from "./change-password";
import { countTokens } from "./count-tokens";
import { createAdministrator } from "./create-administrator";
import { createToken } from "./create-token";
import { disableAccount, enableAccount } from "./disable-enable";
import { endRole } from "./end-role";
import { endSession } from "./end-session";
import { grantRole } from "./grant-role";
import { requestLink } from "./request-link";
import { signInByPassword } from "./sign-in-by-password";
import { signOutEverywhere } from "./sign-out-everywhere";

const visit = { address: "203.0.113.7", userAgent: "Firefox" };
const password = "seven quiet otters";
let number = 0;

async function somebody() {
  number += 1;
  const email = `admin${number}@example.org`;
  const { memberId } = await createAdministrator(systemViewer("command line"), {
    name: "Ilse Brandvold",
    email,
    password,
  });
  return { email, password, memberId };
}

async function signedIn(who: { email: string; password: string }): Promise<Viewer> {
  return viewerOfSession(await signInByPassword(visit, { email: who.email, password: who.password }));
}

const again = (viewer: Viewer) => viewerOfSession(viewer.sessionId ?? "");

beforeEach(() => inTransaction(async (tx) => void (await tx.delete(rateLimits).returning())));

describe("signing in by password", () => {
  it("answers a session of the member, whatever the case of the address", async () => {
    const who = await somebody();
    expect(await signedIn({ ...who, email: who.email.toUpperCase() })).toMatchObject({
      memberId: who.memberId,
      channel: "form",
    });
  });

  it("says the same of a wrong password, an unknown address and an account without a password", async () => {
    const who = await somebody();
    await aMember({ identities: [{ kind: "email", value: "nopassword@example.org" }] });
    const said = async (email: string) =>
      (await signInByPassword(visit, { email, password: "wrong" }).catch((error) => error)).message;
    const answers = await Promise.all([said(who.email), said("x@example.org"), said("nopassword@example.org")]);
    expect(new Set(answers).size).toBe(1);
  });

  it("refuses after ten tries even with the right password, also after a restart, and then says how long to wait", async () => {
    const who = await somebody();
    const wrong = () => signInByPassword(visit, { email: who.email, password: "wrong" }).catch((error) => error.code);
    const codes = await Promise.all(Array.from({ length: 14 }, wrong));
    expect(codes.filter((code) => code === "invalid")).toHaveLength(10);
    expect(codes.filter((code) => code === "limited")).toHaveLength(4);
    await closeDatabase();
    await expect(signedIn(who)).rejects.toMatchObject({
      code: "limited",
      message: "Too many attempts; wait 15 minutes.",
    });
  });

  it("locks nobody out by what somebody tries from elsewhere: neither the password nor the link", async () => {
    const who = await somebody();
    const attacker = { address: "198.51.100.66", userAgent: null };
    for (let time = 0; time < 12; time++)
      await signInByPassword(attacker, { email: who.email, password: "wrong" }).catch(() => {});
    for (let time = 0; time < 8; time++) await requestLink("sign_in", attacker, { email: who.email }).catch(() => {});
    expect(isSignedIn(await signedIn(who))).toBe(true);
    await requestLink("sign_in", visit, { email: who.email });
  });

  it("stops many addresses that try one account, and lets its owner in from where they signed in before", async () => {
    const who = await somebody();
    await signedIn(who);
    for (let at = 0; at < 100; at++) await countAttempt("password", { account: who.email, address: `192.0.2.${at}` });
    const elsewhere = { ...visit, address: "198.51.100.1" };
    const typed = { email: who.email, password: who.password };
    await expect(signInByPassword(elsewhere, typed)).rejects.toMatchObject({ code: "limited" });
    expect(isSignedIn(await signedIn(who))).toBe(true);
  });

  it("lets a known device in whatever is tried at the same network, each device with a count of its own", async () => {
    const who = await somebody();
    const typed = { email: who.email, password: who.password };
    const device = { ...visit, device: "browser of Ilse" };
    await signInByPassword(device, typed);
    const guess = (at: object) =>
      signInByPassword({ ...visit, ...at }, { ...typed, password: "x" }).catch(({ code }) => code);
    for (let time = 0; time < 11; time++) await guess({ device: "another browser" });
    for (let at = 0; at < 60; at++)
      await countAttempt("password", { ...visit, account: `guess${at}@example.org` }).catch(() => {});
    for (const elsewhere of [visit, { ...visit, device: "another browser" }])
      await expect(signInByPassword(elsewhere, typed)).rejects.toMatchObject({ code: "limited" });
    expect(await signInByPassword(device, typed)).toEqual(expect.any(String));
    for (let time = 0; time < 5; time++) await requestLink("sign_in", visit, { email: who.email });
    await expect(requestLink("sign_in", visit, { email: who.email })).rejects.toMatchObject({ code: "limited" });
    await requestLink("sign_in", device, { email: who.email });
    const other = await somebody();
    await expect(signInByPassword(device, { ...typed, email: other.email })).rejects.toMatchObject({ code: "limited" });
    const tries = [];
    for (let time = 0; time < 12; time++) tries.push(await guess(device));
    expect(tries).toEqual([...Array(10).fill("invalid"), "limited", "limited"]);
  });

  it("stops one network address that tries many accounts", async () => {
    for (let at = 0; at < 60; at++) await countAttempt("password", { ...visit, account: `guess${at}@example.org` });
    await expect(signInByPassword(visit, { email: "last@example.org", password: "x" })).rejects.toMatchObject({
      code: "limited",
    });
    const who = await somebody();
    const elsewhere = { ...visit, address: "198.51.100.1" };
    expect(await signInByPassword(elsewhere, { email: who.email, password })).toEqual(expect.any(String));
  });

  it("forgives the tries of who gets in", async () => {
    const who = await somebody();
    for (let round = 0; round < 3; round++) {
      for (let time = 0; time < 5; time++)
        await signInByPassword(visit, { email: who.email, password: "wrong" }).catch(() => {});
      await signedIn(who);
    }
  });
});

describe("on the very next request", () => {
  it("a person who signed out is a visitor, and nobody else is", async () => {
    const who = await somebody();
    const [one, other] = [await signedIn(who), await signedIn(who)];
    await endSession(one, { id: one.sessionId });
    expect([isSignedIn(await again(one)), isSignedIn(await again(other))]).toEqual([false, true]);
    const stranger = await signedIn(await somebody());
    await expect(endSession(stranger, { id: other.sessionId })).rejects.toMatchObject({ code: "missing" });
  });

  it("a person who signed out everywhere is a visitor everywhere", async () => {
    const who = await somebody();
    const [one, other] = [await signedIn(who), await signedIn(who)];
    expect(await signOutEverywhere(one, { keepsThisOne: true })).toEqual({ ended: 1, revoked: 0 });
    expect([isSignedIn(await again(one)), isSignedIn(await again(other))]).toEqual([true, false]);
    await signOutEverywhere(one, {});
    expect(isSignedIn(await again(one))).toBe(false);
  });

  it("tokens go with the sessions or the old password where that is asked for, and stay otherwise", async () => {
    const who = await somebody();
    const viewer = await signedIn(who);
    const make = async (days: number | null) =>
      (await createToken(viewer, { name: "Script", scopes: ["activities:read"], days })).secret;
    const inForce = async (secrets: string[]) => {
      const owners = await Promise.all(secrets.map(viewerOfToken));
      return owners.filter(Boolean).length;
    };
    const first = [await make(90), await make(null)];
    const administrator = await anAdministrator();
    expect([await countTokens(viewer, who.memberId), await countTokens(administrator, who.memberId)]).toEqual([2, 2]);
    expect(await countTokens(await aViewer(await aMember()), who.memberId)).toBe(0);
    await signOutEverywhere(viewer, { keepsThisOne: true });
    await changePassword(viewer, visit, { present: password, password: "eight loud ravens" });
    expect(await inForce(first)).toBe(2);
    expect(await signOutEverywhere(viewer, { keepsThisOne: true, revokesTokens: true })).toEqual({
      ended: 0,
      revoked: 2,
    });
    expect([await inForce(first), await countTokens(viewer, who.memberId)]).toEqual([0, 0]);
    const second = [await make(90)];
    const change = { present: "eight loud ravens", password: "nine calm herons", revokesTokens: true };
    expect(await changePassword(viewer, visit, change)).toEqual({ ended: 0, revoked: 1 });
    expect(await inForce(second)).toBe(0);
  });

  it("a person whom an administrator signed out or disabled is a visitor, and so is their token", async () => {
    const [who, administrator] = [await somebody(), await anAdministrator()];
    const first = await signedIn(who);
    await signOutEverywhere(administrator, { memberId: who.memberId });
    expect(isSignedIn(await again(first))).toBe(false);
    const second = await signedIn(who);
    const { secret } = await createToken(second, { name: "Script", scopes: ["activities:read"] });
    await disableAccount(administrator, { memberId: who.memberId });
    expect(isSignedIn(await again(second))).toBe(false);
    expect(await viewerOfToken(secret)).toBeNull();
    await expect(signedIn(who)).rejects.toMatchObject({ code: "invalid" });
    await enableAccount(administrator, { memberId: who.memberId });
    expect(isSignedIn(await again(second))).toBe(false);
    expect(isSignedIn(await signedIn(who))).toBe(true);
  });

  it("a demoted person has the rights of a member", async () => {
    const [who, administrator] = [await somebody(), await anAdministrator()];
    const viewer = await signedIn(who);
    const { id } = await grantRole(administrator, { memberId: who.memberId, role: "manager", programKey: "heroes" });
    expect((await again(viewer)).manages).toEqual([{ programKey: "heroes", countries: null }]);
    await endRole(administrator, { id });
    expect((await again(viewer)).manages).toEqual([]);
  });

  it("nobody but administrators signs others out or disables them", async () => {
    const who = await somebody();
    const stranger = await signedIn(await somebody());
    const { memberId } = await somebody();
    const member = { ...stranger, isAdministrator: false } as Viewer;
    for (const run of [signOutEverywhere, disableAccount, enableAccount])
      await expect(run(member, { memberId })).rejects.toMatchObject({ code: "missing" });
    expect(isSignedIn(await signedIn(who))).toBe(true);
  });
});

describe("changing one's password", () => {
  it("asks for the present one, keeps this session and ends the others", async () => {
    const who = await somebody();
    const [one, other] = [await signedIn(who), await signedIn(who)];
    const next = "nine loud herons";
    await expect(changePassword(one, visit, { present: "wrong", password: next })).rejects.toHaveProperty(
      "fields.present",
    );
    expect(await changePassword(one, visit, { present: password, password: next })).toEqual({ ended: 1, revoked: 0 });
    expect([isSignedIn(await again(one)), isSignedIn(await again(other))]).toEqual([true, false]);
    await expect(signedIn(who)).rejects.toMatchObject({ code: "invalid" });
    expect(isSignedIn(await signedIn({ ...who, password: next }))).toBe(true);
  });
});
