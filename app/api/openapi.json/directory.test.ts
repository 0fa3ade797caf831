import { describe, expect, it } from "vitest";
import { aToken, callRoute } from "@/lib/testing/api";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import * as group from "../v1/groups/[slug]/route";
import * as member from "../v1/members/[slug]/route";

type Route = typeof member;
const read = (route: Route, token: string, slug: string) => callRoute(route.GET, token, { path: { slug } });
const write = (
  route: Route,
  token: string,
  method: "PUT" | "PATCH",
  given: { slug: string; body: object; headers?: Record<string, string> },
) => callRoute(route[method], token, { method, path: { slug: given.slug }, body: given.body, headers: given.headers });

describe("a member", () => {
  it("can be sent back as read, changed whole and in part, by whoever may on the page", async () => {
    const id = await aMember({
      name: "Odalys Ferreira",
      country: "PT",
      languages: ["pt"],
      parts: { bio: "private" },
      identities: [
        { kind: "email", value: "odalys@ferreira.example" },
        { kind: "github", value: "odalys-f" },
      ],
      employments: [{ employer: "Ferreira Lda", fromOn: "2020-01-01" }],
    });
    await aTerm(id, { programKey: "heroes" });
    const [own, any] = [await aToken(await aViewer(id)), await aToken(await anAdministrator())];
    const before = await read(member, own, "me");
    const slug: string = before.body.slug;
    const same = await write(member, own, "PUT", { slug, body: before.body });
    expect(same).toMatchObject({ status: 200, body: { id, slug, version: before.body.version } });
    expect((await read(member, own, slug)).headers.get("etag")).toBe(before.headers.get("etag"));
    const body = { bio: "Security.", city: "Guimarães" };
    const headers = { "if-match": before.headers.get("etag") ?? "" };
    const patched = await write(member, own, "PATCH", { slug: "me", body, headers });
    expect(patched).toMatchObject({ status: 200, body: { id, version: before.body.version + 1 } });
    expect(await write(member, own, "PATCH", { slug, body, headers })).toMatchObject({ status: 200 });
    const stale = { slug, body: { bio: "Said otherwise." }, headers };
    expect(await write(member, own, "PATCH", stale)).toMatchObject({ status: 412, body: { code: "changed" } });
    const after = (await read(member, any, slug)).body;
    const { updatedAt, version, bio, city, identities, employments, ...rest } = after;
    expect(before.body).toMatchObject(rest);
    expect(identities.map(({ value }: { value: string }) => value)).toEqual(["odalys@ferreira.example", "odalys-f"]);
    expect(employments).toMatchObject([{ employer: "Ferreira Lda", fromOn: "2020-01-01" }]);
    const renamed = { slug, body: { ...after, name: "Odalys F.", slug: "somebody-else" } };
    expect(await write(member, any, "PUT", renamed)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "#/slug" }] },
    });
    expect((await write(member, any, "PUT", { slug, body: { ...after, name: "Odalys F." } })).status).toBe(200);
    expect((await read(member, own, "me")).body.name).toBe("Odalys F.");
  });

  it("is changed by nobody else, and not by a token that only reads", async () => {
    const id = await aMember({ name: "Renata", slug: "renata-guarded" });
    const given = { slug: "renata-guarded", body: { name: "Taken over" } };
    const stranger = await aToken(await aViewer(await aMember()));
    expect((await write(member, stranger, "PATCH", given)).status).toBe(403);
    const reads = await aToken(await aViewer(id), ["members:read"]);
    expect((await write(member, reads, "PATCH", given)).status).toBe(403);
    await aMember({ name: "Hidden", slug: "hidden-guarded", visibility: "private" });
    expect((await write(member, stranger, "PATCH", { ...given, slug: "hidden-guarded" })).status).toBe(404);
  });
});

describe("a group", () => {
  it("can be sent back as read, changed whole and in part, by its leads and whoever manages it", async () => {
    const { id, slug } = await aGroup({ name: "UG Recife", country: "BR", links: ["https://ug.example"] });
    const memberId = await aMember();
    await aLead(id, memberId);
    const lead = await aToken(await aViewer(memberId));
    const before = await read(group, lead, slug);
    const same = await write(group, lead, "PUT", { slug, body: before.body });
    expect(same).toMatchObject({ status: 200, body: { id, slug, version: before.body.version } });
    const patched = await write(group, lead, "PATCH", {
      slug,
      body: { city: "Recife", latitude: -8.05, longitude: -34.9 },
    });
    expect(patched).toMatchObject({ status: 200, body: { id, version: before.body.version + 1 } });
    const stale = await write(group, lead, "PUT", { slug, body: { ...before.body, city: "Olinda" } });
    expect(stale).toMatchObject({ status: 409, body: { detail: "It was changed since the version that was sent." } });
    const { body: after } = await read(group, lead, slug);
    expect(after).toMatchObject({ name: "UG Recife", city: "Recife", latitude: -8.05, links: ["https://ug.example"] });
    expect(await write(group, lead, "PATCH", { slug, body: { latitude: null } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "#/longitude" }] },
    });
    const stranger = await aToken(await aViewer(await aMember()));
    expect((await write(group, stranger, "PATCH", { slug, body: { city: "Natal" } })).status).toBe(403);
  });
});
