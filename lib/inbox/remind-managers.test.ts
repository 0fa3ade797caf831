import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities } from "@/db/schema";
import { addDays, daysAgo, today } from "@/lib/core/clock";
import { systemViewer } from "@/lib/core/viewer";
import { addTask } from "@/lib/follow-up/add-task";
import { finishTask } from "@/lib/follow-up/finish-task";
import { listOpenNotifications } from "@/lib/notifications/list";
import { confirmActivity } from "@/lib/reviews/confirm";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAccount, aTerm, aViewer } from "@/lib/testing/people";
import { remindManagers } from "./remind-managers";

const programKey = "community-builders";
const system = systemViewer("system");

async function aManager(countries: string[] | null = null) {
  const memberId = await aMember({ name: "Henrike Aldous" });
  await anAccount(memberId);
  return aViewer(memberId, { manages: [{ programKey, countries }] });
}

async function toDo(viewer: Awaited<ReturnType<typeof aManager>>) {
  return (await listOpenNotifications(viewer)).do.map(({ title }) => title);
}

describe("what waits for managers", () => {
  it("is a task whose day has come, told once, until it is done", async () => {
    const manager = await aManager();
    const memberId = await aMember({ name: "Lena Strasburger" });
    await aTerm(memberId, { programKey });
    const about = { memberId, programKey, assignedToId: manager.memberId };
    const due = await addTask(manager, { ...about, title: "Call her", dueOn: addDays(today(), -1) });
    await addTask(manager, { ...about, title: "Later", dueOn: addDays(today(), 9) });
    await remindManagers(system);
    await remindManagers(system);
    expect(await toDo(manager)).toEqual(["Call her"]);
    await finishTask(manager, { id: due.id, version: 1 });
    expect(await toDo(manager)).toEqual([]);
  });

  it("is what has waited for review for more than a week, of their countries, until nothing does", async () => {
    const [here, elsewhere] = [await aManager(["CL"]), await aManager(["DE"])];
    const memberId = await aMember({ name: "Renata Quilodrán", country: "CL" });
    await aTerm(memberId, { programKey });
    const renata = await aViewer(memberId);
    const id = await anActivity(renata, { title: "Slow" });
    await remindManagers(system);
    expect(await toDo(here)).toEqual([]);
    await inTransaction((tx) =>
      tx
        .update(activities)
        .set({ submittedAt: daysAgo(8) })
        .where(eq(activities.id, id))
        .returning({ id: activities.id }),
    );
    await remindManagers(system);
    await remindManagers(system);
    expect(await toDo(here)).toEqual(["1 activity has waited for review for more than 7 days"]);
    expect(await toDo(elsewhere)).toEqual([]);
    const [{ version } = { version: 1 }] = await db.select().from(activities).where(eq(activities.id, id));
    await confirmActivity(here, { id, version });
    await remindManagers(system);
    expect(await toDo(here)).toEqual([]);
  });
});
