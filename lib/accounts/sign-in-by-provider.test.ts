import { describe, expect, it } from "vitest";
import { systemViewer, type Viewer, viewerOfMember, viewerOfSession } from "@/lib/core/viewer";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { connectProvider, disconnectProvider } from "./connect-provider";
import { createAdministrator } from "./create-administrator";
import { disableAccount } from "./disable-enable";
import { listOwnProviders } from "./own-account";
import { verifiedEmailOfProfile, verifiedGithubEmail } from "./provider-email";
import { providersOfEnvironment, trustsAddresses } from "./provider-settings";
import { signInByProvider } from "./sign-in-by-provider";

const system = systemViewer("system");
const github = (subject: string, email: string | null = null) => ({
  provider: "github",
  subject,
  verifiedEmail: email,
});

async function somebody(email: string): Promise<Viewer & { memberId: string }> {
  const { memberId } = await createAdministrator(systemViewer("command line"), { name: "Renata", email });
  return (await viewerOfMember(memberId)) as Viewer & { memberId: string };
}

describe("coming back from a provider", () => {
  it("joins an account only by an address that the provider verified, and knows the identity from then on", async () => {
    const renata = await somebody("renata@example.org");
    const first = await signInByProvider(system, github("1", "Renata@Example.org"));
    expect(await viewerOfSession(first.sessionId)).toMatchObject({ memberId: renata.memberId });
    const later = await signInByProvider(system, github("1"));
    expect(await viewerOfSession(later.sessionId)).toMatchObject({ memberId: renata.memberId });
  });

  it("refuses without a verified address, and for an address that nobody here has", async () => {
    await somebody("known@example.org");
    await expect(signInByProvider(system, github("2"))).rejects.toHaveProperty("fields.reason", "unverified");
    await expect(signInByProvider(system, github("2", "stranger@example.org"))).rejects.toHaveProperty(
      "fields.reason",
      "unknown",
    );
  });

  it("refuses an account that is disabled", async () => {
    const renata = await somebody("disabled@example.org");
    await signInByProvider(system, github("3", "disabled@example.org"));
    await disableAccount(await anAdministrator(), { memberId: renata.memberId });
    await expect(signInByProvider(system, github("3"))).rejects.toHaveProperty("fields.reason", "disabled");
  });

  it("is the sign-in's own affair", async () => {
    await expect(signInByProvider(await anAdministrator(), github("1"))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("connecting a provider to one's own account", () => {
  it("needs no e-mail address, and refuses an identity that opens somebody else's", async () => {
    const [renata, other] = [await somebody("a@example.org"), await somebody("b@example.org")];
    await connectProvider(renata, { provider: "oidc", subject: "9" });
    await connectProvider(renata, { provider: "oidc", subject: "9" });
    await expect(connectProvider(other, { provider: "oidc", subject: "9" })).rejects.toHaveProperty(
      "fields.reason",
      "taken",
    );
    const [connection] = await listOwnProviders(renata);
    await expect(disconnectProvider(other, { id: connection?.id })).rejects.toMatchObject({ code: "missing" });
    await disconnectProvider(renata, { id: connection?.id });
    await connectProvider(other, { provider: "oidc", subject: "9" });
  });

  it("is for who has an account", async () => {
    const viewer = await viewerOfMember(await aMember());
    if (!viewer) throw new Error("no viewer");
    await expect(connectProvider(viewer, { provider: "oidc", subject: "10" })).rejects.toMatchObject({
      code: "missing",
    });
  });
});

describe("what providers say", () => {
  it("counts as verified only where they clearly say so", () => {
    expect(verifiedEmailOfProfile({ email: "a@b.c", email_verified: true })).toBe("a@b.c");
    expect(verifiedEmailOfProfile({ email: "a@b.c", email_verified: "true" })).toBe("a@b.c");
    for (const word of [false, "false", undefined, null, 1, "yes"])
      expect(verifiedEmailOfProfile({ email: "a@b.c", email_verified: word })).toBeNull();
    expect(verifiedEmailOfProfile(null)).toBeNull();
  });

  it("is taken as verified of an issuer that says nothing, where the operator trusts it", () => {
    expect(verifiedEmailOfProfile({ email: "a@b.c" }, true)).toBe("a@b.c");
    expect(verifiedEmailOfProfile({ email: "a@b.c" })).toBeNull();
    expect(verifiedEmailOfProfile({ email: "a@b.c", email_verified: false }, true)).toBeNull();
    const set = (OIDC_TRUST_EMAIL?: string) => ({ NODE_ENV: "test", OIDC_TRUST_EMAIL }) as const;
    expect(["oidc", "github"].map((id) => trustsAddresses(id, set("1")))).toEqual([true, false]);
    expect(trustsAddresses("oidc", set())).toBe(false);
  });

  it("takes of GitHub's addresses the primary one if it is verified, and no other", () => {
    const mine = { email: "me@x.org", primary: true, verified: true };
    const other = { email: "other@x.org", primary: false, verified: true };
    expect(verifiedGithubEmail([other, mine])).toBe("me@x.org");
    expect(verifiedGithubEmail([other, { ...mine, verified: false }])).toBeNull();
    expect(verifiedGithubEmail({ message: "Bad credentials" })).toBeNull();
  });

  it("is asked only where the environment configures it in full", () => {
    const ids = (environment: Record<string, string>) =>
      providersOfEnvironment({ NODE_ENV: "test", ...environment }).map(({ id }) => id);
    const client = (name: string) => ({ [`${name}_CLIENT_ID`]: "id", [`${name}_CLIENT_SECRET`]: "secret" });
    expect(ids({})).toEqual([]);
    expect(ids({ GITHUB_CLIENT_ID: "id" })).toEqual([]);
    expect(ids({ ...client("GITHUB"), ...client("GOOGLE"), ...client("COGNITO") })).toEqual(["github", "google"]);
    expect(ids({ ...client("OIDC"), OIDC_ISSUER: "https://id.example.org/" })).toEqual(["oidc"]);
  });
});
