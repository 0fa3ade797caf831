import { describe, expect, it } from "vitest";
import { anActivity, aTalk, inState } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { acceptCredit, declineCredit } from "./accept-or-decline-credit";
import { editActivity } from "./edit";
import { findActivity, getActivity } from "./get";
import { restoreActivity, withdrawActivity } from "./withdraw";

async function shared() {
  const [renata, odalys] = [await aMember(), await aMember()];
  await aTerm(odalys, { programKey: "heroes" });
  const [logger, credited] = [await aViewer(renata), await aViewer(odalys)];
  const credits = [
    { memberId: renata, part: "speaker" },
    { memberId: odalys, part: "panelist" },
  ];
  return { logger, credited, credits, id: await anActivity(logger, { credits }) };
}

describe("a credit", () => {
  it("can be declined by whom it is for, counts no longer, and can be taken after all", async () => {
    const { logger, credited, id } = await shared();
    expect((await getActivity(logger, id)).programs.map((row) => row.programKey)).toEqual(["heroes"]);
    await declineCredit(credited, { id });
    expect(await findActivity(credited, id)).toBeNull();
    const left = await getActivity(logger, id);
    expect(left.programs).toEqual([]);
    expect(left.credits.find((credit) => credit.memberId === credited.memberId)?.declinedAt).toBeInstanceOf(Date);
    expect(await declineCredit(credited, { id })).toEqual({ id });
    await acceptCredit(credited, { id });
    expect(await findActivity(credited, id)).not.toBeNull();
  });

  it("stays declined when the activity is edited, with or without that person", async () => {
    const { logger, credited, credits, id } = await shared();
    await declineCredit(credited, { id });
    for (const [people, version] of [
      [credits, 2],
      [credits.slice(0, 1), 3],
    ] as const) {
      const title = `Version ${version}`;
      await editActivity(logger, { ...aTalk(logger.memberId, { credits: people, title }), id, version });
      const { credits: now } = await getActivity(logger, id);
      expect(now.find((credit) => credit.memberId === credited.memberId)?.declinedAt).toBeInstanceOf(Date);
    }
  });

  it("of somebody who is not credited looks absent, unless they may read it", async () => {
    const { id } = await shared();
    const stranger = await aViewer(await aMember());
    await expect(declineCredit(stranger, { id })).rejects.toMatchObject({ code: "missing" });
    await inState(id, "confirmed");
    await expect(declineCredit(stranger, { id })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("withdrawing", () => {
  it("takes an activity back and puts it where it was", async () => {
    const { logger, credited, id } = await shared();
    await expect(withdrawActivity(credited, { id })).rejects.toMatchObject({ code: "forbidden" });
    await withdrawActivity(logger, { id });
    expect(await getActivity(logger, id)).toMatchObject({ state: "withdrawn" });
    expect(await withdrawActivity(logger, { id })).toMatchObject({ state: "withdrawn", version: 2 });
    await restoreActivity(logger, { id });
    expect(await getActivity(logger, id)).toMatchObject({ state: "submitted", version: 3 });
    expect(await restoreActivity(logger, { id })).toMatchObject({ state: "submitted", version: 3 });
  });
});
