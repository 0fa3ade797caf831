import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { credits } from "@/db/schema";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { findActivityToCopy, findLastActivityToCopy } from "./copy";
import { creditedMemberNames } from "./credited-member-names";

describe("logging something again", () => {
  it("is for its people alone, and names nobody whom they may not see", async () => {
    const logger = await aViewer(await aMember({ name: "Renata Quilodrán" }));
    const hidden = await aViewer(await aMember({ name: "Siobhan Kerr", visibility: "private" }));
    const people = [
      { memberId: logger.memberId, part: "speaker" },
      { memberId: hidden.memberId, part: "speaker" },
      { guestName: "Pilar Anchorena", part: "host" },
    ];
    const id = await anActivity(logger, { credits: people });
    await inState(id, "confirmed");
    for (const viewer of [await aViewer(await aMember()), await anAdministrator()])
      expect(await findActivityToCopy(viewer, id)).toBeNull();
    expect(await findActivityToCopy(hidden, id)).toMatchObject({ id });
    const original = await findActivityToCopy(logger, id);
    expect(original).toMatchObject({ id });
    expect(await creditedMemberNames(logger, original ?? { credits: [] })).toEqual({
      [logger.memberId]: "Renata Quilodrán",
    });
    await inTransaction((tx) =>
      tx.update(credits).set({ declinedAt: new Date() }).where(eq(credits.memberId, hidden.memberId)),
    );
    expect(await findActivityToCopy(hidden, id)).toBeNull();
  });

  it("is of the last one, too, and of none for who logged nothing but a draft", async () => {
    const logger = await aViewer(await aMember());
    const draft = await anActivity(logger, {});
    await inState(draft, "draft");
    expect(await findLastActivityToCopy(logger)).toBeNull();
    await anActivity(logger, { title: "The first one" });
    const last = await anActivity(logger, { title: "The last one" });
    expect(await findLastActivityToCopy(logger)).toMatchObject({ id: last });
  });
});
