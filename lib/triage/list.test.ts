import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { members } from "@/db/schema";
import { attentions } from "@/db/words";
import { editActivity } from "@/lib/activities/edit";
import { withdrawActivity } from "@/lib/activities/withdraw";
import { addDays, addMonths, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { addTask } from "@/lib/follow-up/add-task";
import { finishTask } from "@/lib/follow-up/finish-task";
import { tasksAssignees } from "@/lib/follow-up/list";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { saveRequirements } from "@/lib/requirements/save";
import type { Requirement } from "@/lib/requirements/schema";
import { confirmActivity } from "@/lib/reviews/confirm";
import { configureInstallation } from "@/lib/settings/configure";
import { getTerm } from "@/lib/terms/get";
import { holdTerm } from "@/lib/terms/hold";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aCheckedFact } from "@/lib/testing/facts";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { aRequirement } from "@/lib/testing/requirements";
import { countByAttention, countNeedingCall } from "./count";
import { triageCsv } from "./csv-export";
import { firstOfEachGroup, listTermsByAttention } from "./list";
import { readTriageFilter } from "./schema";
import { standingsCheck } from "./verify";

const program = "community-builders";
const day = today();
const requirement = aRequirement({ atLeast: 6, types: ["talk"], needsLink: true });

type Signed = Viewer & { memberId: string };

