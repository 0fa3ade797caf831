import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { activityFacts } from "@/lib/activities/schema";
import { speakersHelpedBy } from "@/lib/contributions/figures";
import { normalizeLink } from "@/lib/core/links";
import { systemViewer } from "@/lib/core/viewer";
import { creditEventsAnew } from "@/lib/events/credit-leads";
import { normalizeIdentity } from "@/lib/members/identities";
import { recountActivities } from "@/lib/metrics/recount";
import { metricsChecks } from "@/lib/metrics/verify";
import { db, inTransaction } from "../../client";
import { searchText } from "../../fold";
import { activities, events, members } from "../../schema/index";
import { activityStates, termEndings, termStates } from "../../words";
import { seededActivityTypes } from "../activity-types";
import { demoCommunity } from "./community";
import { loadDemo } from "./load";

const now = new Date("2026-11-23T08:00:00Z");
const rows = demoCommunity(now);
const since = (day: string) => rows.activities.filter((row) => row.state === "confirmed" && row.startsOn > day);

describe("the demo community", () => {
  it("is the same down to the ids each time it is made on a day", () => {
    expect(demoCommunity(now)).toEqual(rows);
    expect(demoCommunity(new Date("2027-02-01T08:00:00Z")).activities).toHaveLength(2500);
  });

  it("is as large and as varied as promised", () => {
    expect(rows.members.length).toBeGreaterThanOrEqual(120);
    expect(new Set(rows.members.flatMap((member) => member.country ?? [])).size).toBe(30);
    expect(rows.members.filter((member) => member.countryAsWritten)).toHaveLength(4);
    expect(rows.groups).toHaveLength(20);
    expect(rows.activities).toHaveLength(2500);
    expect(new Set(rows.activities.map((row) => row.type)).size).toBe(seededActivityTypes.length);
    expect(new Set(rows.activities.map((row) => row.state)).size).toBe(activityStates.length);
    expect(new Set(rows.terms.map((term) => term.state)).size).toBe(termStates.length);
    expect(new Set(rows.terms.flatMap((term) => term.ending ?? [])).size).toBe(termEndings.length);
    expect(new Set(rows.activities.map((row) => row.title)).size).toBeGreaterThan(500);
  });

  it("has a queue, a starved goal, a fragile program and some growth for the reports to find", () => {
    const waiting = rows.activities.filter((row) => row.state === "submitted").length;
    const tagged = (key: string) => rows.tags.filter((tag) => tag.goalKey === key).length;
    const untagged = rows.activities.filter(
      ({ id, state }) => state === "submitted" && !rows.tags.some((tag) => tag.activityId === id && tag.goalKey),
    );
    expect(untagged.length).toBeGreaterThan(0);
    const growth = since("2025-11-23").length / (since("2024-11-23").length - since("2025-11-23").length);
    expect(waiting).toBeGreaterThan(45);
    expect(waiting).toBeLessThan(75);
    expect(tagged("advance-diversity-and-inclusion")).toBeLessThan(12);
    expect(tagged("encourage-peer-learning")).toBeGreaterThan(500);
    const captains = rows.terms.filter((term) => term.programKey === "cloud-captains" && term.state === "active");
    expect(captains.length).toBeLessThan(6);
    expect(growth).toBeGreaterThan(1.05);
    expect(growth).toBeLessThan(1.2);
  });

  it("has facts that hold, that end soon, that ended, and that nobody checked yet", () => {
    const some = (is: (fact: (typeof rows.facts)[number]) => boolean) => rows.facts.filter(is).length;
    expect(some(({ toOn }) => Boolean(toOn && toOn < "2026-11-23"))).toBe(1);
    expect(some(({ toOn }) => Boolean(toOn && toOn >= "2026-11-23" && toOn <= "2027-01-22"))).toBe(1);
    expect(some(({ checkedAt, kind }) => !checkedAt && kind === "certification")).toBe(1);
    expect(some(({ kind, isPartner }) => kind === "employer" && Boolean(isPartner))).toBeGreaterThan(6);
  });

  it("has groups that held something, with their leads and speakers, and that plan more", () => {
    const held = rows.events.filter(({ state }) => state === "held");
    expect(held.length).toBeGreaterThan(300);
    expect(
      rows.events.filter(({ state, startsOn }) => state === "planned" && startsOn > "2026-11-23").length,
    ).toBeGreaterThan(8);
    expect(held.filter(({ startsOn }) => startsOn > "2026-11-23")).toEqual([]);
    expect(new Set(rows.eventHosts.map(({ groupId }) => groupId)).size).toBe(16);
    expect(rows.groupLeads.filter(({ toOn }) => toOn === null).length).toBeGreaterThan(12);
    expect(rows.sessionSpeakers.length).toBeGreaterThan(200);
    const linked = rows.activities.filter(({ eventId, sessionId }) => eventId && !sessionId);
    expect(linked).toHaveLength(held.length);
    expect(rows.events.every(({ startsAt, endsAt }) => !endsAt || endsAt > startsAt)).toBe(true);
    const attended = new Set(rows.eventAttendees.map(({ eventId }) => eventId));
    expect(attended.size).toBeGreaterThan(15);
    const counted = held.filter(({ attendeesInPerson }) => attendeesInPerson).map(({ id }) => id ?? "");
    expect([...attended].filter((id) => !counted.includes(id))).toEqual([]);
  });

  it("knows nothing of the future", () => {
    const moments = [
      ...rows.activities.flatMap((row) => [row.createdAt, row.submittedAt, row.decidedAt]),
      ...rows.reviews.map((review) => review.decidedAt),
      ...rows.comments.map((comment) => comment.writtenAt),
      ...rows.eventAttendees.map(({ addedAt }) => addedAt),
    ];
    expect(moments.filter((moment) => moment && moment > now)).toEqual([]);
    expect(rows.activities.filter((row) => row.startsOn > "2026-11-23" || (row.endsOn ?? "") > "2026-11-23")).toEqual(
      [],
    );
  });

  it("folds names, links and handles as the product does, and says nothing that the form would refuse", () => {
    expect(rows.activityLinks.filter((link) => normalizeLink(link.url) !== link.urlFolded)).toEqual([]);
    const folded = rows.identities.filter((one) => normalizeIdentity(one.kind, one.value) !== one.valueFolded);
    expect(folded).toEqual([]);
    expect(rows.members.filter((row) => row.nameFolded !== searchText(row.name))).toEqual([]);
    expect(rows.members.filter((row) => row.city && row.cityFolded !== searchText(row.city))).toEqual([]);
    const links = new Map(rows.activityLinks.map((link) => [link.activityId, link.url]));
    const refused = rows.activities.filter((row) => {
      const facts = {
        type: row.type,
        title: row.title,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        language: row.language,
      };
      const link = links.get(row.id);
      const credits = [{ memberId: row.loggedById, part: "author" }];
      return !activityFacts.safeParse({ ...facts, links: link ? [link] : [], credits }).success;
    });
    expect(refused.map((row) => row.title)).toEqual([]);
  });

  it("breaks no rule of the database, counts, and is what the commands would make of its evenings", async () => {
    await inTransaction(async (tx) => recountActivities(tx, (await loadDemo(tx, now)).activityIds));
    expect(await db.select({ id: activities.id }).from(activities)).toHaveLength(2500);
    expect(await db.select({ id: members.id }).from(members)).toHaveLength(rows.members.length);
    const checks = await metricsChecks(systemViewer("system"));
    expect(checks.flatMap((check) => check.faults)).toEqual([]);
    const few = ["totals of members", "last days of members", "counted activities"];
    const counted = checks.filter(({ name }) => !few.includes(name));
    expect(counted.map((check) => check.looked > 2400)).toEqual([true, true, true, true, true, true]);
    const written = () =>
      db.select({ id: activities.id, version: activities.version }).from(activities).orderBy(asc(activities.id));
    const before = await written();
    const held = await db.select({ id: events.id }).from(events).where(eq(events.state, "held"));
    await creditEventsAnew(
      held.map(({ id }) => id),
      { actorId: null, channel: "form", batchId: null },
    );
    expect(await written()).toEqual(before);
    expect(await speakersHelpedBy(systemViewer("system"), { member: "renata-quilodran" })).toBeGreaterThan(2);
    await expect(inTransaction((tx) => loadDemo(tx, now))).rejects.toThrow("There are people in this database already");
  }, 90_000);
});
