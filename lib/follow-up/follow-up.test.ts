import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { managerNotes } from "@/db/schema";
import { addDays, daysAgo, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { deleteRemoved } from "@/lib/jobs/delete-removed";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { besideTerms, triageOptions } from "@/lib/triage/page";
import { addTask } from "./add-task";
import { addTaskToMany } from "./add-task-to-many";
import { changeTask } from "./change-task";
import { finishTask, reopenTask } from "./finish-task";
import { notesOfMember, ownTasks, tasksOfMember } from "./list";
import { removeNote, restoreNote } from "./remove-note";
import { writeNote } from "./write-note";

const programKey = "community-builders";
const day = today();

describe("tasks and notes about a member", () => {
  type Signed = Viewer & { memberId: string };
  let administrator: Signed;
  let manager: Signed;
  let colleague: Signed;
  let elsewhere: Signed;
  let member: Signed;

  beforeAll(async () => {
    administrator = await anAdministrator();
    const managing = async (countries: string[] | null) =>
      aViewer(await aMember(), { manages: [{ programKey, countries }] });
    manager = await managing(["CL"]);
    colleague = await managing(null);
    elsewhere = await managing(["DE"]);
    // The member manages the program as well, and still does not read what is noted about them.
    member = await aViewer(await aMember({ name: "Odalys Ferreira", country: "CL" }), {
      manages: [{ programKey, countries: null }],
    });
  });

  const about = () => ({ memberId: member.memberId, programKey });
  const task = (facts = {}) => ({ ...about(), title: "Call", dueOn: day, assignedToId: manager.memberId, ...facts });

  it("are for the managers of the program and country, and never for the member", async () => {
    await addTask(manager, task());
    await writeNote(colleague, { ...about(), text: "Has a new job.\nWrites instead." });
    for (const viewer of [manager, colleague, administrator]) {
      expect((await tasksOfMember(viewer, about())).map(({ title }) => title)).toEqual(["Call"]);
      expect((await notesOfMember(viewer, about())).map(({ text }) => text)).toEqual([
        "Has a new job.\nWrites instead.",
      ]);
    }
    for (const viewer of [elsewhere, member]) {
      expect([await tasksOfMember(viewer, about()), await notesOfMember(viewer, about())]).toEqual([[], []]);
      await expect(addTask(viewer, task())).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|missing/) });
      await expect(writeNote(viewer, { ...about(), text: "No." })).rejects.toThrow();
    }
    expect(JSON.stringify(await exportOwnData(member))).not.toContain("new job");
  });

  it("are given to somebody who can see them, done once, and undone", async () => {
    for (const assignedToId of [elsewhere.memberId, member.memberId])
      await expect(addTask(manager, task({ assignedToId }))).rejects.toMatchObject({
        fields: { assignedToId: expect.any(String) },
      });
    const { id } = await addTask(
      manager,
      task({ title: "Write", dueOn: addDays(day, -1), assignedToId: colleague.memberId }),
    );
    const next = async (viewer: Viewer) =>
      (await besideTerms(viewer, [member.memberId])).tasks.get(`${member.memberId} ${programKey}`)?.title;
    expect([(await triageOptions(colleague)).ownTasks, (await triageOptions(member)).ownTasks]).toEqual([1, 0]);
    expect([await next(manager), await next(elsewhere), await next(member)]).toEqual(["Write", undefined, undefined]);
    const changed = { id, title: "Write a mail", dueOn: addDays(day, 3), assignedToId: colleague.memberId };
    await changeTask(manager, { ...changed, version: 1 });
    await expect(finishTask(colleague, { id, version: 1 })).rejects.toMatchObject({ code: "conflict" });
    const done = await finishTask(colleague, { id, version: 2 });
    expect(await ownTasks(colleague)).toEqual([]);
    await expect(changeTask(manager, { ...changed, version: 3 })).rejects.toMatchObject({ code: "conflict" });
    await reopenTask(manager, done);
    expect((await ownTasks(colleague)).map(({ title }) => title)).toEqual(["Write a mail"]);
  });

  it("are removed by who wrote them and administrators, which can be undone", async () => {
    const written = await writeNote(manager, { ...about(), text: "Prefers mornings." });
    await expect(removeNote(colleague, written)).rejects.toMatchObject({ code: "forbidden" });
    const gone = await removeNote(manager, written);
    expect((await notesOfMember(manager, about())).map(({ text }) => text)).not.toContain("Prefers mornings.");
    await expect(removeNote(manager, gone)).rejects.toMatchObject({ code: "missing" });
    const back = await restoreNote(administrator, gone);
    expect((await notesOfMember(manager, about())).map(({ text }) => text)).toContain("Prefers mornings.");
    const removed = await removeNote(administrator, back);
    await deleteRemoved();
    await inTransaction(async (tx) => {
      await tx
        .update(managerNotes)
        .set({ removedAt: daysAgo(31) })
        .where(eq(managerNotes.id, removed.id));
    });
    await deleteRemoved();
    await expect(restoreNote(administrator, removed)).rejects.toMatchObject({ code: "missing" });
  });

  it("are added for many at once, once for each member, without those that the viewer does not manage", async () => {
    const [one, other, foreign] = [
      await aMember({ country: "CL" }),
      await aMember({ country: "CL" }),
      await aMember({ country: "DE" }),
    ];
    const termIds = [];
    for (const id of [one, other, foreign]) termIds.push(await aTerm(id, { programKey }));
    const outcome = await addTaskToMany(manager, { termIds, title: "Ask about plans", dueOn: day });
    expect([outcome.added, outcome.refused.length]).toEqual([2, 1]);
    expect(
      (await ownTasks(manager))
        .filter(({ title }) => title === "Ask about plans")
        .map(({ termId }) => termId)
        .sort(),
    ).toEqual(termIds.slice(0, 2).sort());
  });

  it("are due by a day, late ones among them, until they are done", async () => {
    const memberId = await aMember({ country: "CL" });
    const late = await addTask(manager, task({ memberId, title: "Late", dueOn: addDays(day, -3) }));
    await addTask(manager, task({ memberId, title: "Now", dueOn: day }));
    await addTask(manager, task({ memberId, title: "Later", dueOn: addDays(day, 1) }));
    const due = async () =>
      (await ownTasks(manager, { dueBy: day })).filter((one) => one.memberId === memberId).map(({ title }) => title);
    expect(await due()).toEqual(["Late", "Now"]);
    await finishTask(manager, late);
    expect(await due()).toEqual(["Now"]);
  });

  it("move with a merge and go with an erasure", async () => {
    const [kept, merged] = [await aMember({ country: "CL" }), await aMember({ country: "CL" })];
    await addTask(manager, task({ memberId: merged }));
    await writeNote(manager, { memberId: merged, programKey, text: "Speaks Spanish." });
    await mergeMembers(administrator, { keptId: kept, mergedId: merged });
    expect(await tasksOfMember(manager, { memberId: kept, programKey })).toHaveLength(1);
    await eraseMember(administrator, { id: kept, version: 2, reason: "Asked for." });
    expect(await ownTasks(administrator)).toEqual([]);
    expect(await notesOfMember(administrator, { memberId: kept, programKey })).toEqual([]);
    expect(await tasksOfMember(administrator, { memberId: kept, programKey })).toEqual([]);
  });
});
