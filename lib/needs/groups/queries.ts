import "server-only";
import { uncountedEvents } from "../../events/lists/queries";
import { leadInvitations } from "../../groups/queries";
import type { Viewer } from "../../viewer";
import type { Attendance, LeadInvited } from "../rules";

/** Events of the viewer's groups that are over and that nobody has counted, the latest first. */
export async function attendances(viewer: Viewer): Promise<Attendance[]> {
  const rows = await uncountedEvents(viewer);
  return rows.map(({ id, version, title, startsOn, hosts, expectedInPerson }) => ({
    kind: "attendance",
    ...{ id, version, title, startsOn },
    group: hosts[0]?.name ?? "",
    expected: expectedInPerson,
  }));
}

/** Groups that the viewer was asked to lead. */
export async function leadInvited(viewer: Viewer): Promise<LeadInvited[]> {
  const rows = await leadInvitations(viewer);
  return rows.map(({ id, group, slug, by }) => ({ kind: "lead invited", id, group, slug, by }));
}
