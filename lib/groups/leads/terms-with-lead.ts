import { askTogether } from "@/db/ask-together";
import { db, type Reader, type Transaction } from "@/db/client";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { endTerm } from "@/lib/terms/end";
import { type MemberTerm, readTerms, termQuestions, termsOfMember } from "@/lib/terms/get";
import { termStateOn } from "@/lib/terms/status";
import type { Group } from "../get";
import type { LeadRow } from "./load";
import "server-only";

/** Each term is ended by its own command, which asks its own policy. */
export async function endTermsWithLead(
  tx: Transaction,
  viewer: Viewer,
  { lead, group, endsOn, reason }: { lead: LeadRow; group: Group; endsOn: string; reason: string | null },
): Promise<void> {
  for (const { id, version, startsOn } of await termsWithLead(viewer, { memberId: lead.memberId, group }, tx))
    await endTerm.within(tx, viewer, {
      id,
      version,
      endsOn: endsOn < startsOn ? startsOn : endsOn,
      ending: "withdrawn",
      reason,
    });
}

type GroupOfTerms = Pick<Group, "id" | "programKey">;

/**
 * The standing terms that go with a lead: those for the very group, and those of its program that name none. As far as the viewer
 * may see them; `mayManage` says which ones they may end.
 */
export async function termsWithLead(
  viewer: Viewer,
  { memberId, group }: { memberId: string; group: GroupOfTerms },
  from: Reader = db,
) {
  return termsOfLead(viewer, await termsOfMember(viewer, memberId, from), group);
}

/** The same of several leads, each with the member whose it is. */
export async function termsWithLeads(viewer: Viewer, memberIds: readonly string[], group: GroupOfTerms) {
  if (memberIds.length === 0) return [];
  return termsOfLead(viewer, readTerms(viewer, await askTogether(db, termQuestions(viewer, memberIds))), group);
}

function termsOfLead(viewer: Viewer, terms: readonly MemberTerm[], group: GroupOfTerms) {
  const day = today(viewer.timeZone);
  return terms.filter(
    (term) =>
      ["active", "grace", "on_hold"].includes(term.state) &&
      termStateOn(term, day) !== "ended" &&
      (term.groupId ? term.groupId === group.id : term.programKey === group.programKey),
  );
}
