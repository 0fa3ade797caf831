import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities as activityTable } from "@/db/schema";
import { inState } from "@/lib/testing/activities";
import { aToken, callRoute } from "@/lib/testing/api";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import * as one from "../v1/activities/[id]/route";
import * as withdrawal from "../v1/activities/[id]/withdraw/route";
import * as bulk from "../v1/activities/bulk/route";
import * as activities from "../v1/activities/route";
import * as me from "../v1/me/route";
import * as member from "../v1/members/[slug]/route";
import * as members from "../v1/members/route";

const facts = (title: string) => ({
  type: "talk",
  title,
  startsOn: "2026-10-01",
  links: [`https://example.org/${title.replaceAll(" ", "-")}`],
  figures: { attendees_in_person: 12 },
  goals: [{ key: "encourage-peer-learning", reason: "Showed the bills." }],
  principles: [{ key: "dive-deep" }],
  credits: [
    { memberId: "me", part: "speaker" },
    { guestName: "A guest", part: "host" },
  ],
});
const titled = (title: string) => db.select().from(activityTable).where(eq(activityTable.title, title));
const post = (token: string, body: unknown, headers = {}) => callRoute(activities.POST, token, { body, headers });
const read = (token: string, id: string) => callRoute(one.GET, token, { path: { id } });

describe("an activity of the API", () => {
  it("can be sent back as it was read, and nothing changes, in any state that can be changed", async () => {
    const token = await aToken(await aViewer(await aMember({ visibility: "private" })));
    const { id } = (await post(token, { ...facts("Read and sent back"), sourceKey: "sent:1" })).body;
    for (const state of ["submitted", "confirmed", "returned"] as const) {
      await inState(id, state);
      const before = await read(token, id);
      expect(before.body.sourceKey).toBe("sent:1");
      const same = await callRoute(one.PUT, token, { method: "PUT", path: { id }, body: before.body });
      expect(same, state).toMatchObject({ status: 200, body: { id, state, outcome: "unchanged", version: 1 } });
      expect((await read(token, id)).headers.get("etag")).toBe(before.headers.get("etag"));
    }
    const { body } = await read(token, id);
    const changed = { ...body, title: "Sent back with another title" };
    const saved = await callRoute(one.PUT, token, { method: "PUT", path: { id }, body: changed });
    expect(saved.body).toEqual({ id, state: "submitted", outcome: "updated", version: 2 });
    expect((await read(token, id)).body).toMatchObject({
      title: changed.title,
      credits: body.credits,
      goals: body.goals,
    });
    const decided = { ...changed, version: 2, state: "confirmed" };
    expect(await callRoute(one.PUT, token, { method: "PUT", path: { id }, body: decided })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "#/state" }] },
    });
  });

  it("keeps what a patch does not name", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const { id } = (await post(token, facts("To be patched"))).body;
    const before = (await read(token, id)).body;
    const patch = { city: "Valparaíso", figures: { attendees_online: 3 } };
    expect(await callRoute(one.PATCH, token, { method: "PATCH", path: { id }, body: patch })).toMatchObject({
      status: 200,
      body: { outcome: "updated", version: 2 },
    });
    const { updatedAt, version, reach, city, figures, ...rest } = (await read(token, id)).body;
    expect(before).toMatchObject(rest);
    expect([city, reach, figures.length]).toEqual(["Valparaíso", 15, 2]);
    const stale = { method: "PATCH", path: { id }, body: { city: "Lima" }, headers: { "if-match": '"1.x"' } };
    expect((await callRoute(one.PATCH, token, stale)).status).toBe(412);
  });

  it("is found and changed again by the key of its source", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const first = await post(token, { ...facts("From a source"), sourceKey: "source:7" });
    expect(first).toMatchObject({ status: 201, body: { outcome: "created" } });
    expect(first.headers.get("location")).toBe(`/api/v1/activities/${first.body.id}`);
    const same = await post(token, { ...facts("From a source"), sourceKey: "source:7" });
    expect(same).toMatchObject({ status: 200, body: { id: first.body.id, outcome: "unchanged", version: 1 } });
    const newer = await post(token, { ...facts("From a source, corrected"), sourceKey: "source:7" });
    expect(newer).toMatchObject({ status: 200, body: { id: first.body.id, outcome: "updated", version: 2 } });
    const found = await callRoute(activities.GET, token, { query: "?sourceKey=source:7" });
    expect(found.body.items).toMatchObject([{ id: first.body.id, sourceKey: "source:7" }]);
    const other = await aToken(await aViewer(await aMember()));
    expect((await callRoute(activities.GET, other, { query: "?sourceKey=source:7" })).body.items).toEqual([]);
    expect(await post(other, { ...facts("Mine"), sourceKey: "source:7" })).toMatchObject({ status: 409 });
    const raced = await Promise.all(
      ["a", "b"].map((word) => post(token, { ...facts(`Raced ${word}`), sourceKey: "source:8" })),
    );
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 201]);
  });

  it("that may be there already is logged only where that is allowed", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const { id } = (await post(token, facts("Doubled"))).body;
    const double = await post(token, facts("Doubled"));
    expect(double).toMatchObject({ status: 409, body: { code: "duplicate", duplicates: [{ id, title: "Doubled" }] } });
    expect((await post(token, { ...facts("Doubled"), allowDuplicate: true })).status).toBe(201);
  });

  it("is asked about a day that is far ahead, whichever way it is sent", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const far = { startsOn: "2062-10-01" };
    const confirmed = { ...far, confirmedDay: far.startsOn };
    const refusal = { status: 422, body: { errors: [{ pointer: "#/startsOn" }] } };
    expect(await post(token, { ...facts("Far ahead"), ...far })).toMatchObject(refusal);
    expect((await post(token, { ...facts("Far ahead"), ...confirmed })).status).toBe(201);
    const { id } = (await post(token, facts("Put off"))).body;
    const patch = (body: unknown) => callRoute(one.PATCH, token, { method: "PATCH", path: { id }, body });
    const put = (body: unknown) => callRoute(one.PUT, token, { method: "PUT", path: { id }, body });
    expect(await patch(far)).toMatchObject(refusal);
    expect(await patch(confirmed)).toMatchObject({ status: 200, body: { outcome: "updated", version: 2 } });
    const later = { ...(await read(token, id)).body, startsOn: "2063-10-01" };
    expect(await put(later)).toMatchObject(refusal);
    expect((await put({ ...later, confirmedDay: later.startsOn })).status).toBe(200);
  });

  it("is refused in the words of its fields, and never of a form", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const refused = await post(token, {
      title: "",
      startsOn: "2026-02-30",
      credits: [{ part: "singer" }, { memberId: "nobody", part: "speaker" }],
      "col/our": "red",
    });
    expect(refused.body.errors).toEqual([
      { pointer: "#/type", code: "required", detail: "Is required." },
      { pointer: "#/title", code: "too_small", detail: "Must be at least 1 character long." },
      { pointer: "#/startsOn", code: "not_accepted", detail: "Write a real day, as YYYY-MM-DD." },
      {
        pointer: "#/credits/0/part",
        code: "value",
        detail: "Must be one of: speaker, author, host, organiser, mentor, panelist, volunteer, contributor, attendee.",
      },
      { pointer: "#/col~1our", code: "unknown", detail: "There is no such field here." },
    ]);
  });
});

