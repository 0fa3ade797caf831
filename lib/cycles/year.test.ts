import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { cycleDecisions, terms } from "@/db/schema";
import { addDays, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { checkFact } from "@/lib/facts/check";
import { correctFact } from "@/lib/facts/correct";
import { allJobs } from "@/lib/jobs/all";
import { runDueJobs } from "@/lib/jobs/runner";
import { enqueueScheduledJobs } from "@/lib/jobs/schedules";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { confirmActivity } from "@/lib/reviews/confirm";
import { getTerm } from "@/lib/terms/get";
import { holdTerm } from "@/lib/terms/hold";
import { resumeTerm } from "@/lib/terms/resume";
import { describeTermState } from "@/lib/terms/status";
import { anActivity } from "@/lib/testing/activities";
import { aCheckedFact } from "@/lib/testing/facts";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { decideOnTerm } from "./decide";
import { findLetter } from "./letters/read";
import { openCycle } from "./open";
import { undoCycleDecision } from "./undo";

type Signed = Viewer & { memberId: string };
type Person = { id: string; termId: string; address: string; viewer: Signed };

const programKey = "ambassadors";
const [startsOn, endsOn] = ["2027-04-01", "2028-03-31"];
const remindOn = ["2028-02-10", "2028-03-01"];

/** Everything that left, in its order. */
const sent: { to: string; subject: string }[] = [];

/** Moves the clock to a moment, in UTC, and has the server do what it does at that time by its own schedules. */
async function at(moment: string): Promise<void> {
  vi.setSystemTime(new Date(moment));
  const jobs = allJobs(async (mail) => void sent.push(mail));
  await enqueueScheduledJobs(jobs);
  for (let rounds = 0; rounds < 5; rounds++) await runDueJobs(jobs);
}

/** Every hour from one moment to another, both in UTC: what a day brings comes by itself. */
async function everyHour(from: string, to: string): Promise<void> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += 3_600_000) await at(new Date(time).toISOString());
}

let [manager, other]: Signed[] = [];
let people: Record<"lena" | "matias" | "teresa" | "dhruv", Person>;
let cycleId: string;

const asManager = () => manager as Signed;
const termOf = (termId: string) => getTerm(asManager(), termId, db);
const standing = async (viewer: Viewer, { termId }: Person) => {
  const found = await findTermStanding(viewer, termId);
  if (!found) throw new Error("The term is gone.");
  return found;
};
const done = async (person: Person, key = "all") => {
  const asked = (one: Awaited<ReturnType<typeof standing>>) =>
    one.standing.requirements.find(({ requirement }) => requirement.key === key);
  const [own, managers] = [asked(await standing(person.viewer, person)), asked(await standing(asManager(), person))];
  // The member and the manager read the same number.
  expect(own).toEqual(managers);
  return own?.done;
};
const subjectsTo = async ({ address }: Person, words: string) =>
  sent.filter(({ to, subject }) => to === address && subject.includes(words)).map(({ subject }) => subject);
const stateIn = async ({ termId }: Person, day: Day) => describeTermState(await termOf(termId), day);

async function anAmbassador(name: string, timeZone: string): Promise<Person> {
  const address = `${name}@year.example`;
  const id = await aMember({ name, identities: [{ kind: "email", value: address }], timeZone });
  const termId = await aTerm(id, { programKey, level: "Charter", startsOn, endsOn });
  const earned = { fromOn: "2026-06-01", toOn: "2029-05-31" };
  await aCheckedFact(asManager(), id, { certificationKey: "security-specialty", ...earned });
  await aCheckedFact(asManager(), id, { certificationKey: "solutions-architect-professional", ...earned });
  await aCheckedFact(asManager(), id, employer);
  return { id, termId, address, viewer: await aViewer(id) };
}

const employer = {
  ...{ kind: "employer", detail: "Nordlicht Systems", isPartner: true },
  ...{ certificationKey: null, fromOn: "2025-01-01" },
};

