import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { activities } from "@/db/schema";
import { type ActivityState, activityStates, type Visibility, visibilities } from "@/db/words";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { findActivity } from "./get";
import { countActivities } from "./list";

const [logger, credited] = [await aMember({ country: "CL" }), await aMember({ country: "CL" })];
await aTerm(logger, { programKey: "heroes" });
await aTerm(credited, { programKey: "cloud-captains" });
const manages = async (programKey: string, countries: string[] | null) =>
  aViewer(await aMember(), { manages: [{ programKey, countries }] });
const viewers: Record<string, Viewer> = {
  visitor,
  member: await aViewer(await aMember()),
  credited: await aViewer(credited),
  logger: await aViewer(logger),
  "manager of the program": await manages("heroes", null),
  "manager of the country": await manages("heroes", ["CL", "PE"]),
  "manager of another country": await manages("heroes", ["PE"]),
  "manager of a program that it is not tagged for": await manages("cloud-captains", null),
  "manager of another program": await manages("ambassadors", null),
  administrator: await anAdministrator(),
};
const credits = [
  { memberId: logger, part: "speaker" },
  { memberId: credited, part: "speaker" },
];
const id = await anActivity(await aViewer(logger), { credits });

const insiders = [
  "credited",
  "logger",
  "manager of the program",
  "manager of the country",
  "manager of a program that it is not tagged for",
  "administrator",
];
const signedIn = Object.keys(viewers).filter((name) => name !== "visitor");

function whoSees(state: ActivityState, visibility: Visibility): string[] {
  if (state === "draft") return ["logger"];
  if (state !== "confirmed" || visibility === "private") return insiders;
  return visibility === "community" ? signedIn : Object.keys(viewers);
}

describe("who sees an activity", () => {
  for (const state of activityStates)
    for (const visibility of visibilities)
      it(`${state} and ${visibility}: ${whoSees(state, visibility).join(", ")}`, async () => {
        await inTransaction((tx) => tx.update(activities).set({ state, visibility }).where(eq(activities.id, id)));
        const seeing = [];
        for (const [name, viewer] of Object.entries(viewers)) if (await findActivity(viewer, id)) seeing.push(name);
        expect(seeing.sort()).toEqual(whoSees(state, visibility).sort());
      });
});

describe("a manager of some countries", () => {
  it("manages what somebody of the program from there did, not what somebody else from there is credited on", async () => {
    const [hero, neighbour] = [await aMember({ country: "JP" }), await aMember({ country: "PE" })];
    await aTerm(hero, { programKey: "heroes" });
    await aTerm(neighbour, { programKey: "community-builders" });
    const people = [
      { memberId: hero, part: "speaker" },
      { memberId: neighbour, part: "speaker" },
    ];
    const goals = [{ key: "educate-and-empower" }];
    const theirs = await anActivity(await aViewer(hero), { credits: people, goals });
    const [here, there] = [await manages("heroes", ["JP"]), await manages("heroes", ["PE"])];
    expect(await findActivity(here, theirs)).toMatchObject({ id: theirs });
    expect(await findActivity(there, theirs)).toBeNull();
    const inScope = (viewer: Viewer) => countActivities(viewer, { program: ["heroes"], scope: "managed" });
    expect([await inScope(here), await inScope(there)]).toEqual([1, 0]);
  });
});
