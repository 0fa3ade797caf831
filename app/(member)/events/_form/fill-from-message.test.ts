import { expect, test } from "vitest";
import { fillEvent } from "./fill-from-message";
import type { Typed } from "./form-types";

const values = {
  intent: "log",
  startsOn: "2026-11-17",
  link: "",
  attendeesInPerson: 0,
  attendeesOnline: null,
  expectedInPerson: null,
  sessions: [{ kind: "talk", title: "Queues", speakers: [{ memberId: null, guestName: "Ana" }] }],
} as unknown as Typed;

test("what stands in the form stays, unless it is an answer", () => {
  const day = { field: "day", value: "2026-11-16" } as const;
  expect(fillEvent(day, values, false)).toBeNull();
  expect(fillEvent(day, values, true)).toEqual({ path: "startsOn", value: "2026-11-16" });
  expect(fillEvent({ field: "count", key: "attendees_in_person", value: 34 }, values, false)).toBeNull();
  expect(fillEvent({ field: "speaker", memberId: null, name: "Ana" }, values, false)).toBeNull();
});

test("people are those who came, or those who are expected; views are nothing that an event has", () => {
  const people = { field: "count", key: "attendees_online", value: 12 } as const;
  expect(fillEvent(people, values, false)).toEqual({ path: "attendeesOnline", value: 12 });
  expect(fillEvent({ ...people, key: "attendees_in_person" }, { ...values, intent: "plan" }, false)).toEqual({
    path: "expectedInPerson",
    value: 12,
  });
  expect(fillEvent({ ...people, key: "on_demand_views" }, values, false)).toBeNull();
});

test("somebody who spoke gets a session of their own behind the others", () => {
  const filled = fillEvent({ field: "speaker", memberId: "0198", name: "Kavya Nambiar" }, values, false);
  expect(filled).toEqual({
    path: "sessions",
    value: [...(values.sessions ?? []), { kind: "talk", title: "", speakers: [{ memberId: "0198", guestName: null }] }],
  });
});
