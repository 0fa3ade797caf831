import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { activities } from "@/db/schema";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, aViewer } from "@/lib/testing/people";
import { declineCredit } from "./accept-or-decline-credit";
import { getActivity } from "./get";
import { restoreActivity, withdrawActivity } from "./withdraw";

async function confirmedAndWithdrawn() {
  const [renata, odalys] = [await aViewer(await aMember()), await aViewer(await aMember())];
  const credits = [renata, odalys].map(({ memberId }) => ({ memberId, part: "speaker" }));
  const id = await anActivity(renata, { credits });
  await inState(id, "confirmed");
  await withdrawActivity(renata, { id });
  return { id, renata, odalys };
}

describe("a confirmed activity that was withdrawn", () => {
  it("comes back confirmed although somebody answered to their credit meanwhile", async () => {
    const { id, renata, odalys } = await confirmedAndWithdrawn();
    await declineCredit(odalys, { id });
    await restoreActivity(renata, { id });
    expect(await getActivity(renata, id)).toMatchObject({ state: "confirmed", version: 4 });
  });

  it("comes back confirmed although a step without a kept version came between", async () => {
    const { id, renata } = await confirmedAndWithdrawn();
    await inTransaction((tx) =>
      tx
        .update(activities)
        .set({ country: "CL", version: sql`${activities.version} + 1` })
        .where(eq(activities.id, id)),
    );
    await restoreActivity(renata, { id });
    expect(await getActivity(renata, id)).toMatchObject({ state: "confirmed" });
  });
});
