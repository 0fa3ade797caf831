import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { apiTokens, auditEntries } from "@/db/schema";
import { queryEndpoint } from "@/lib/core/endpoint";
import { hashSecret } from "@/lib/core/secrets";
import { systemViewer, viewerOfToken } from "@/lib/core/viewer";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { createToken } from "./create-token";
import { revokeToken } from "./revoke-token";

const facts = { name: "Sync of our site", scopes: ["activities:read"] };

describe("API tokens", () => {
  it("speak for their member with their scopes, and only a hash of them is kept", async () => {
    const renata = await aViewer(await aMember());
    const { id, secret } = await createToken(renata, facts);
    expect(await viewerOfToken(secret)).toMatchObject({
      memberId: renata.memberId,
      channel: "api",
      scopes: facts.scopes,
    });
    const [kept] = await db.select().from(apiTokens).where(eq(apiTokens.id, id));
    expect(kept?.secretHash).toBe(hashSecret(secret));
    expect(JSON.stringify(await db.select().from(auditEntries))).not.toContain(secret);
  });

  it("are refused on the very next request once revoked", async () => {
    const renata = await aViewer(await aMember());
    const { id, secret } = await createToken(renata, facts);
    await revokeToken(renata, { id });
    expect(await viewerOfToken(secret)).toBeNull();
    expect(await revokeToken(renata, { id })).toEqual({ id });
  });

  it("are made for oneself; for somebody else only on the command line", async () => {
    const other = await aMember();
    const administrator = await anAdministrator();
    await expect(createToken(administrator, { ...facts, memberId: other })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { secret } = await createToken(systemViewer("command line"), { ...facts, memberId: other, days: null });
    expect((await viewerOfToken(secret))?.memberId).toBe(other);
  });

  it("cannot make or revoke tokens themselves", async () => {
    const renata = await aViewer(await aMember());
    const { id, secret } = await createToken(renata, facts);
    const script = await viewerOfToken(secret);
    if (!script) throw new Error("no viewer");
    await expect(createToken(script, facts)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeToken(script, { id })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of somebody else look like none, but an administrator revokes any", async () => {
    const { id, secret } = await createToken(await aViewer(await aMember()), facts);
    await expect(revokeToken(await aViewer(await aMember()), { id })).rejects.toMatchObject({ code: "missing" });
    await revokeToken(await anAdministrator(), { id });
    expect(await viewerOfToken(secret)).toBeNull();
  });

  it("need a known scope and a sensible end", async () => {
    const renata = await aViewer(await aMember());
    const none = await createToken(renata, { name: "", scopes: [], days: 0 }).catch((error) => error);
    expect(Object.keys(none.fields).sort()).toEqual(["days", "name", "scopes"]);
    await expect(createToken(renata, { ...facts, scopes: ["everything"] })).rejects.toMatchObject({ code: "invalid" });
  });

  it("note when they were last used, once they are", async () => {
    const { id, secret } = await createToken(await aViewer(await aMember()), facts);
    const read = queryEndpoint(async (viewer) => ({ name: viewer.name }), {
      scope: "activities:read",
      summary: "Read",
      answer: z.object({ name: z.string().nullable() }),
    });
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await read(new Request("http://localhost/api/v1/activities", { headers }), {});
    expect(answer.status).toBe(200);
    const [kept] = await db.select().from(apiTokens).where(eq(apiTokens.id, id));
    expect(kept?.lastUsedAt).toBeInstanceOf(Date);
  });
});