/** An article of thought leadership, logged by the member. */
function log({ viewer, id }: Person, startsOnDay: Day): Promise<string> {
  return anActivity(viewer, {
    ...{ type: "article", title: `Written on ${startsOnDay}`, startsOn: startsOnDay, figures: {} },
    links: [`https://year.example/${id}/${startsOnDay}`],
    credits: [{ memberId: viewer.memberId, part: "author" }],
    goals: [{ key: "promote-thought-leadership" }],
  });
}

/** The same, confirmed by the manager. */
async function anArticle(person: Person, day: Day): Promise<void> {
  await confirmActivity(asManager(), { id: await log(person, day), version: 1 });
}

const decide = async ({ termId }: Person, asked: Record<string, unknown>, viewer: Viewer = asManager()) =>
  decideOnTerm(viewer, { cycleId, termId, termVersion: (await termOf(termId)).version, ...asked });

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-03-20T09:00:00Z") });
  const aManager = async () => aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
  [manager, other] = [await aManager(), await aManager()];
  people = {
    lena: await anAmbassador("lena", "Europe/Berlin"),
    matias: await anAmbassador("matias", "America/Santiago"),
    teresa: await anAmbassador("teresa", "Pacific/Kiritimati"),
    dhruv: await anAmbassador("dhruv", "Asia/Kathmandu"),
  };
});

afterAll(() => void vi.useRealTimers());