describe("a request with an Idempotency-Key", () => {
  it("is done once, and answered alike for a day", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const key = { "idempotency-key": "once-1" };
    const [one, other] = await Promise.all([0, 1].map(() => post(token, facts("Once only"), key)));
    expect([one?.status, other?.status]).toEqual([201, 201]);
    expect(other?.body).toEqual(one?.body);
    const again = await post(token, facts("Once only"), key);
    expect([again.body, again.headers.get("idempotent-replayed")]).toEqual([one?.body, "true"]);
    expect(again.headers.get("location")).toBe(one?.headers.get("location"));
    expect(await titled("Once only")).toHaveLength(1);
    expect(await post(token, facts("Something else"), key)).toMatchObject({
      status: 422,
      body: { code: "key_reused" },
    });
    const elsewhere = await aToken(await aViewer(await aMember()));
    expect((await post(elsewhere, facts("Of another token"), key)).status).toBe(201);
    expect((await post(token, facts("x"), { "idempotency-key": "a b" })).status).toBe(400);
  });

  it("is tried again where it was refused", async () => {
    const token = await aToken(await anAdministrator());
    const key = { "idempotency-key": "refused-1" };
    const body = { name: "Taken Twice", slug: "taken-twice" };
    expect((await callRoute(members.POST, token, { body: { ...body, country: "Chile" }, headers: key })).status).toBe(
      422,
    );
    expect((await callRoute(members.POST, token, { body, headers: key })).status).toBe(201);
  });
});

it("keeps `If-Match` wherever there is a version, and refuses it where it cannot", async () => {
  const token = await aToken(await aViewer(await aMember()));
  const { id } = (await post(token, facts("Matched"))).body;
  const headers = { "if-match": '"1.x"' };
  expect(await callRoute(withdrawal.POST, token, { path: { id }, body: {}, headers })).toMatchObject({
    status: 400,
    body: { code: "malformed", detail: "`If-Match` is not possible here; send it without." },
  });
  const put = (named: object) =>
    callRoute(one.PUT, token, { method: "PUT", path: { id }, body: { ...facts("Matched"), ...named }, headers });
  expect(await put({ id: "another" })).toMatchObject({ status: 422, body: { errors: [{ pointer: "#/id" }] } });
  expect((await put({ id, city: "Lima" })).status).toBe(200);
  expect((await put({ id, city: "Quito" })).status).toBe(412);
});

describe("many at once", () => {
  it("are answered each on its own, and once for a key", async () => {
    const token = await aToken(await aViewer(await aMember()));
    const items = [facts("Many 1"), { title: "No type" }, facts("Many 1"), facts("Many 2")];
    const headers = { "idempotency-key": "many" };
    const first = await callRoute(bulk.POST, token, { body: { items }, headers });
    expect(first.status).toBe(200);
    const results: { status: number; value: unknown; problem: { code: string } | null }[] = first.body.results;
    expect(results.map(({ status }) => status)).toEqual([201, 422, 409, 201]);
    expect(results.map(({ problem }) => problem?.code)).toEqual([undefined, "invalid", "duplicate", undefined]);
    const again = await callRoute(bulk.POST, token, { body: { items }, headers });
    expect(again.body.results[3]).toEqual(first.body.results[3]);
    expect(await titled("Many 2")).toHaveLength(1);
    const tooMany = { items: Array.from({ length: 101 }, (_, place) => facts(`More ${place}`)) };
    expect(await callRoute(bulk.POST, token, { body: tooMany })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "#/items", detail: "Must be at most 100 items." }] },
    });
  });
});

it("tells a token whose it is, whatever it may do", async () => {
  const viewer = await aViewer(await aMember({ name: "Odalys Ferreira" }));
  const token = await aToken(viewer, ["members:read"]);
  expect(await callRoute(me.GET, token)).toMatchObject({
    status: 200,
    body: { member: { id: viewer.memberId, name: "Odalys Ferreira" }, scopes: ["members:read"], leads: [] },
  });
  expect((await callRoute(member.GET, token, { path: { slug: "me" } })).body).toMatchObject({ id: viewer.memberId });
});
