import { expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { getActivity } from "./get";
import { parsedSnapshot } from "./history";
import { restoreActivityFacts, saidByVersion } from "./restore-facts";

it("credits whom the people of a version were merged into since, each once", async () => {
  const administrator = await anAdministrator();
  const [renata, ana, again, once] = [await aMember(), await aMember(), await aMember(), await aMember()];
  const credits = [renata, ana, again].map((memberId) => ({ memberId, part: "speaker" }));
  const viewer = await aViewer(renata);
  const id = await anActivity(viewer, { credits });
  const version = parsedSnapshot(await getActivity(viewer, id));
  if (!version) throw new Error("No version.");
  await mergeMembers(administrator, { keptId: ana, mergedId: again });
  await mergeMembers(administrator, { keptId: once, mergedId: ana });
  await inTransaction(async (tx) => {
    const activity = await getActivity(viewer, id, tx);
    await restoreActivityFacts(tx, viewer, { activity, said: saidByVersion(version) });
  });
  expect((await getActivity(viewer, id)).credits.map(({ memberId }) => memberId)).toEqual([renata, once]);
});
