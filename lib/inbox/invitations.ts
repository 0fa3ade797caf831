import { today } from "@/lib/core/clock";
import type { SignedInViewer } from "@/lib/core/viewer";
import type { ownLeadInvitations } from "@/lib/groups/leads/list";
import type { MemberTerm } from "@/lib/terms/get";
import type { InboxInvitation, InboxLeadInvitation } from "./items";
import "server-only";

export function invitationItems(viewer: SignedInViewer, terms: readonly MemberTerm[]): InboxInvitation[] {
  const day = today(viewer.timeZone);
  return terms
    .filter((term) => term.state === "invited" && (!term.endsOn || term.endsOn >= day))
    .map(({ id, version, programKey, program, color, shape, group, detail, startsOn, endsOn }) => ({
      kind: "invited",
      ...{ id, version, startsOn, endsOn, detail: group ?? detail },
      program: { key: programKey, name: program, color, shape },
    }));
}

/** Groups that the viewer was asked to lead. */
export function leadInvitationItems(rows: Awaited<ReturnType<typeof ownLeadInvitations>>): InboxLeadInvitation[] {
  return rows.map(({ id, group, slug, by }) => ({ kind: "lead invited", id, group, slug, by }));
}
