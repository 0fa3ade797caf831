import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { systemViewer, type Viewer, visitor } from "@/lib/core/viewer";
import { inviteLead } from "@/lib/groups/leads/invite";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { cancelEvent } from "./cancel";
import { getEvent } from "./get";
import { logEvent } from "./log";
import { eventPeople } from "./people";

const owner = systemViewer("command line");

async function namesOf(viewer: Viewer, id: string) {
  return (await eventPeople(viewer, await getEvent(viewer, id))).organisers.map(({ name }) => name).sort();
}

it("was led by who led any of its groups that day, took the credit, and may be seen", async () => {
  const [group, other] = [await aGroup(), await aGroup()];
  const [renata, joao] = [
    await aMember({ name: "Renata", visibility: "public" }),
    await aMember({ name: "João", visibility: "community" }),
  ];
  await aLead(group.id, renata);
  await aLead(other.id, joao);
  await aLead(group.id, await aMember({ name: "Later", visibility: "public" }), "2026-11-18");
  const asRenata = await aViewer(renata);
  await inviteLead(asRenata, { groupId: group.id, memberId: await aMember({ name: "Asked", visibility: "public" }) });
  const { id } = await logEvent(owner, aMeetup(group.id, { coHosts: [other.id] }));
  expect(await namesOf(asRenata, id)).toEqual(["João", "Renata"]);
  expect(await namesOf(visitor, id)).toEqual(["Renata"]);

  const [organised] = await db.select().from(activities).where(eq(activities.eventId, id));
  await declineCredit(await aViewer(joao), { id: organised?.id ?? "" });
  expect(await namesOf(asRenata, id)).toEqual(["Renata"]);

  const { version } = await getEvent(asRenata, id);
  await cancelEvent(asRenata, { id, version });
  expect(await namesOf(asRenata, id)).toEqual([]);
});
