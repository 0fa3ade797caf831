import { describe, expect, it } from "vitest";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { getGroup } from "@/lib/groups/get";
import { handOverLead } from "@/lib/groups/leads/hand-over";
import { getTerm } from "@/lib/terms/get";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { describeStage } from "./describe";
import { programStagesOf } from "./get";
import { stagesOfGroup } from "./of-groups";
import { stagesOfTerms } from "./of-terms";
import { currentStage, handoverDay, reachedStages } from "./reached";
import { saveStages } from "./save";
import type { Stage } from "./schema";

const programKey = "cloud-captains";
const day = today();
const began = addMonths(day, -10);

const stage = (key: string, happened: Stage["happened"], ...eventKinds: string[]): Stage => ({
  ...{ key, name: key, happened, eventKinds },
});
const event = (startsOn: string, kind: string, hasGuest = false) => ({
  ...{ id: startsOn, title: kind, startsOn, kind, hasGuest },
});

describe("stages", () => {
  it("follow one another: none before the one that comes first, and none on an earlier day", () => {
    const stages = [
      stage("one", "event", "meetup"),
      stage("two", "guest_speaker"),
      stage("three", "event", "workshop"),
    ];
    const days = (events: ReturnType<typeof event>[]) =>
      reachedStages(stages, { events, handedOverOn: null }).map(({ on }) => on);
    const workshop = event("2026-01-10", "workshop", true);
    expect(days([workshop])).toEqual([null, null, null]);
    expect(days([workshop, event("2026-02-20", "meetup")])).toEqual(["2026-02-20", "2026-02-20", "2026-02-20"]);
    expect(days([event("2026-01-02", "meetup"), workshop])).toEqual(["2026-01-02", "2026-01-10", "2026-01-10"]);
    expect(days([event("2026-01-02", "meetup"), event("2026-03-03", "workshop")])).toEqual(["2026-01-02", null, null]);
    expect(currentStage(reachedStages(stages, { events: [], handedOverOn: null }))).toBeNull();
  });

  it("a group is handed over to somebody who came later and stayed on, and to nobody long after", () => {
    const lead = { memberId: "a", fromOn: "2025-09-01", toOn: "2026-06-30" };
    const to = (fromOn: string, toOn: string | null = null) =>
      handoverDay([lead, { memberId: "b", fromOn, toOn }], { memberId: "a", today: "2026-12-01" });
    expect(to("2026-06-30")).toBe("2026-06-30");
    expect(to("2026-05-01")).toBe("2026-06-30");
    expect(to("2026-07-20")).toBe("2026-07-20");
    expect(to("2026-09-01")).toBeNull();
    expect(to("2025-01-01")).toBeNull();
    expect(to("2026-05-01", "2026-06-01")).toBeNull();
    expect(handoverDay([{ ...lead, toOn: null }], { today: "2026-12-01" })).toBeNull();
  });

  it("say in words what reaches them", () => {
    const names = new Map([
      ["workshop", "Workshop"],
      ["study-jam", "Study jam"],
    ]);
    expect(describeStage(stage("gold", "event", "workshop", "study-jam"), names)).toBe(
      "An event of the kind Workshop or Study jam",
    );
    expect(describeStage(stage("silver", "guest_speaker"), names)).toBe(
      "An event with a speaker who does not lead the group",
    );
    expect(describeStage(stage("bronze", "event"), names)).toBe("An event");
  });
});

