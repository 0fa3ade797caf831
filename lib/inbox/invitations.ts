import { today } from "@/lib/core/clock";
import type { SignedInViewer, Viewer } from "@/lib/core/viewer";
import { ownLeadInvitations } from "@/lib/groups/leads/list";
import { termsOfMember } from "@/lib/terms/get";
import type { InboxInvitation, InboxLeadInvitation } from "./items";
import "server-only";

export async function invitationItems(viewer: SignedInViewer): Promise<InboxInvitation[]> {
  const day = today(viewer.timeZone);
  const terms = await termsOfMember(viewer, viewer.memberId);
  return terms
    .filter((term) => term.state === "invited" && (!term.endsOn || term.endsOn >= day))
    .map(({ id, version, programKey, program, color, shape, group, detail, startsOn, endsOn }) => ({
      kind: "invited",
      ...{ id, version, startsOn, endsOn, detail: group ?? detail },
      program: { key: programKey, name: program, color, shape },
    }));
}

/** Groups that the viewer was asked to lead. */
export async function leadInvitationItems(viewer: Viewer): Promise<InboxLeadInvitation[]> {
  const rows = await ownLeadInvitations(viewer);
  return rows.map(({ id, group, slug, by }) => ({ kind: "lead invited", id, group, slug, by }));
}