/** One year told in its order: each part goes on where the one before ended. */
describe("a year of four Ambassadors", () => {
  it("begins for each on the first day where they live", async () => {
    const { lena, matias, teresa } = people;
    await at("2027-03-31T10:30:00Z");
    expect((await standing(teresa.viewer, teresa)).today).toBe("2027-04-01");
    expect((await standing(lena.viewer, lena)).today).toBe("2027-03-31");
    // Summer time has begun in Berlin three days before, so that midnight is at 22:00.
    await at("2027-03-31T21:59:00Z");
    expect((await standing(lena.viewer, lena)).today).toBe("2027-03-31");
    await at("2027-03-31T22:01:00Z");
    expect((await standing(lena.viewer, lena)).today).toBe("2027-04-01");
    expect((await standing(matias.viewer, matias)).today).toBe("2027-03-31");
    await at("2027-04-01T03:01:00Z");
    expect((await standing(matias.viewer, matias)).today).toBe("2027-04-01");
  });

  it("finds one of them short in June, of eight that are asked", async () => {
    const { lena, matias } = people;
    await at("2027-06-10T09:00:00Z");
    await anArticle(lena, "2027-05-02");
    await anArticle(lena, "2027-06-08");
    await anArticle(matias, "2027-05-20");
    expect([await done(lena), await done(lena, "thought-leadership"), await done(lena, "certified")]).toEqual([
      2, 2, 2,
    ]);
    const { requirements, isComplete } = (await standing(lena.viewer, lena)).standing;
    expect(requirements[0]).toMatchObject({ missing: 6, evenPace: 1 });
    expect(isComplete).toBe(false);
  });

  it("lets one go on leave and come back, and what was done meanwhile does not count", async () => {
    const { teresa } = people;
    await at("2027-07-01T09:00:00Z");
    await anArticle(teresa, "2027-06-30");
    const { version } = await termOf(teresa.termId);
    await holdTerm(asManager(), { id: teresa.termId, version, fromOn: "2027-07-01", reason: "Parental leave." });
    expect(await stateIn(teresa, "2027-07-01")).toBe("on hold");
    await at("2027-08-20T09:00:00Z");
    await log(teresa, "2027-08-15");
    await at("2027-09-04T09:00:00Z");
    await resumeTerm(asManager(), { id: teresa.termId, version: version + 1, onDay: "2027-09-05" });
    await at("2027-09-10T09:00:00Z");
    await log(teresa, "2027-09-04");
    await anArticle(teresa, "2027-09-05");
    expect(await done(teresa)).toBe(2);
    const { notCounted } = (await standing(teresa.viewer, teresa)).standing;
    expect(notCounted.map(({ record, reason }) => [record.startsOn, reason])).toEqual([
      ["2027-09-04", "not_in_term"],
      ["2027-08-15", "not_in_term"],
    ]);
    expect(await stateIn(teresa, "2027-09-10")).toBe("active");
  });

  it("tells of an employer that ends, 60 and 14 days before and when it is over, where the member lives", async () => {
    const { dhruv } = people;
    const { requirements } = (await standing(dhruv.viewer, dhruv)).standing;
    const factId = requirements.find(({ requirement }) => requirement.key === "partner")?.counted[0];
    await at("2027-09-20T06:00:00Z");
    const { certificationKey: _, kind: __, ...told } = employer;
    await checkFact(
      asManager(),
      await correctFact(asManager(), { id: factId, version: 2, ...told, toOn: "2027-11-30" }),
    );
    await everyHour("2027-10-01T12:00:00Z", "2027-10-02T04:00:00Z");
    expect(await subjectsTo(dhruv, "Nordlicht")).toHaveLength(1);
    // The clocks of Berlin go back on 31 October, those of Kathmandu never.
    await everyHour("2027-10-31T00:00:00Z", "2027-10-31T05:00:00Z");
    expect(await subjectsTo(dhruv, "Nordlicht")).toHaveLength(1);
    await everyHour("2027-11-15T14:00:00Z", "2027-11-16T04:00:00Z");
    expect(await subjectsTo(dhruv, "Nordlicht")).toHaveLength(2);
    // Midnight in Kathmandu is at 18:15.
    await at("2027-11-30T18:14:00Z");
    expect(await done(dhruv, "partner")).toBe(1);
    await at("2027-11-30T18:16:00Z");
    expect(await done(dhruv, "partner")).toBe(0);
    await everyHour("2027-11-30T19:00:00Z", "2027-12-01T04:00:00Z");
    expect(await subjectsTo(dhruv, "Nordlicht")).toHaveLength(3);
  });

  it("reminds in the window those who are short, on its days where they live, once each", async () => {
    const { lena, matias, teresa } = people;
    await at("2028-01-15T09:00:00Z");
    for (const day of ["2027-10-01", "2027-11-01", "2027-12-01"]) await anArticle(lena, day);
    const dates = { opensOn: "2028-02-01", decisionsCloseOn: "2028-03-20", lettersLastOn: "2028-03-28" };
    const scope = { programKey, name: "Renewal 2028", endsFrom: "2028-03-01", endsTo: "2028-03-31" };
    cycleId = (await openCycle(asManager(), { ...scope, ...dates, remindOn, appealsUntil: "2028-04-15" })).id;
    await expect(decide(lena, { decision: "renew" })).rejects.toThrow("This cycle is not open yet.");
    // Eight in the morning of 10 February is at 18:00 of the 9th for Kiritimati, at 7:00 for Berlin, at 11:00 for Santiago.
    const told = async () =>
      Promise.all([teresa, lena, matias].map(async (person) => (await subjectsTo(person, "ends on")).length));
    await everyHour("2028-02-09T14:00:00Z", "2028-02-09T17:30:00Z");
    expect(await told()).toEqual([0, 0, 0]);
    await everyHour("2028-02-09T18:30:00Z", "2028-02-10T06:30:00Z");
    expect(await told()).toEqual([1, 0, 0]);
    await everyHour("2028-02-10T07:30:00Z", "2028-02-10T10:30:00Z");
    expect(await told()).toEqual([1, 1, 0]);
    await everyHour("2028-02-10T11:30:00Z", "2028-02-10T12:30:00Z");
    expect(await told()).toEqual([1, 1, 1]);
    await at("2028-02-24T09:00:00Z");
    for (const day of ["2028-01-10", "2028-02-14", "2028-02-20"]) await anArticle(lena, day);
    expect(await done(lena)).toBe(8);
    expect((await standing(lena.viewer, lena)).standing.isComplete).toBe(true);
    await everyHour("2028-03-01T06:30:00Z", "2028-03-01T12:30:00Z");
    expect(await subjectsTo(lena, "ends on")).toHaveLength(1);
    expect(await subjectsTo(matias, "ends on")).toHaveLength(2);
  });

  it("renews the first to Established, and the letter leaves after an hour in which it can be undone", async () => {
    const { lena } = people;
    await at("2028-03-16T09:00:00Z");
    const asked = { decision: "renew", level: "Established" };
    const wrong = await decide(lena, { decision: "end", reason: "By mistake." });
    await at("2028-03-16T09:50:00Z");
    await undoCycleDecision(asManager(), { id: wrong.id, version: 1 });
    const { id } = await decide(lena, asked);
    await at("2028-03-16T10:40:00Z");
    expect(await subjectsTo(lena, "Established")).toEqual([]);
    expect(await findLetter(lena.viewer, id)).toBeNull();
    await everyHour("2028-03-16T10:50:00Z", "2028-03-16T12:50:00Z");
    expect(await subjectsTo(lena, "Established")).toEqual(["Welcome to Established"]);
    expect(await subjectsTo(lena, "ends")).toHaveLength(1);
    const [, next] = await db.select().from(terms).where(eq(terms.memberId, lena.id)).orderBy(asc(terms.startsOn));
    expect(next).toMatchObject({ level: "Established", startsOn: "2028-04-01", endsOn: "2029-03-31" });
    const [was, is] = [await stateIn(lena, endsOn), await stateIn(lena, addDays(endsOn, 1))];
    expect([was, is]).toEqual(["active", "renewed"]);
  });

  it("lets the second lapse only after a grace that somebody gave, at the end of its days where they live", async () => {
    const { matias } = people;
    await at("2028-03-18T09:00:00Z");
    await decide(matias, { decision: "grace", untilOn: "2028-04-30", reason: "Three talks are planned." });
    await everyHour("2028-03-18T10:10:00Z", "2028-03-18T12:10:00Z");
    expect(await subjectsTo(matias, "More time")).toHaveLength(1);
    await at("2028-04-20T09:00:00Z");
    await anArticle(matias, "2028-04-19");
    expect(await done(matias)).toBe(2);
    // Winter time since 2 April: midnight in Santiago is at 04:00.
    await at("2028-05-01T03:59:00Z");
    expect((await standing(matias.viewer, matias)).today).toBe("2028-04-30");
    expect((await standing(matias.viewer, matias)).state).toBe("grace");
    await at("2028-05-01T04:01:00Z");
    expect((await standing(matias.viewer, matias)).standing.on).toBe("2028-04-30");
    expect((await standing(matias.viewer, matias)).state).toBe("ended");
    expect([await stateIn(matias, "2028-04-30"), await stateIn(matias, "2028-05-01")]).toEqual([
      "grace, last day",
      "ran out",
    ]);
    const { version } = await termOf(matias.termId);
    expect(version).toBeGreaterThan(1);
  });

  it("ends the term of who left the partner on its last day, not on the day of the decision", async () => {
    const { dhruv } = people;
    const [kept] = await db.select().from(cycleDecisions).where(eq(cycleDecisions.termId, dhruv.termId));
    expect(kept).toBeUndefined();
    vi.setSystemTime(new Date("2028-03-19T09:00:00Z"));
    const { id } = await decide(dhruv, { decision: "end", reason: "The partner was asked for." }, other);
    const term = await termOf(dhruv.termId);
    expect(term).toMatchObject({ state: "ended", ending: "lapsed", endsOn });
    expect([describeTermState(term, "2028-03-30"), describeTermState(term, endsOn)]).toEqual([
      "until 31 Mar 2028",
      "lapsed",
    ]);
    await at("2028-05-02T09:00:00Z");
    // The letter left late, so there are fourteen days from then on.
    expect(await findLetter(dhruv.viewer, id)).toMatchObject({ appealsUntil: "2028-05-16", mayAppeal: true });
    expect((await subjectsTo(dhruv, "ends"))[0]).toBeDefined();
    await at("2028-05-16T18:14:00Z");
    expect((await findLetter(dhruv.viewer, id))?.mayAppeal).toBe(true);
    await at("2028-05-16T18:16:00Z");
    expect((await findLetter(dhruv.viewer, id))?.mayAppeal).toBe(false);
  });
});
