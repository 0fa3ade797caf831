import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activityVersions } from "@/db/schema";
import { editActivity } from "@/lib/activities/edit";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { eraseMember } from "./erase-member";

describe("the history of what somebody was once credited on", () => {
  it("no longer names them once they are erased, and goes on naming the others", async () => {
    const id = await aMember({ name: "Odalys Ferreira" });
    const renata = await aViewer(await aMember({ name: "Renata Quilodrán" }));
    const credits = [renata.memberId, id].map((memberId) => ({ memberId, part: "speaker" }));
    const talk = await anActivity(renata, { credits });
    await editActivity(renata, { ...aTalk(renata.memberId), id: talk, version: 1 });
    const told = async () =>
      JSON.stringify(await db.select().from(activityVersions).where(eq(activityVersions.activityId, talk)));
    expect(await told()).toContain("Odalys Ferreira");
    await eraseMember(await anAdministrator(), { id, version: 1, reason: "Asked for it." });
    expect(await told()).not.toMatch(/odalys/i);
    expect(await told()).toContain("Former member");
    expect(await told()).toContain("Renata Quilodrán");
  });
});