describe("the stages of a captain", () => {
  async function aClub() {
    const { id } = await aGroup({ kind: "student club" });
    const memberId = await aMember();
    const termId = await aTerm(memberId, { programKey, groupId: id, startsOn: began });
    const leadId = await aLead(id, memberId, began);
    const captain = await aViewer(memberId);
    const holds = (facts: Record<string, unknown>) =>
      logEvent(captain, aMeetup(id, { link: null, goals: [], principles: [], ...facts }));
    const named = async (viewer: Viewer, ofTerm = termId) => {
      const term = await getTerm(viewer, ofTerm);
      return ((await stagesOfTerms(viewer, [term], day)).get(ofTerm) ?? []).flatMap(({ stage: one, on }) =>
        on ? [`${one.name} ${on}`] : [],
      );
    };
    return { id, captain, termId, leadId, holds, named };
  }

  it("come from what the club held in the term, with its day, the same for everybody, and from the successor", async () => {
    const { id, captain, leadId, holds, named } = await aClub();
    expect(await named(captain)).toEqual([]);
    const days = [1, 2, 3, 4].map((months) => addMonths(began, months));
    await holds({ title: "Before the term", kind: "community-day", startsOn: addDays(began, -5) });
    await holds({
      title: "Hello",
      startsOn: days[0],
      sessions: [{ title: "Hi", speakers: [{ memberId: captain.memberId }] }],
    });
    expect(await named(captain)).toEqual([`Bronze ${days[0]}`]);
    await holds({
      title: "A guest",
      startsOn: days[1],
      sessions: [{ title: "Queues", speakers: [{ guestName: "Ana" }] }],
    });
    await holds({ title: "A lab", kind: "workshop", startsOn: days[2] });
    const reached = [`Bronze ${days[0]}`, `Silver ${days[1]}`, `Gold ${days[2]}`];
    expect(await named(captain)).toEqual(reached);
    expect(await named(await anAdministrator())).toEqual(reached);
    const group = await getGroup(visitor, id);
    const ofGroup = await stagesOfGroup(visitor, group, day);
    expect(ofGroup.map(({ stage: one, on }) => [one.name, on])).toEqual([
      ["Bronze", addDays(began, -5)],
      ["Silver", days[1]],
      ["Gold", days[2]],
      ["Platinum", days[2]],
      ["Diamond", null],
    ]);

    await holds({ title: "Day", kind: "community-day", startsOn: days[3] });
    const successor = await aViewer(await aMember());
    const theirs = await aTerm(successor.memberId, { programKey, groupId: id, startsOn: day });
    await handOverLead(captain, { id: leadId, memberId: successor.memberId, onDay: day });
    expect((await named(captain)).slice(3)).toEqual([`Platinum ${days[3]}`, `Diamond ${day}`]);
    expect(await named(successor, theirs)).toEqual([]);
  });

  it("do not come from planned or other groups' events, and go on over a renewal", async () => {
    const { id, captain, termId, holds, named } = await aClub();
    const other = await aClub();
    await other.holds({ title: "Elsewhere", startsOn: addMonths(began, 1) });
    expect([await named(captain), (await other.named(other.captain)).length]).toEqual([[], 1]);
    await holds({ title: "First", startsOn: addMonths(began, 1) });
    const next = await aTerm(await aMember(), { programKey, groupId: id, startsOn: addMonths(began, 2) });
    expect(await named(captain, next)).toEqual([]);
    expect(await named(captain, termId)).toHaveLength(1);
  });
});

describe("the stages of a program", () => {
  it("are saved by administrators alone, all together, and not over what somebody else saved", async () => {
    const administrator = await anAdministrator();
    const mine = { programKey: "user-group-leaders", version: 0, stages: [stage("one", "event", "meetup")] };
    await expect(saveStages(await aViewer(await aMember()), mine)).rejects.toMatchObject({ code: "forbidden" });
    expect(await saveStages(administrator, mine)).toEqual({ version: 1 });
    await expect(saveStages(administrator, mine)).rejects.toMatchObject({ code: "conflict" });
    const doubled = [stage("one", "event"), { ...stage("two", "event"), name: "ONE" }];
    const refusal = await saveStages(administrator, { ...mine, version: 1, stages: doubled }).catch((error) => error);
    expect(Object.keys(refusal.fields)).toEqual(["stages.1.name"]);
    expect(await saveStages(administrator, { ...mine, version: 1, stages: [] })).toEqual({ version: 2 });
    expect(await programStagesOf(visitor, "user-group-leaders")).toEqual({ stages: [], version: 2 });
  });
});
