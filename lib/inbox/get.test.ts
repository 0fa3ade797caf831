import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { activities, auditEntries, importBatches, reviews } from "@/db/schema";
import { confirmCredit, declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { getActivity } from "@/lib/activities/get";
import { askForFiguresAgain, leaveActivityUncounted } from "@/lib/activities/leave-uncounted";
import { recordFigures } from "@/lib/activities/record-figures";
import { saveDraft } from "@/lib/activities/save-draft";
import { addDays, today } from "@/lib/core/clock";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { acceptTerm, declineTerm } from "@/lib/terms/answer-invitation";
import { termsOfMember } from "@/lib/terms/get";
import { anActivity, aTalk, inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { getInbox } from "./get";
import type { InboxItem } from "./items";

type Signed = Viewer & { memberId: string };
let renata: Signed;

beforeEach(async () => {
  const id = await aMember({ name: "Renata Quilodrán" });
  await aTerm(id, { programKey: "community-builders" });
  renata = await aViewer(id);
});

const ago = (days: number) => addDays(today(), -days);
const uncountedTalk = (facts: Record<string, unknown> = {}) =>
  anActivity(renata, { figures: {}, startsOn: ago(6), title: "Nobody counted", ...facts });
const ofKind = async <Kind extends InboxItem["kind"]>(kind: Kind, viewer: Viewer = renata) =>
  (await getInbox(viewer)).filter((need): need is Extract<InboxItem, { kind: Kind }> => need.kind === kind);
const refusal = (work: Promise<unknown>) => work.catch((error) => error);

describe("headcounts", () => {
  it("are asked of whoever logged it, once it is over, for sixty days, while no number of people is known", async () => {
    const id = await uncountedTalk();
    await uncountedTalk({ startsOn: addDays(today(), 1) });
    await uncountedTalk({ startsOn: ago(2), endsOn: addDays(today(), 2) });
    await uncountedTalk({ startsOn: ago(61) });
    await uncountedTalk({ figures: { attendees_online: 0 } });
    await uncountedTalk({ type: "article" });
    await inState(await uncountedTalk(), "withdrawn");
    expect(await ofKind("headcount")).toMatchObject([{ id, asks: ["attendees_in_person", "attendees_online"] }]);
    expect(await ofKind("headcount", await aViewer(await aMember()))).toEqual([]);
    expect(await getInbox(visitor)).toEqual([]);
  });

  it("are saved in place, count at once, and send a confirmed one back to review", async () => {
    const id = await uncountedTalk();
    const saved = { id, version: 1, figures: { attendees_in_person: 41, attendees_online: null } };
    await expect(recordFigures(renata, saved)).resolves.toMatchObject({
      version: 2,
      state: "submitted",
      isSentAgain: false,
    });
    expect(await getActivity(renata, id)).toMatchObject({ reach: 41, state: "submitted" });
    await inState(id, "confirmed");
    const more = { id, version: 2, figures: { attendees_online: 9 } };
    await expect(recordFigures(renata, more)).resolves.toMatchObject({ state: "submitted", isSentAgain: true });
    expect(await getActivity(renata, id)).toMatchObject({ reach: 50, state: "submitted", version: 3 });
    const written = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(written.map((entry) => entry.action)).toEqual([
      "activity.log",
      "activity.record_figures",
      "activity.record_figures",
    ]);
  });

  it("are refused when nothing is written, when the type asks for no such number, and when somebody was faster", async () => {
    const id = await uncountedTalk();
    const record = (figures: Record<string, unknown>, version = 1) =>
      refusal(recordFigures(renata, { id, version, figures }));
    expect(await record({ attendees_in_person: null })).toMatchObject({
      code: "invalid",
      fields: { figures: expect.any(String) },
    });
    expect(await record({ attendees_in_person: -1 })).toMatchObject({ code: "invalid" });
    expect(await record({ reads: 5 })).toMatchObject({
      code: "invalid",
      fields: { "figures.reads": expect.any(String) },
    });
    await recordFigures(renata, { id, version: 1, figures: { attendees_in_person: 3 } });
    expect(await record({ attendees_in_person: 4 })).toMatchObject({ code: "conflict" });
    await inState(id, "withdrawn");
    expect(await record({ attendees_in_person: 4 }, 2)).toMatchObject({ code: "conflict" });
    expect(await getActivity(renata, id)).toMatchObject({ reach: 3 });
  });

  it("look absent to a stranger", async () => {
    const id = await uncountedTalk();
    const stranger = await aViewer(await aMember());
    const figures = { id, version: 1, figures: { attendees_in_person: 1 } };
    expect(await refusal(recordFigures(stranger, figures))).toMatchObject({ code: "missing" });
    expect(await refusal(leaveActivityUncounted(stranger, { id }))).toMatchObject({ code: "missing" });
  });

  it("are not asked again once somebody said that nobody counted, unless that is taken back", async () => {
    const id = await uncountedTalk();
    await leaveActivityUncounted(renata, { id });
    await leaveActivityUncounted(renata, { id });
    expect(await ofKind("headcount")).toEqual([]);
    expect(await getActivity(renata, id)).toMatchObject({ reach: null, version: 1 });
    await askForFiguresAgain(renata, { id });
    expect(await ofKind("headcount")).toMatchObject([{ id }]);
  });
});

describe("numbers of people at a group's events", () => {
  it("are asked of a lead from the last day of one on, for sixty days, the latest first, until somebody counted", async () => {
    const { id: groupId } = await aGroup();
    await aLead(groupId, renata.memberId);
    const lead = await aViewer(renata.memberId);
    const held = (title: string, facts: Record<string, unknown>) =>
      logEvent(lead, aMeetup(groupId, { title, attendeesInPerson: null, ...facts }));
    await held("Tonight", { startsOn: today(), timeZone: "UTC" });
    await held("Goes on until tomorrow", { startsOn: ago(2), endsOn: ago(-1) });
    await held("Counted", { startsOn: ago(3), attendeesInPerson: 12 });
    await held("Four days", { startsOn: ago(62), endsOn: ago(59) });
    await held("Long ago", { startsOn: ago(61) });
    expect((await ofKind("attendance", lead)).map(({ title }) => title)).toEqual(["Tonight", "Four days"]);
  });
});

describe("credits that others gave", () => {
  it("are asked of the credited one until kept or declined", async () => {
    const odalys = await aViewer(await aMember({ name: "Odalys Ferreiro" }));
    const people = [
      { memberId: renata.memberId, part: "speaker" },
      { memberId: odalys.memberId, part: "panelist" },
    ];
    const [kept, declined] = [
      await anActivity(renata, { credits: people, title: "Kept" }),
      await anActivity(renata, { credits: people, title: "Not hers" }),
    ];
    expect(await ofKind("credit", odalys)).toMatchObject([
      { by: "Renata Quilodrán", part: "panelist" },
      { by: "Renata Quilodrán" },
    ]);
    expect(await ofKind("credit")).toEqual([]);
    await confirmCredit(odalys, { id: kept });
    await confirmCredit(odalys, { id: kept });
    await declineCredit(odalys, { id: declined });
    expect(await ofKind("credit", odalys)).toEqual([]);
    expect(await getActivity(odalys, kept)).toMatchObject({ version: 1 });
    expect(await refusal(confirmCredit(await aViewer(await aMember()), { id: kept }))).toMatchObject({
      code: "missing",
    });
  });

  it("are asked of as well when they were given through the form, or through an event that somebody else logged", async () => {
    const odalys = await aViewer(await aMember());
    const credits = [renata, odalys].map(({ memberId }) => ({ memberId, part: "speaker" }));
    const typed = await anActivity(renata, { credits, title: "Typed", sourceKey: `form:${newId()}` });
    const { id: groupId } = await aGroup();
    await aLead(groupId, renata.memberId);
    const lead = await aViewer(renata.memberId);
    const sessions = [{ title: "Sagas and retries", speakers: [{ memberId: odalys.memberId }] }];
    const startsOn = "2026-11-10";
    await logEvent(lead, aMeetup(groupId, { startsOn, sessions, sourceKey: `form:${newId()}` }));
    const asked = await ofKind("credit", odalys);
    expect(asked.map(({ title, part, by }) => [title, part, by])).toEqual([
      ["Typed", "speaker", "Renata Quilodrán"],
      ["Sagas and retries", "speaker", "Renata Quilodrán"],
    ]);
    expect(asked[0]?.id).toBe(typed);
    expect(await ofKind("credit")).toEqual([]);
    await confirmCredit(odalys, { id: asked[1]?.id });
    expect(await ofKind("credit", odalys)).toMatchObject([{ title: "Typed" }]);
  });

  it("ask nothing when they came from an import, or long ago", async () => {
    const odalys = await aViewer(await aMember());
    const credits = [renata, odalys].map(({ memberId }) => ({ memberId, part: "speaker" }));
    const old = await anActivity(renata, { credits });
    await anActivity(renata, { credits, sourceKey: `talk-${renata.memberId}` });
    const createdAt = new Date(Date.now() - 61 * 86_400_000);
    await inTransaction((tx) => tx.update(activities).set({ createdAt }).where(eq(activities.id, old)));
    expect(await ofKind("credit", odalys)).toEqual([]);
  });
});

describe("invitations", () => {
  it("are accepted or turned down by the invited one alone, once", async () => {
    const invite = { programKey: "heroes", state: "invited", startsOn: ago(3) };
    const id = await aTerm(renata.memberId, { ...invite, detail: "Serverless" });
    expect(await ofKind("invited")).toMatchObject([{ id, program: { name: "AWS Heroes" }, detail: "Serverless" }]);
    const stranger = await aViewer(await aMember());
    expect(await refusal(acceptTerm(stranger, { id, version: 1 }))).toMatchObject({ code: "missing" });
    await acceptTerm(renata, { id, version: 1 });
    expect(await refusal(acceptTerm(renata, { id, version: 2 }))).toMatchObject({ code: "conflict" });
    const other = await aTerm(renata.memberId, { ...invite, programKey: "ambassadors", startsOn: addDays(today(), 9) });
    await declineTerm(renata, { id: other, version: 1, reason: "Not this year." });
    const terms = await termsOfMember(renata, renata.memberId);
    expect(terms.find((term) => term.id === id)).toMatchObject({ state: "active" });
    expect(terms.find((term) => term.id === other)).toMatchObject({ state: "ended", ending: "withdrawn" });
    expect(await ofKind("invited")).toEqual([]);
  });

  it("that have run out are neither shown nor accepted", async () => {
    const id = await aTerm(renata.memberId, {
      programKey: "heroes",
      state: "invited",
      startsOn: ago(30),
      endsOn: ago(1),
    });
    expect(await ofKind("invited")).toEqual([]);
    expect(await refusal(acceptTerm(renata, { id, version: 1 }))).toMatchObject({ code: "conflict" });
  });
});

describe("the rest", () => {
  it("shows what came back with the reviewer's words and the field it is about", async () => {
    const reviewer = await aMember({ name: "Henrike Aldous" });
    const id = await anActivity(renata);
    await inState(id, "returned");
    await inTransaction((tx) =>
      tx.insert(reviews).values({
        activityId: id,
        reviewerId: reviewer,
        decision: "returned",
        reason: "Could you add the public one?",
        field: "links",
        decidedAt: new Date(),
      }),
    );
    expect(await ofKind("returned")).toMatchObject([
      { id, by: "Henrike Aldous", reason: "Could you add the public one?", field: "links" },
    ]);
  });

  it("shows all drafts as one, and to a manager how much waits and for how long", async () => {
    for (const title of ["One", "Other"]) await saveDraft(renata, { ...aTalk(renata.memberId, { title }) });
    expect(await ofKind("drafts")).toMatchObject([{ count: 2, drafts: [{ title: "Other" }, { title: "One" }] }]);
    const manager = await aViewer(await aMember(), {
      manages: [{ programKey: "community-builders", countries: null }],
    });
    const [before] = await ofKind("review", manager);
    await anActivity(renata);
    const [after] = await ofKind("review", manager);
    expect(after?.count).toBe((before?.count ?? 0) + 1);
    expect(after?.oldest?.at).toBeInstanceOf(Date);
    expect(await ofKind("review")).toEqual([]);
  });

  it("tells a manager of terms that end within sixty days and of those in grace, of their programs and countries alone", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["PE"] }] });
    expect(await ofKind("ending terms", manager)).toEqual([]);
    const held = { programKey: "heroes", startsOn: ago(300) };
    const peruvian = await aMember({ country: "PE" });
    await aTerm(peruvian, { ...held, endsOn: addDays(today(), 59) });
    await aTerm(await aMember({ country: "PE" }), { ...held, endsOn: ago(5) });
    await aTerm(await aMember({ country: "PE" }), { ...held, endsOn: addDays(today(), 61) });
    await aTerm(await aMember({ country: "CL" }), { ...held, endsOn: addDays(today(), 10) });
    expect(await ofKind("ending terms", manager)).toMatchObject([
      { terms: 2, members: 2, until: addDays(today(), 60), programs: [{ count: 2 }] },
    ]);
    expect(await ofKind("ending terms")).toEqual([]);
  });

  it("tells whoever started it, and administrators, of an import that failed or fell silent, for a week", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const batch = (facts: {
      id: string;
      state: "failed" | "running" | "done";
      touchedAt?: Date;
      startedAt?: Date;
    }) => ({
      ...{ kind: "members" as const, fileName: `${facts.id}.csv`, fileHash: facts.id, mapping: {}, options: {} },
      ...{ startedById: manager.memberId, startedAt: new Date(), touchedAt: new Date(), warnings: [], ...facts },
    });
    const longAgo = new Date(Date.now() - 9 * 86_400_000);
    await inTransaction((tx) =>
      tx
        .insert(importBatches)
        .values([
          batch({ id: "failed", state: "failed" }),
          batch({ id: "silent", state: "running", touchedAt: new Date(Date.now() - 600_000) }),
          batch({ id: "runs", state: "running" }),
          batch({ id: "old", state: "failed", startedAt: longAgo }),
        ])
        .returning({ id: importBatches.id }),
    );
    const names = async (viewer: Viewer) =>
      (await ofKind("failed import", viewer)).map(({ fileName }) => fileName).sort();
    expect(await names(manager)).toEqual(["failed.csv", "silent.csv"]);
    expect(await names(await aViewer(await aMember(), { administrator: true }))).toEqual(["failed.csv", "silent.csv"]);
    expect(
      await names(await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] })),
    ).toEqual([]);
    expect(await names(renata)).toEqual([]);
  });
});
