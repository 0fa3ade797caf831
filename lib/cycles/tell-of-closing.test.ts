import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { cycles, notifications } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import { listOpenNotifications } from "@/lib/notifications/list";
import { markRead } from "@/lib/notifications/mark-read";
import { aCycle } from "@/lib/testing/cycles";
import { aMember, anAccount, aTerm, aViewer } from "@/lib/testing/people";
import { decideOnTerm } from "./decide";
import { tellOfClosingCycles } from "./tell-of-closing";
import { undoCycleDecision } from "./undo";

type Signed = Viewer & { memberId: string };

const programKey = "ambassadors";
const system = systemViewer("system");
const day = today();

async function aManager(countries: string[] | null): Promise<Signed> {
  const memberId = await aMember({ country: "CL" });
  await anAccount(memberId);
  return aViewer(memberId, { manages: [{ programKey, countries }] });
}

async function anAmbassador(country: string): Promise<string> {
  return aTerm(await aMember({ country }), { programKey, startsOn: addDays(day, -300), endsOn: addDays(day, 40) });
}

async function toDo(viewer: Signed) {
  return (await listOpenNotifications(viewer)).do.map(({ title, detail }) => [title.split(" closes")[0], detail]);
}

describe("a cycle that closes soon", () => {
  it("asks each manager for what is left to decide, until nothing is, and again where a decision is undone", async () => {
    const [here, elsewhere, abroad] = [await aManager(null), await aManager(["DE"]), await aManager(["PL"])];
    // Their own term is decided by somebody else.
    await aTerm(here.memberId, { programKey, startsOn: addDays(day, -300), endsOn: addDays(day, 40) });
    const [first, second] = [await anAmbassador("CL"), await anAmbassador("DE")];
    const cycleId = await aCycle(here, { programKey, name: "Spring", decisionsCloseOn: addDays(day, 20) });
    await tellOfClosingCycles(system);
    expect(await toDo(here)).toEqual([]);
    await inTransaction((tx) =>
      tx
        .update(cycles)
        .set({ decisionsCloseOn: addDays(day, 5) })
        .where(eq(cycles.id, cycleId))
        .returning(),
    );
    await tellOfClosingCycles(system);
    await tellOfClosingCycles(system);
    expect(await toDo(here)).toEqual([["Spring", "2 terms are left to decide"]]);
    // The term of their colleague in Chile is none of theirs.
    expect(await toDo(elsewhere)).toEqual([["Spring", "1 term is left to decide"]]);
    expect(await toDo(abroad)).toEqual([]);
    const decided = { cycleId, decision: "renew", termVersion: 1 };
    await decideOnTerm(here, { ...decided, termId: first });
    await tellOfClosingCycles(system);
    expect(await toDo(here)).toEqual([["Spring", "1 term is left to decide"]]);
    const { id, version } = await decideOnTerm(elsewhere, { ...decided, termId: second });
    expect([await toDo(here), await toDo(elsewhere)]).toEqual([[], []]);
    await undoCycleDecision(elsewhere, { id, version });
    expect((await toDo(elsewhere)).length).toBe(1);
    const [told] = await db.select().from(notifications).where(eq(notifications.memberId, elsewhere.memberId));
    await markRead(elsewhere, { id: told?.id });
    await tellOfClosingCycles(system);
    expect(await toDo(elsewhere)).toEqual([]);
  });

  it("asks nobody any more once it has closed", async () => {
    const manager = await aManager(null);
    await anAmbassador("SI");
    await aCycle(manager, { programKey, name: "Autumn", decisionsCloseOn: addDays(day, 3) });
    await tellOfClosingCycles(system);
    expect((await toDo(manager)).length).toBeGreaterThan(0);
    const past = { opensOn: addDays(day, -9), decisionsCloseOn: addDays(day, -2) };
    await inTransaction((tx) => tx.update(cycles).set(past).returning());
    await tellOfClosingCycles(system);
    expect(await toDo(manager)).toEqual([]);
  });
});
