import { beforeAll, describe, expect, it } from "vitest";
import { findDuplicateActivities } from "@/lib/activities/find-duplicates";
import type { Viewer } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { anActivity, inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { getReview } from "./get";
import { compareActivitiesAgain, keepBothActivities } from "./keep-both";
import { listReviewQueue } from "./queue";

type Signed = Viewer & { memberId: string };
let renata: Signed;
let other: Signed;
let reviewer: Signed;

beforeAll(async () => {
  const people = [];
  for (const _ of [1, 2]) {
    const id = await aMember();
    await aTerm(id, { programKey: "community-builders" });
    people.push(await aViewer(id));
  }
  [renata, other] = people as [Signed, Signed];
  reviewer = await aViewer(await aMember(), { manages: [{ programKey: "community-builders", countries: null }] });
});

const peers = { goals: [{ key: "encourage-peer-learning" }] };
const logged = (viewer: Signed, facts: object) => anActivity(viewer, { ...peers, ...facts });

const duplicatesOf = async (id: string) =>
  (await getReview(reviewer, id)).duplicates.map(({ activity, hasSameLink, isSameThing }) => [
    activity.id,
    hasSameLink,
    isSameThing,
  ]);

const marked = async () =>
  (await listReviewQueue(reviewer, {}, {})).rows.filter(({ mayBeDuplicate }) => mayBeDuplicate).map(({ id }) => id);

describe("what may be the same, to a reviewer", () => {
  it("has the same link however it is written, or the same title, day and person", async () => {
    const one = await logged(renata, {
      title: "Sagas",
      startsOn: "2026-04-04",
      links: ["https://talks.example/sagas/"],
    });
    await inState(one, "confirmed");
    const link = await logged(other, {
      title: "By link",
      startsOn: "2026-05-05",
      links: ["http://www.talks.example/sagas"],
    });
    const title = await logged(renata, { title: "  SAGAS ", startsOn: "2026-04-04", links: [] });
    const notHers = await logged(other, { title: "Sagas", startsOn: "2026-04-04", links: [] });
    const day = await logged(renata, { title: "Sagas", startsOn: "2026-04-05", links: [] });
    expect(await duplicatesOf(link)).toEqual([[one, true, false]]);
    expect(await duplicatesOf(title)).toEqual([[one, false, true]]);
    expect([await duplicatesOf(notHers), await duplicatesOf(day)]).toEqual([[], []]);
    expect((await marked()).sort()).toEqual([link, title].sort());
    await inState(one, "withdrawn");
    expect([await duplicatesOf(link), await duplicatesOf(title), await marked()]).toEqual([[], [], []]);
  });

  it("is two things once a reviewer said so, and nobody is asked again, unless that is taken back", async () => {
    const facts = { title: "Twice in one day", startsOn: "2026-02-02", links: [] };
    const [one, two] = [await logged(renata, facts), await logged(renata, facts)];
    const pair = { id: one, otherId: two };
    expect(await duplicatesOf(one)).toHaveLength(1);
    await expect(keepBothActivities(other, pair)).rejects.toMatchObject({ code: "missing" });
    await keepBothActivities(reviewer, pair);
    await keepBothActivities(reviewer, { id: two, otherId: one });
    expect([await duplicatesOf(one), await duplicatesOf(two)]).toEqual([[], []]);
    const typed = { id: one, title: facts.title, startsOn: facts.startsOn, links: [], memberIds: [renata.memberId] };
    expect(await findDuplicateActivities(renata, typed)).toEqual([]);
    expect(await marked()).not.toContain(one);
    await compareActivitiesAgain(reviewer, pair);
    expect(await duplicatesOf(two)).toHaveLength(1);
    await keepBothActivities(reviewer, pair);
  });

  it("is not what came of one event, nor what links to the page of a whole series", async () => {
    const group = await aGroup();
    await aLead(group.id, renata.memberId);
    await aTerm(renata.memberId, { programKey: "user-group-leaders", groupId: group.id });
    const sessions = [{ title: "Own talk", speakers: [{ memberId: renata.memberId }] }];
    const goals = ["encourage-peer-learning"];
    await logEvent(
      await aViewer(renata.memberId),
      aMeetup(group.id, { sessions, goals, link: "https://ug.example/night-1" }),
    );
    expect(await marked()).toEqual([]);
    for (const title of ["A", "B", "C", "D", "E"]) await logged(other, { title, links: ["https://series.example"] });
    expect(await marked()).toEqual([]);
    const again = await logged(renata, { title: "Own talk", startsOn: "2026-11-17", links: [] });
    expect((await duplicatesOf(again)).map(([, hasSameLink, isSameThing]) => [hasSameLink, isSameThing])).toEqual([
      [false, true],
    ]);
    expect(await marked()).toHaveLength(2);
  });
});