describe("the terms that somebody looks after", () => {
  let administrator: Signed;
  let member: Signed;
  let id: string;
  let version = -1;

  beforeAll(async () => {
    administrator = await anAdministrator();
  });

  beforeEach(async () => {
    const memberId = await aMember({ name: "Odalys Ferreira", country: "PT" });
    member = await aViewer(memberId);
    const startsOn = addDays(addMonths(day, -6), 1);
    id = await aTerm(memberId, { programKey: program, level: "Gold", startsOn, endsOn: addMonths(day, 6) });
    version = (await saved([requirement])).number;
  });

  const saved = (requirements: Requirement[]) =>
    saveRequirements(administrator, { programKey: program, level: "Gold", after: version, fromOn: day, requirements });

  const row = async () =>
    (await listTermsByAttention(administrator, {}, { size: 500 })).rows.find((one) => one.id === id);

  /** The kept numbers, which must be those of the page of the term. */
  async function numbers() {
    const [kept, shown] = [await row(), await findTermStanding(member, id)];
    const main = shown?.standing.requirements[0];
    expect([kept?.done, kept?.waiting, kept?.atLeast, kept?.evenPace, kept?.isComplete]).toEqual([
      ...[main?.done ?? null, main?.waiting.length ?? null, main?.requirement.atLeast ?? null],
      ...[main?.evenPace ?? null, shown?.standing.isComplete],
    ]);
    expect((await standingsCheck(administrator)).faults).toEqual([]);
    return [kept?.done, kept?.waiting, kept?.attention, ...(kept?.reasons.map(({ code }) => code) ?? [])];
  }

  it("says the same as the page of the term, right after every command that changes anything about it", async () => {
    expect(await numbers()).toEqual([0, 0, "needs_call", "quiet", "behind"]);
    const talk = await anActivity(member, { startsOn: addDays(day, -3), links: ["https://one.example"] });
    expect(await numbers()).toEqual([0, 1, "needs_call", "behind"]);
    await confirmActivity(administrator, { id: talk, version: 1 });
    expect(await numbers()).toEqual([1, 0, "needs_call", "behind"]);
    for (const at of [4, 5])
      await anActivity(member, { startsOn: addDays(day, -at), links: [`https://${at}.example`] });
    expect(await numbers()).toEqual([1, 2, "on_track"]);
    await editActivity(member, { id: talk, version: 2, ...aTalk(member.memberId, { startsOn: day, links: [] }) });
    expect(await numbers()).toEqual([0, 2, "needs_call", "behind"]);
    version = (await saved([{ ...requirement, atLeast: 2 }])).number;
    expect(await numbers()).toEqual([0, 2, "on_track"]);
    const { version: termVersion } = await getTerm(administrator, id);
    await holdTerm(administrator, { id, version: termVersion, fromOn: addDays(day, -4) });
    expect(await numbers()).toEqual([0, 1, "on_hold"]);
    await withdrawActivity(member, { id: talk });
    expect(await numbers()).toEqual([0, 1, "on_hold"]);
  });

  it("calls quiet by the days that are set for the program, and not for what is on hold", async () => {
    await anActivity(member, { startsOn: addDays(day, -100), links: ["https://old.example"] });
    expect((await row())?.quietDays).toBe(100);
    expect((await row())?.reasons.map(({ code }) => code)).not.toContain("quiet");
    const { getSettings } = await import("@/lib/settings/get");
    const { version: seen, ...settings } = await getSettings(administrator);
    await configureInstallation(administrator, { ...settings, quietDays: { [program]: 90 }, version: seen });
    expect((await row())?.reasons.map(({ code }) => code)).toContain("quiet");
  });

  it("is filtered by facts that ended, end soon or are missing", async () => {
    version = (await saved([{ ...requirement, counts: "certifications", types: [], needsLink: false, atLeast: 1 }]))
      .number;
    const found = async () => {
      const news: string[] = [];
      for (const fact of ["ended", "ending", "missing"])
        if ((await listed(administrator, { fact })).includes(id)) news.push(fact);
      return news;
    };
    expect(await found()).toEqual(["missing"]);
    const given = { fromOn: addDays(day, -400) };
    await aCheckedFact(administrator, member.memberId, { ...given, toOn: addDays(day, -1) });
    expect(await found()).toEqual(["ended"]);
    await aCheckedFact(administrator, member.memberId, { fromOn: addDays(day, -200), toOn: addDays(day, 20) });
    expect(await found()).toEqual(["ending"]);
    expect((await standingsCheck(administrator)).faults).toEqual([]);
    expect(await listed(administrator, { fact: ["ended", "ending"] })).toContain(id);
  });

  it("is filtered by whose task there is about the member, never by tasks about the viewer", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: program, countries: null }] });
    const whose = async (task: string | string[], viewer: Viewer = manager) =>
      (await listed(viewer, { task })).includes(id);
    expect([await whose("me"), await whose("none")]).toEqual([false, true]);
    const about = { memberId: member.memberId, programKey: program };
    const task = await addTask(administrator, { ...about, title: "Call", dueOn: day, assignedToId: manager.memberId });
    expect([await whose("me"), await whose("none"), await whose(administrator.memberId)]).toEqual([true, false, false]);
    expect([await whose("me", administrator), await whose([manager.memberId, "none"], administrator)]).toEqual([
      ...[false, true],
    ]);
    expect((await tasksAssignees(administrator)).map((one) => one.id)).toContain(manager.memberId);
    const self = await aViewer(member.memberId, { manages: [{ programKey: program, countries: null }] });
    expect([await whose(manager.memberId, self), await whose("none", self)]).toEqual([false, true]);
    expect(await tasksAssignees(self)).toEqual([]);
    await finishTask(manager, task);
    expect([await whose("me"), await whose("none")]).toEqual([false, true]);
  });

  it("is for managers of the program and country alone, the most urgent first, filtered and counted alike", async () => {
    const there = await aViewer(await aMember(), { manages: [{ programKey: program, countries: ["PT"] }] });
    // Whoever gets the file has to know that other countries are not in it.
    const [line] = await triageCsv(there, {});
    expect([line?.at(-1), (await triageCsv(administrator, {}))[0]?.at(-1)]).toEqual(["Portugal", null]);
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: program, countries: ["ES"] }] });
    const ids = async (viewer: Viewer, filter = {}) =>
      (await listTermsByAttention(viewer, readTriageFilter(filter), { size: 500 })).rows.map((one) => one.id);
    expect(await ids(there)).toContain(id);
    for (const viewer of [elsewhere, member]) expect(await ids(viewer)).not.toContain(id);
    expect(await ids(there, { attention: "on_track" })).not.toContain(id);
    expect(await ids(there, { attention: "needs_call", behind: "yes", level: "Gold", q: "odal" })).toContain(id);
    expect(await ids(there, { ends: "90" })).not.toContain(id);
    const counts = await countByAttention(there, {});
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe((await ids(there)).length);
    const everybody = (await listTermsByAttention(administrator, {}, { size: 500 })).rows;
    const order = everybody.map(({ attention, quietDays }) => [attention, -quietDays]);
    const pages: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await listTermsByAttention(administrator, {}, { after, size: 1 });
      pages.push(...page.rows.map((one) => one.id));
      after = page.next;
    }
    expect(pages).toEqual(everybody.map((one) => one.id));
    expect(order.map(([attention]) => attention)).toEqual(
      [...order.map(([attention]) => attention)].sort((one, other) => rankOf(one) - rankOf(other)),
    );
  });

  it("counts just what each filter finds, whoever asks, and finds a member in the country that they moved to", async () => {
    const all = await aViewer(await aMember(), { manages: [{ programKey: program, countries: null }] });
    const there = await aViewer(await aMember(), { manages: [{ programKey: program, countries: ["PT"] }] });
    const filters: Record<string, string>[] = [
      ...[{}, { q: "odal" }, { q: "nobody-is-named-so" }, { program }, { program: "heroes" }, { country: "PT" }],
      ...[{ level: "Gold" }, { ends: "365" }, { task: "none" }, { behind: "yes" }, { q: "odal", country: "PT" }],
    ];
    for (const viewer of [administrator, all, there])
      for (const filter of filters) {
        const counts = await countByAttention(viewer, readTriageFilter(filter));
        const found = await listed(viewer, filter);
        const sum = Object.values(counts).reduce((total, one) => total + one, 0);
        expect({ filter, sum }).toEqual({ filter, sum: found.length });
        if (Object.keys(filter).length === 0) expect(await countNeedingCall(viewer)).toBe(counts.needs_call);
        const first = await firstOfEachGroup(viewer, readTriageFilter(filter), { of: attentions, size: 500 });
        expect(attentions.flatMap((group) => first[group] ?? []).map((one) => one.id)).toEqual(found);
      }
    expect(await listed(all, { country: "PT" })).toContain(id);
    const set = (values: Partial<typeof members.$inferInsert>) =>
      inTransaction((tx) => tx.update(members).set(values).where(eq(members.id, member.memberId)).returning());
    await set({ country: "ES" });
    expect(await listed(all, { country: "PT" })).not.toContain(id);
    expect(await listed(all, { country: "ES" })).toContain(id);
    expect(await listed(there, {})).not.toContain(id);
    await set({ erasedAt: new Date() });
    expect(await listed(administrator, {})).not.toContain(id);
  });
});

const listed = async (viewer: Viewer, filter: Record<string, string | string[]>) =>
  (await listTermsByAttention(viewer, readTriageFilter(filter), { size: 500 })).rows.map((one) => one.id);

const rankOf = (attention: unknown) => ["needs_call", "ending_soon", "on_track", "on_hold"].indexOf(String(attention));
