import { expect, it } from "vitest";
import { logEvent } from "@/lib/events/log";
import { metricsChecks } from "@/lib/metrics/verify";
import { inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { addGoalToActivity } from "./add-goal";
import { getActivity } from "./get";
import { listActivities } from "./list";
import { activityPage } from "./page";

it("lets a Hero make a talk at a user group count for her in one press, and nobody else", async () => {
  const group = await aGroup();
  const lead = await aMember();
  await aLead(group.id, lead);
  await aTerm(lead, { programKey: "user-group-leaders", groupId: group.id });
  const hero = await aMember();
  await aTerm(hero, { programKey: "heroes" });
  const sessions = [{ title: "At the group", speakers: [{ memberId: hero }] }];
  await logEvent(await aViewer(lead), aMeetup(group.id, { sessions, link: null }));
  const viewer = await aViewer(hero);
  const id = (await listActivities(viewer, { member: "me" }, { sort: "-day", limit: 5 })).rows[0]?.id ?? "";
  await inState(id, "confirmed");
  const { version } = await getActivity(viewer, id);
  expect((await activityPage(viewer, id))?.uncountedFor.map(({ key }) => key)).toEqual(["heroes"]);
  const press = { id, version, goalKey: "educate-and-empower" };
  await expect(addGoalToActivity(await aViewer(await aMember()), press)).rejects.toThrow();
  await expect(addGoalToActivity(viewer, { ...press, goalKey: "empower-future-builders" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await addGoalToActivity(viewer, press)).toMatchObject({ state: "submitted" });
  const after = await getActivity(viewer, id);
  expect(after.programs.filter(({ counts }) => counts).map(({ programKey }) => programKey)).toEqual(["heroes"]);
  expect(after.ownFacts).toBe("goals");
  expect((await metricsChecks(await anAdministrator())).flatMap(({ faults }) => faults)).toEqual([]);
});
