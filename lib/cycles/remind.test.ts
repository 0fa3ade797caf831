import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { notifications } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { systemViewer } from "@/lib/core/viewer";
import { aCycle } from "@/lib/testing/cycles";
import { aMember, anAccount, anAdministrator, aTerm } from "@/lib/testing/people";
import { sendCycleReminders } from "./remind";

const programKey = "ambassadors";

describe("reminders of cycles that gather the same term", () => {
  it("leave once", async () => {
    const administrator = await anAdministrator();
    const day = today();
    const memberId = await aMember();
    await anAccount(memberId);
    const days = { startsOn: addDays(day, -300), endsOn: addDays(day, 40) };
    await aTerm(memberId, { programKey, level: "Established", ...days });
    // The day before: the morning of today may not have come yet.
    await aCycle(administrator, { programKey, name: "All", remindOn: [addDays(day, -1)] });
    await aCycle(administrator, {
      programKey,
      name: "Of the level",
      level: "Established",
      remindOn: [addDays(day, -2)],
    });
    await sendCycleReminders(systemViewer("system"));
    await sendCycleReminders(systemViewer("system"));
    const told = await db
      .select({ title: notifications.title })
      .from(notifications)
      .where(and(eq(notifications.memberId, memberId), eq(notifications.kind, "term_window")));
    expect(told.length).toBe(1);
  });
});
