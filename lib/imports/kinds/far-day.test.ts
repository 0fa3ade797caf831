import { expect, it } from "vitest";
import { editActivity } from "@/lib/activities/edit";
import { activityFactsOf } from "@/lib/activities/facts";
import { getActivity } from "@/lib/activities/get";
import { logActivity } from "@/lib/activities/log";
import { saveDraft } from "@/lib/activities/save-draft";
import { submitDraft } from "@/lib/activities/submit";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { farDayQuestion } from "@/lib/core/far-day-question";
import { eventFactsOf } from "@/lib/events/facts";
import { getEvent } from "@/lib/events/get";
import { planEvent } from "@/lib/events/plan";
import { reviseEvent } from "@/lib/events/revise";
import { aTalk } from "@/lib/testing/activities";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";

const last = addMonths(today(), 18);
const far = addDays(last, 1);
const asks = (field: string) => ({ code: "invalid", message: farDayQuestion, fields: { [field]: farDayQuestion } });

it("is asked about before an event is planned or moved there, and taken once it is named", async () => {
  const viewer = await anAdministrator();
  const { id: groupId } = await aGroup();
  const meetup = (facts: object) => aMeetup(groupId, { attendeesInPerson: null, link: null, ...facts });
  await planEvent(viewer, meetup({ startsOn: last }));
  await expect(planEvent(viewer, meetup({ startsOn: far }))).rejects.toMatchObject(asks("startsOn"));
  await expect(planEvent(viewer, meetup({ startsOn: last, endsOn: far }))).rejects.toMatchObject(asks("endsOn"));
  const another = { startsOn: far, confirmedDay: addDays(far, 1) };
  await expect(planEvent(viewer, meetup(another))).rejects.toMatchObject(asks("startsOn"));
  const { id } = await planEvent(viewer, meetup({ startsOn: far, confirmedDay: far }));
  const stands = { ...eventFactsOf(await getEvent(viewer, id)), id, version: 1 };
  await reviseEvent(viewer, { ...stands, title: "Renamed, on the same day" });
  const moved = { ...stands, version: 2, startsOn: addDays(far, 7) };
  await expect(reviseEvent(viewer, moved)).rejects.toMatchObject(asks("startsOn"));
  await reviseEvent(viewer, { ...moved, confirmedDay: moved.startsOn });
});

it("is asked about before an activity is logged, sent or changed, but not in a draft", async () => {
  const memberId = await aMember();
  const viewer = await aViewer(memberId);
  const talk = aTalk(memberId, { startsOn: far });
  await expect(logActivity(viewer, talk)).rejects.toMatchObject(asks("startsOn"));
  const { id } = await logActivity(viewer, { ...talk, confirmedDay: far });
  const facts = activityFactsOf(await getActivity(viewer, id));
  await editActivity(viewer, { ...facts, title: "Renamed, on the same day", id, version: 1 });
  const moved = { ...facts, startsOn: addDays(far, 1), id, version: 2 };
  await expect(editActivity(viewer, moved)).rejects.toMatchObject(asks("startsOn"));
  const draft = await saveDraft(viewer, { ...talk, title: "Draft" });
  const sent = { ...talk, title: "Draft", id: draft.id, version: 1 };
  await expect(submitDraft(viewer, sent)).rejects.toMatchObject(asks("startsOn"));
  await submitDraft(viewer, { ...sent, confirmedDay: far });
});

it("is listed before an import brings it in", async () => {
  const viewer = await anAdministrator();
  const { id: groupId } = await aGroup();
  const file = `title,date,link\nFar meetup,${far},https://ug.example/far\nNear meetup,${last},https://ug.example/near\n`;
  const done = await imported({ viewer, kind: "events", file, groupId });
  expect(done.counts).toMatchObject({ created: 2, refused: 0 });
  const reasons = done.batch.warnings.map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason.includes("18 months"))).toHaveLength(1);
});
