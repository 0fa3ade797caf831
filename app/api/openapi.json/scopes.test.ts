import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createToken } from "@/lib/accounts/create-token";
import type { RouteFile } from "@/lib/core/api/resource";
import { addDays, today } from "@/lib/core/clock";
import type { Route } from "@/lib/core/endpoint";
import type { TokenScope } from "@/lib/core/token-scopes";
import type { Viewer } from "@/lib/core/viewer";
import { anActivity } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { routes } from "./routes";

type Asked = { id?: string; body?: object; query?: string };

/** A client with a token of these scopes; what comes back is read by the schema that the description gives. */
async function clientOf(viewer: Viewer, ...scopes: TokenScope[]) {
  const { secret } = await createToken(viewer, { name: "Test", scopes });
  return async (method: Exclude<keyof RouteFile, "OPTIONS">, path: string, { id, body, query = "" }: Asked = {}) => {
    const route = routes[`/api/v1/${path}`]?.[method] as Route | undefined;
    if (!route) throw new Error(`There is no ${method} ${path}.`);
    const request = new Request(`http://tenet.example/api/v1/${path}${query}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const answer = await route(request, {
      params: Promise.resolve(id ? { id } : {}) as Promise<Record<string, string>>,
    });
    const value = await answer.json();
    if (answer.ok) expectToFit(value, route.about.answer);
    return { status: answer.status, value, headers: answer.headers };
  };
}

/** Every field that the schema names is there, and nothing else, neither in it nor in what it lists. */
function expectToFit(value: unknown, answer: z.ZodType): void {
  if (answer instanceof z.ZodArray) for (const one of value as unknown[]) expectToFit(one, answer.element as z.ZodType);
  if (!(answer instanceof z.ZodObject)) return;
  expect(Object.keys(value as object).sort()).toEqual(Object.keys(answer.shape).sort());
  for (const [name, schema] of Object.entries(answer.shape))
    expectToFit((value as Record<string, unknown>)[name], schema as z.ZodType);
}

describe("facts", () => {
  it("are recorded, read, checked, corrected and removed with their scopes, and not without them", async () => {
    const administrator = await anAdministrator();
    const memberId = await aMember();
    const own = await clientOf(await aViewer(memberId), "facts:read", "facts:write");
    const fact = { kind: "certification", certificationKey: "security-specialty", fromOn: "2026-02-01" };
    const made = await own("POST", "facts", { body: { memberId, ...fact } });
    expect([made.status, made.value.version]).toEqual([201, 1]);
    const { id } = made.value;
    const listed = await own("GET", "facts", { query: "?member=me&kind=certification" });
    expect(listed.value.items).toMatchObject([{ id, certification: "Security Specialty", level: "specialty" }]);
    expect((await own("POST", "facts/[id]/check", { id, body: { version: 1 } })).status).toBe(403);
    const checker = await clientOf(administrator, "facts:write");
    expect((await checker("POST", "facts/[id]/check", { id, body: { version: 1 } })).value).toEqual({ id, version: 2 });
    const { kind: _, ...told } = fact;
    const corrected = await own("PUT", "facts/[id]", { id, body: { ...told, version: 2, toOn: "2029-02-01" } });
    expect(corrected.value).toEqual({ id, version: 3 });
    expect((await own("POST", "facts/[id]/remove", { id, body: { version: 2 } })).status).toBe(409);
    const one = await own("GET", "facts/[id]", { id });
    expect([one.value.toOn, one.headers.get("etag")]).toEqual(["2029-02-01", expect.stringMatching(/^"3\./)]);
    expect((await own("POST", "facts/[id]/remove", { id, body: { version: 3 } })).status).toBe(200);
    expect((await own("GET", "facts/[id]", { id })).status).toBe(404);
    const reader = await clientOf(await aViewer(await aMember()), "facts:read", "members:read");
    const removals = async (client: typeof own) => (await client("GET", "removals/facts")).value.items;
    expect(await removals(own)).toMatchObject([{ id, how: "removed", intoId: null }]);
    expect(await removals(reader)).toEqual([]);
    expect((await own("POST", "facts/[id]/restore", { id, body: { version: 4 } })).value).toEqual({ id, version: 5 });
    expect(await removals(own)).toEqual([]);
    expect((await reader("GET", "facts")).value.items).toEqual([]);
    expect((await reader("GET", "facts/[id]", { id })).status).toBe(404);
    const manager = await clientOf(administrator, "facts:read");
    expect((await manager("GET", "facts/[id]", { id })).value.id).toBe(id);
    expect((await reader("POST", "facts", { body: { memberId, ...fact } })).status).toBe(403);
  });
});

describe("events", () => {
  it("are planned, cancelled, restored and counted with groups:write, and not without it", async () => {
    const { id: groupId } = await aGroup();
    const memberId = await aMember();
    await aLead(groupId, memberId);
    const lead = await aViewer(memberId);
    const ask = await clientOf(lead, "groups:write", "groups:read");
    const meetup = aMeetup(groupId, { startsOn: addDays(today(), 7), attendeesInPerson: null });
    const planned = await ask("POST", "events/plan", { body: { ...meetup, repeat: { every: "week", times: 2 } } });
    expect([planned.status, planned.value.ids.length]).toEqual([201, 2]);
    const { id } = planned.value;
    expect(planned.headers.get("location")).toBe(`/api/v1/events/${id}`);
    const cancelled = await ask("POST", "events/[id]/cancel", { id, body: { version: 1, why: "Storm" } });
    expect(cancelled.value).toEqual({ id, version: 2 });
    expect((await ask("GET", "events/[id]", { id })).value).toMatchObject({
      state: "cancelled",
      cancelledWhy: "Storm",
    });
    expect((await ask("POST", "events/[id]/restore", { id, body: { version: 2 } })).status).toBe(200);
    const early = await ask("PUT", "events/[id]/attendance", { id, body: { version: 3, attendeesInPerson: 5 } });
    expect(early.status).toBe(409);
    const { updatedAt, ...before } = (await ask("GET", "events/[id]", { id })).value;
    const patched = await ask("PATCH", "events/[id]", { id, body: { venue: "Puerto Sur", version: 3 } });
    expect(patched.value).toEqual({ id, version: 4, state: "planned" });
    expect((await ask("GET", "events/[id]", { id })).value).toMatchObject({
      ...before,
      venue: "Puerto Sur",
      version: 4,
    });
    expect((await ask("PATCH", "events/[id]", { id, body: { venue: "Lima", version: 3 } })).status).toBe(409);
    const held = await ask("POST", "events", { body: { ...meetup, startsOn: addDays(today(), -7) } });
    const counted = { id: held.value.id, body: { version: 1, attendeesInPerson: 41 } };
    expect((await ask("PUT", "events/[id]/attendance", counted)).value.version).toBe(2);
    const reads = await clientOf(lead, "groups:read");
    expect((await reads("POST", "events/[id]/cancel", { id, body: { version: 3 } })).status).toBe(403);
    const stranger = await clientOf(await aViewer(await aMember()), "groups:write");
    expect((await stranger("POST", "events/[id]/cancel", { id, body: { version: 4 } })).status).toBe(403);
    expect((await stranger("PATCH", "events/[id]", { id, body: { venue: "Lima" } })).status).toBe(403);
  });
});

describe("terms", () => {
  it("are ended, reopened, extended, held, resumed and renewed with terms:write", async () => {
    const ask = await clientOf(await anAdministrator(), "terms:write");
    const endsOn = addDays(today(), 30);
    const id = await aTerm(await aMember(), { programKey: "heroes", endsOn });
    const step = (name: string, body: object) => ask("POST", `terms/[id]/${name}`, { id, body });
    const ended = await step("end", { version: 1, endsOn: today(), ending: "withdrawn" });
    expect(ended.value).toMatchObject({ id, version: 2, before: { endsOn, state: "active" } });
    expect((await step("reopen", { version: 2, ...ended.value.before })).value.version).toBe(3);
    expect((await step("extend", { version: 3, endsOn: addDays(endsOn, 30) })).value.version).toBe(4);
    expect((await step("hold", { version: 4, fromOn: today() })).value.version).toBe(5);
    expect((await step("resume", { version: 5, onDay: today() })).value.version).toBe(6);
    const renewed = await step("renew", { version: 6 });
    expect([renewed.status, renewed.value.endedId]).toEqual([201, id]);
    expect((await step("end", { version: 1, endsOn: today(), ending: "withdrawn" })).status).toBe(409);
    const reads = await clientOf(await anAdministrator(), "members:read");
    expect((await reads("POST", "terms/[id]/end", { id, body: { version: 7 } })).status).toBe(403);
  });
});

describe("renewal cycles", () => {
  it("are planned, read and decided in with their scopes, and a decision is undone", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: null }] });
    const ask = await clientOf(manager, "cycles:write", "cycles:read");
    const day = (after: number) => addDays(today(), after);
    const cycle = {
      ...{ programKey: "ambassadors", name: "Renewal", endsFrom: day(-5), endsTo: day(60), opensOn: day(-5) },
      ...{ decisionsCloseOn: day(9), lettersLastOn: day(12), appealsUntil: day(20) },
    };
    const { id: cycleId } = (await ask("POST", "cycles", { body: cycle })).value;
    const termId = await aTerm(await aMember(), { programKey: "ambassadors", level: "Charter", endsOn: day(30) });
    const body = { cycleId, termId, termVersion: 1, decision: "renew", level: "Established" };
    const decided = await ask("POST", "decisions", { body });
    expect(decided).toMatchObject({ status: 201, value: { letterKind: "renew_higher", level: "Established" } });
    const listed = async () =>
      (await ask("GET", "cycles/[id]/terms", { id: cycleId, query: "?limit=200" })).value.items;
    expect(await listed()).toMatchObject([{ termId, decision: { id: decided.value.id, letterState: "waiting" } }]);
    expect((await ask("GET", "cycles", { query: "?program=ambassadors" })).value.items).toMatchObject([
      { id: cycleId, terms: 1, decided: 1, state: "open" },
    ]);
    expect((await ask("POST", "decisions", { body })).status).toBe(409);
    const undone = await ask("POST", "decisions/[id]/undo", { id: decided.value.id, body: { version: 1 } });
    expect(undone.value).toEqual({ cycleId, termId });
    expect(await listed()).toMatchObject([{ termId, decision: null }]);
    const reads = await clientOf(manager, "cycles:read");
    expect((await reads("POST", "decisions", { body })).status).toBe(403);
    const stranger = await clientOf(await aViewer(await aMember()), "cycles:read", "cycles:write");
    expect((await stranger("GET", "cycles/[id]/terms", { id: cycleId })).status).toBe(404);
  });
});

describe("activities", () => {
  it("are withdrawn by who logged them and reviewed by who may, each with the scope for it", async () => {
    const memberId = await aMember();
    await aTerm(memberId, { programKey: "community-builders" });
    const member = await aViewer(memberId);
    const own = await clientOf(member, "activities:write", "reviews:write");
    const reviewer = await clientOf(
      await aViewer(await aMember(), { manages: [{ programKey: "community-builders", countries: null }] }),
      "reviews:write",
    );
    const [first, second, third] = [await anActivity(member), await anActivity(member), await anActivity(member)];
    expect((await own("POST", "activities/[id]/withdraw", { id: first })).value).toMatchObject({ state: "withdrawn" });
    expect((await own("POST", "activities/[id]/restore", { id: first })).value).toMatchObject({ state: "submitted" });
    const waiting = await reviewer("GET", "review", { query: "?limit=200" });
    expect(waiting.value.items.map((one: { id: string }) => one.id)).toEqual(
      expect.arrayContaining([first, second, third]),
    );
    expect((await own("GET", "review")).value.items).toEqual([]);
    expect(await reviewer("GET", "review", { query: "?after=nonsense" })).toMatchObject({
      status: 422,
      value: { errors: [{ parameter: "after" }] },
    });
    const ownDecision = await own("POST", "activities/[id]/confirm", { id: second, body: { version: 1 } });
    expect(ownDecision).toMatchObject({ status: 403, value: { code: "forbidden" } });
    const { version } = waiting.value.items.find((one: { id: string }) => one.id === first);
    expect((await reviewer("POST", "activities/[id]/confirm", { id: first, body: { version } })).status).toBe(200);
    const why = { version: 1, reason: "Where was it?" };
    expect((await reviewer("POST", "activities/[id]/return", { id: second, body: why })).status).toBe(200);
    expect((await reviewer("POST", "activities/[id]/decline", { id: third, body: why })).status).toBe(200);
    expect((await reviewer("POST", "activities/[id]/decline", { id: third, body: { version: 1 } })).status).toBe(422);
    const writes = await clientOf(member, "activities:write");
    expect((await writes("GET", "review")).status).toBe(403);
  });
});

describe("imports", () => {
  it("are uploaded, looked at, answered, run and read with imports:write", async () => {
    const ask = await clientOf(await anAdministrator(), "imports:write");
    const content = Buffer.from("name,email\nIda Import,ida@example.org\nNobody,nowhere\n").toString("base64");
    const made = await ask("POST", "imports", { body: { kind: "members", fileName: "people.csv", content } });
    expect(made.status).toBe(201);
    const { id } = made.value;
    expect((await ask("GET", "imports/[id]", { id })).value).toMatchObject({ state: "uploaded", kind: "members" });
    const preview = await ask("GET", "imports/[id]/preview", { id });
    expect(preview.value.counts.created).toBeGreaterThan(0);
    expect(preview.value.rows.find(({ row }: { row: number }) => row === 2)).toMatchObject({
      what: "Ida Import",
      outcome: "created",
    });
    const { mapping } = (await ask("GET", "imports/[id]", { id })).value;
    expect((await ask("PUT", "imports/[id]/answers", { id, body: { mapping } })).status).toBe(200);
    expect((await ask("POST", "imports/[id]/run", { id })).status).toBe(200);
    await expect
      .poll(async () => (await ask("GET", "imports/[id]", { id })).value.state, { timeout: 20_000 })
      .toBe("done");
    const rows = await ask("GET", "imports/[id]/rows", { id, query: "?outcome=created&limit=1" });
    expect(rows.value.items).toMatchObject([{ row: 2, outcome: "created" }]);
    expect((await ask("POST", "imports/[id]/run", { id })).status).toBe(409);
    const bad = { kind: "members", fileName: "people.csv", content: "not base64!" };
    expect((await ask("POST", "imports", { body: bad })).status).toBe(422);
    const stranger = await clientOf(await aViewer(await aMember()), "imports:write");
    expect((await stranger("GET", "imports/[id]", { id })).status).toBe(404);
  });
});
