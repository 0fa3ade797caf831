import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, activityPrograms, auditEntries } from "@/db/schema";
import { aTalk } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { editActivity } from "./edit";
import { getActivity } from "./get";
import { logActivity } from "./log";
import { saveDraft } from "./save-draft";
import { submitDraft } from "./submit";

describe("logging an activity", () => {
  it("counts it for the program whose goal it advances and in which the member held a term that day", async () => {
    const renata = await aMember({ name: "Renata Quilodrán" });
    await aTerm(renata, { programKey: "community-builders", startsOn: "2026-01-21" });
    await aTerm(renata, { programKey: "user-group-leaders", startsOn: "2026-01-21" });
    const viewer = await aViewer(renata);
    const { id } = await logActivity(viewer, aTalk(renata));
    const activity = await getActivity(viewer, id);
    expect(activity).toMatchObject({ state: "submitted", reach: 64, loggedById: renata });
    expect(activity.programs.map((program) => [program.programKey, program.counts])).toEqual([
      ["community-builders", true],
      ["user-group-leaders", false],
    ]);
    expect(activity.tags.map((tag) => tag.goalKey ?? tag.principleKey)).toEqual([
      "encourage-peer-learning",
      "dive-deep",
    ]);
  });

  it("writes the audit in the same transaction, and the audit cannot be changed", async () => {
    const renata = await aMember();
    const { id } = await logActivity(await aViewer(renata), aTalk(renata));
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(entries).toMatchObject([{ action: "activity.log", actorId: renata, channel: "form" }]);
  });

  it("refuses what it cannot take with a message for each field, and writes nothing", async () => {
    const renata = await aMember();
    const viewer = await aViewer(renata);
    const refusal = await logActivity(viewer, {
      ...aTalk(renata),
      title: " ",
      startsOn: "2026-11-31",
      links: ["javascript:alert(1)"],
    }).catch((error) => error);
    expect(Object.keys(refusal.fields).sort()).toEqual(["links.0", "startsOn", "title"]);
    const unknown = await logActivity(viewer, { ...aTalk(renata), goals: [{ key: "no-such-goal" }] }).catch(
      (error) => error,
    );
    expect(unknown.fields).toHaveProperty(["goals.0.key"]);
    expect(await db.select().from(activities).where(eq(activities.loggedById, renata))).toEqual([]);
    expect(await db.select().from(activityPrograms).where(eq(activityPrograms.programKey, "heroes"))).toEqual([]);
  });

  it("lets a member log only what they are credited on", async () => {
    const [renata, other] = [await aMember(), await aMember()];
    await expect(logActivity(await aViewer(renata), aTalk(other))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("lets a manager log for people of their programs and countries, an administrator for anybody", async () => {
    const [inside, outside, abroad] = [
      await aMember({ country: "CL" }),
      await aMember({ country: "CL" }),
      await aMember({ country: "JP" }),
    ];
    for (const id of [inside, abroad]) await aTerm(id, { programKey: "heroes" });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["CL"] }] });
    const guestOnly = { credits: [{ guestName: "Pilar Anchorena", part: "speaker" }] };
    const forbidden = { code: "forbidden" };
    const { id } = await logActivity(manager, aTalk(inside));
    expect(await getActivity(manager, id)).toMatchObject({ loggedById: inside });
    for (const facts of [aTalk(outside), aTalk(abroad), { ...aTalk(outside), ...guestOnly }]) {
      await expect(logActivity(manager, facts)).rejects.toMatchObject(forbidden);
      const draft = await saveDraft(manager, facts);
      await expect(submitDraft(manager, { ...facts, ...draft })).rejects.toMatchObject(forbidden);
      await logActivity(await anAdministrator(), facts);
    }
    const own = await logActivity(manager, aTalk(manager.memberId));
    await expect(editActivity(manager, { ...aTalk(outside), id: own.id, version: 1 })).rejects.toMatchObject({
      fields: { credits: expect.any(String) },
    });
  });

  it("takes nobody's word for where a number came from", async () => {
    const renata = await aMember();
    const viewer = await aViewer(renata);
    const claim = { ...aTalk(renata), figureSource: "imported" };
    await expect(logActivity(viewer, claim)).rejects.toMatchObject({ code: "invalid" });
    const { figures } = await getActivity(viewer, (await logActivity(viewer, aTalk(renata))).id);
    expect(new Set(figures.map(({ source }) => source))).toEqual(new Set(["self_reported"]));
  });

  it("refuses to write through the reading connection", async () => {
    await expect(db.delete(auditEntries).returning()).rejects.toThrow();
  });
});
