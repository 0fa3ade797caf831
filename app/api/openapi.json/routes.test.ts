import { readdirSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { createToken } from "@/lib/accounts/create-token";
import { httpMethods, isRoute } from "@/lib/core/api/resource";
import { addDays, today } from "@/lib/core/clock";
import type { Handler } from "@/lib/core/endpoint";
import { type TokenScope, tokenScopes } from "@/lib/core/token-scopes";
import type { Viewer } from "@/lib/core/viewer";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { GET as nothing } from "../v1/[...rest]/route";
import { GET as description } from "./route";
import { routes } from "./routes";

vi.hoisted(() => {
  process.env.API_LIMIT = "40";
});

const everything = Object.keys(tokenScopes) as TokenScope[];
const tokenOf = async (viewer: Viewer, scopes = everything) =>
  (await createToken(viewer, { name: "Test", scopes })).secret;

async function call(
  route: Handler | undefined,
  given: {
    token?: string;
    method?: string;
    body?: BodyInit;
    headers?: Record<string, string>;
    id?: string;
    slug?: string;
    report?: string;
    query?: string;
  },
) {
  const headers: Record<string, string> = {
    ...(given.token ? { authorization: `Bearer ${given.token}` } : {}),
    ...given.headers,
  };
  const method = given.method ?? (given.body === undefined ? "GET" : "POST");
  const request = new Request(`http://tenet.example/api${given.query ?? ""}`, { method, headers, body: given.body });
  const params: Record<string, string> = {
    ...(given.id ? { id: given.id } : {}),
    ...(given.slug ? { slug: given.slug } : {}),
    ...(given.report ? { report: given.report } : {}),
  };
  const answer = await route?.(request, { params: Promise.resolve(params) });
  if (!answer) throw new Error("no such route");
  return { status: answer.status, headers: answer.headers, body: answer.status === 304 ? null : await answer.json() };
}

const members = routes["/api/v1/members"];

describe("the API", () => {
  it("describes every route that there is", async () => {
    const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" });
    const paths = files
      .filter((file) => file.endsWith("route.ts") && !file.includes("[..."))
      .map((file) => `/api/v1/${file.replace(/\/route\.ts$/, "")}`);
    expect(Object.keys(routes).sort(), "every route stands in app/api/openapi.json/routes.ts").toEqual(paths.sort());
    const described = await description().json();
    for (const [path, file] of Object.entries(routes)) {
      const operations = described.paths[path.replaceAll(/\[(\w+)\]/g, "{$1}")];
      const there = httpMethods.filter((verb) => isRoute(file[verb])).map((verb) => verb.toLowerCase());
      expect(Object.keys(operations)).toEqual(there);
    }
    const ids = Object.values(described.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (path) => Object.values(path).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const create = described.paths["/api/v1/members"].post.requestBody.content["application/json"].schema;
    expect(create.required).toContain("name");
    expect(create.properties.country).toBeDefined();
    expect(described.paths["/api/v1/members/{slug}"].get.parameters[0]).toMatchObject({ name: "slug", in: "path" });
  });

  it("refuses what an address cannot do, and says what it can", async () => {
    const token = await tokenOf(await anAdministrator());
    const refused = await call(members?.DELETE, { token });
    expect(refused).toMatchObject({ status: 405, body: { code: "method_not_allowed", status: 405 } });
    expect(refused.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
    const asked = await members?.OPTIONS(new Request("http://tenet.example/api"), {});
    expect([asked?.status, asked?.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
    expect(asked?.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    expect(asked?.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("says where what was made can be read, and with every answer how many requests are left", async () => {
    const token = await tokenOf(await anAdministrator());
    const made = await call(members?.POST, { token, body: JSON.stringify({ name: "Located Person" }) });
    expect(made.headers.get("location")).toBe("/api/v1/members/located-person");
    const [read, refused] = [
      await call(members?.GET, { token }),
      await call(members?.GET, { token, query: "?page=2" }),
    ];
    const budgets = [made, read, refused].map(({ headers }) =>
      ["limit", "remaining", "reset"].map((name) => Number(headers.get(`ratelimit-${name}`))),
    );
    expect(budgets).toEqual([39, 38, 37].map((left) => [40, left, expect.any(Number)]));
    expect([made, read].map(({ headers }) => headers.get("access-control-allow-origin"))).toEqual([null, "*"]);
  });

  it("refuses parameters that it does not know, that say nothing, and that are sent too often", async () => {
    const token = await tokenOf(await anAdministrator());
    for (const [query, parameter] of [
      ["?page=2", "page"],
      ["?account=maybe", "account"],
      ["?q=", "q"],
      ["?q=a&q=b", "q"],
      ["?state=held", "state"],
    ])
      expect(await call(members?.GET, { token, query }), query).toMatchObject({
        status: 422,
        body: { code: "invalid", errors: [{ parameter }] },
      });
    const report = routes["/api/v1/reports/[report]"]?.GET;
    expect(await call(report, { token, report: "program", query: "?show=none" })).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: "show", code: "unknown" }] },
    });
  });

  it("takes several values parted by commas or each on its own", async () => {
    const token = await tokenOf(await anAdministrator());
    const [heroes, student] = [await aMember({ country: "IS" }), await aMember({ country: "MT" })];
    for (const query of ["?country=IS,MT", "?country=IS&country=MT", "?country=IS,&country=MT,IS"]) {
      const { body } = await call(members?.GET, { token, query });
      expect(body.items.map(({ id }: { id: string }) => id).sort(), query).toEqual([heroes, student].sort());
    }
  });

  it("answers that nothing changed to who has the last answer, and refuses a change of what changed", async () => {
    const administrator = await anAdministrator();
    const token = await tokenOf(administrator);
    const route = routes["/api/v1/activities/[id]"];
    const id = await anActivity(administrator, { title: "Tagged" });
    const first = await call(route?.GET, { token, id });
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"1\./);
    const again = await call(route?.GET, { token, id, headers: { "if-none-match": `"x", W/${tag}` } });
    expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, null, tag]);
    expect((await call(route?.GET, { token, id, headers: { "if-none-match": '"x"' } })).status).toBe(200);
    const facts = { type: "talk", startsOn: "2026-11-14", credits: [{ memberId: "me", part: "speaker" }] };
    const change = (title: string, ifMatch: string) =>
      call(route?.PUT, {
        ...{ token, id, method: "PUT" },
        body: JSON.stringify({ ...facts, title }),
        headers: { "if-match": ifMatch },
      });
    expect(await change("Once", tag)).toMatchObject({ status: 200, body: { version: 2 } });
    for (const stale of [tag, '"nonsense"'])
      expect(await change("Twice", stale)).toMatchObject({ status: 412, body: { code: "changed" } });
    const newer = await call(route?.GET, { token, id });
    const posted = { token, body: JSON.stringify({ ...facts, title: "New" }), headers: { "if-match": tag } };
    expect(await call(routes["/api/v1/activities"]?.POST, posted)).toMatchObject({ status: 400 });
    expect(newer.body).toMatchObject({ title: "Once", credits: [{ memberId: administrator.memberId }] });
  });

  it("asks for every scope that a token can be given, and for no other", () => {
    const asked = Object.values(routes).flatMap((file) =>
      httpMethods.flatMap((verb) => {
        const route = file[verb];
        return isRoute(route) ? (route.about.scope ?? []) : [];
      }),
    );
    // The address of one's own calendar is no route of the API.
    expect([...new Set([...asked, "calendar:read"])].sort()).toEqual([...everything].sort());
  });

  it("refuses who has no token, the wrong one, or one without the scope", async () => {
    const administrator = await anAdministrator();
    for (const token of [undefined, "tenet_nonsense"]) {
      const answer = await call(members?.GET, { token });
      expect(answer).toMatchObject({ status: 401, body: { status: 401, code: "unauthenticated" } });
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
    const narrow = await tokenOf(administrator, ["catalogue:read"]);
    expect((await call(members?.GET, { token: narrow })).status).toBe(403);
    const programs = await call(routes["/api/v1/programs"]?.GET, { token: narrow });
    expect(programs.body.items[0]).toMatchObject({ key: "heroes", goals: [{ key: "educate-and-empower" }, {}, {}] });
  });

  it("creates through the same commands, with the rights of the token's member", async () => {
    const administrator = await tokenOf(await anAdministrator());
    const body = JSON.stringify({ name: "Adaeze Nwankwo-Lind", country: "NG" });
    const made = await call(members?.POST, { token: administrator, body });
    expect(made).toMatchObject({ status: 201, body: { slug: "adaeze-nwankwo-lind" } });
    const term = JSON.stringify({ memberId: made.body.id, programKey: "heroes", startsOn: "2026-01-01" });
    expect((await call(routes["/api/v1/terms"]?.POST, { token: administrator, body: term })).status).toBe(201);
    expect((await call(routes["/api/v1/terms"]?.POST, { token: administrator, body: term })).status).toBe(409);
    const one = await call(routes["/api/v1/members/[slug]"]?.GET, { token: administrator, slug: made.body.slug });
    expect(one.body).toMatchObject({ name: "Adaeze Nwankwo-Lind", terms: [{ programKey: "heroes" }] });
    const member = await tokenOf(await aViewer(await aMember()));
    expect((await call(members?.POST, { token: member, body })).status).toBe(403);
  });

  it("tells how far a term is to its member and managers, and to nobody else", async () => {
    const [self, other] = [await aViewer(await aMember()), await aViewer(await aMember())];
    const id = await aTerm(self.memberId, { programKey: "community-builders", startsOn: "2026-01-01" });
    const route = routes["/api/v1/terms/[id]/standing"]?.GET;
    const own = await call(route, { token: await tokenOf(self), id });
    expect(own).toMatchObject({ status: 200, body: { termId: id, state: "active", counted: [], stages: [] } });
    expect(own.body.requirements[0]).toMatchObject({ words: expect.any(String), done: 0 });
    expect((await call(route, { token: await tokenOf(await anAdministrator()), id })).body).toEqual(own.body);
    const hidden = await call(route, { token: await tokenOf(other), id });
    expect(hidden.status).toBe(404);
    expect((await call(route, { token: await tokenOf(self, ["catalogue:read"]), id })).status).toBe(403);
  });

  it("answers alike for what is hidden and what is not there", async () => {
    await aMember({ name: "Hidden", slug: "hidden-person", visibility: "private" });
    const token = await tokenOf(await aViewer(await aMember()));
    const route = routes["/api/v1/members/[slug]"]?.GET;
    const [hidden, absent] = [
      await call(route, { token, slug: "hidden-person" }),
      await call(route, { token, slug: "no" }),
    ];
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual(absent.body);
  });

  it("answers an address with a NUL as one that is not there, and names the field of a body or filter that has one", async () => {
    const token = await tokenOf(await anAdministrator());
    const activity = routes["/api/v1/activities/[id]"];
    const slug = await call(routes["/api/v1/members/[slug]"]?.GET, { token, slug: "a\0b" });
    const [read, written] = [
      await call(activity?.GET, { token, id: "a\0b" }),
      await call(activity?.PUT, { token, id: "a\0b", body: "{}" }),
    ];
    expect([slug.status, read.status, written.status]).toEqual([404, 404, 404]);
    const body = JSON.stringify({ name: "a\ud800b" });
    expect(await call(members?.POST, { token, body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "#/name", code: "not_accepted", detail: expect.any(String) }] },
    });
    expect(await call(routes["/api/v1/activities"]?.GET, { token, query: "?type=%00" })).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ parameter: "type" })] },
    });
  });

  it("answers a report with its filter to who may open it, and to nobody else", async () => {
    const route = routes["/api/v1/reports/[report]"]?.GET;
    const administrator = await anAdministrator();
    const token = await tokenOf(administrator);
    const query = "?program=heroes&from=2026-01-01&to=2026-03-31";
    const opened = await call(route, { token, report: "program", query });
    expect(opened).toMatchObject({
      status: 200,
      body: { report: "program", period: { from: "2026-01-01", to: "2026-03-31" } },
    });
    const months = opened.body.tables.find((table: { key: string }) => table.key === "months");
    expect(months.rows.map((row: { month: string }) => row.month)).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(opened.body.figures[0]).toMatchObject({ key: "activities", value: 0 });
    const [forbidden, absent] = [
      await call(route, { token: await tokenOf(await aViewer(await aMember())), report: "program" }),
      await call(route, { token, report: "no-such" }),
    ];
    expect([forbidden.status, absent.status]).toEqual([404, 404]);
    expect(forbidden.body).toEqual(absent.body);
    const listed = await call(routes["/api/v1/reports"]?.GET, { token });
    expect(listed.body.items.map((one: { slug: string }) => one.slug)).toContain("program");
  });

  it("logs a group's event through the same command, and tells it with its speakers", async () => {
    const administrator = await anAdministrator();
    const token = await tokenOf(administrator);
    const body = JSON.stringify({ name: "UG Recife", kind: "user group", country: "BR" });
    const made = await call(routes["/api/v1/groups"]?.POST, { token, body });
    expect(made).toMatchObject({ status: 201, body: { slug: "ug-recife" } });
    const speaker = await aMember({ name: "Odalys Ferreira" });
    const heldOn = addDays(today(), -10);
    const event = { groupId: made.body.id, title: "Meetup 1", startsOn: heldOn, attendeesInPerson: 31 };
    const sessions = [{ title: "First talk", speakers: [{ memberId: speaker }, { guestName: "Ana" }] }];
    const logged = await call(routes["/api/v1/events"]?.POST, { token, body: JSON.stringify({ ...event, sessions }) });
    expect(logged.status).toBe(201);
    const list = await call(routes["/api/v1/events"]?.GET, { token, query: "?group=ug-recife" });
    expect(list.body.items).toMatchObject([{ title: "Meetup 1", groups: [{ slug: "ug-recife" }] }]);
    const one = await call(routes["/api/v1/events/[id]"]?.GET, { token, id: logged.body.id });
    expect(one.body.sessions[0].speakers).toEqual([
      { memberId: speaker, name: "Odalys Ferreira", slug: "odalys-ferreira", guestName: null },
      { memberId: null, name: null, slug: null, guestName: "Ana" },
    ]);
    const member = await tokenOf(await aViewer(await aMember()));
    expect((await call(routes["/api/v1/events"]?.POST, { token: member, body: JSON.stringify(event) })).status).toBe(
      403,
    );
    const groups = await call(routes["/api/v1/groups"]?.GET, { token: member, query: "?country=BR&limit=1" });
    expect(groups.body.items[0]).toMatchObject({ slug: "ug-recife", state: "active", lastHeldOn: heldOn });
  });

  it("names the field, and takes neither rubbish nor too much", async () => {
    const token = await tokenOf(await anAdministrator());
    const post = (body: BodyInit) => call(members?.POST, { token, body });
    expect(await post(JSON.stringify({ name: " ", country: "Chile" }))).toMatchObject({
      status: 422,
      body: {
        type: "/api/openapi.json#/components/responses/invalid",
        title: "Invalid values",
        status: 422,
        code: "invalid",
        detail: "Some values are not valid; `errors` names them.",
        errors: [
          { pointer: "#/name", code: "too_small", detail: "Must be at least 1 character long." },
          { pointer: "#/country", code: "format", detail: "Must match ^[A-Z]{2}$." },
        ],
      },
    });
    for (const body of ["{", "[]", "null", '"text"', new Uint8Array([0x7b, 0xff])])
      expect((await post(body)).status).toBe(400);
    expect((await post(JSON.stringify({ name: "A", bio: "x".repeat(1_000_001) }))).status).toBe(413);
    expect(await call(members?.GET, { token, query: "?limit=1000" })).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: "limit", code: "too_large", detail: "Must be at most 200." }] },
    });
  });

  it("answers in its own words where there is nothing", async () => {
    const answer = await nothing();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  });

  it("pages by cursor", async () => {
    const token = await tokenOf(await anAdministrator());
    for (let made = 0; made < 3; made++) await aTerm(await aMember(), { programKey: "ambassadors" });
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const { body } = await call(members?.GET, { token, query: `?program=ambassadors&limit=2${after}` });
      seen.push(...body.items.map((item: { id: string }) => item.id));
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    expect(seen.length).toBe(3);
    expect(new Set(seen).size).toBe(3);
  });

  it("tells a token that asks too often when to come back, and no other one", async () => {
    const administrator = await anAdministrator();
    const [busy, calm] = [await tokenOf(administrator), await tokenOf(administrator)];
    const principles = routes["/api/v1/principles"]?.GET;
    let last = await call(principles, { token: busy });
    for (let asked = 1; asked < 50 && last.status === 200; asked++) last = await call(principles, { token: busy });
    expect(last).toMatchObject({ status: 429, body: { code: "limited" } });
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await call(principles, { token: calm })).status).toBe(200);
  });
});
