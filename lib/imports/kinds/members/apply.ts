import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import { addMember } from "@/lib/members/add";
import { completeMember } from "@/lib/members/complete";
import { editMember } from "@/lib/members/edit";
import { editTerm } from "@/lib/terms/edit";
import { grantTerm } from "@/lib/terms/grant";
import { madeId } from "../../made-id";
import type { MemberWork } from "./decide";
import "server-only";

/** Makes, completes or edits a member, grants a term, or gives one another level, as the forms do; each command asks its own policy. */
export async function applyMember(
  tx: Transaction,
  viewer: Viewer,
  { work, batch }: { work: MemberWork; batch: Batch },
): Promise<Wrote> {
  if (work.do === "create") {
    const { id } = await addMember.within(tx, viewer, work.input, batch);
    work.person.id = id;
    return { kind: "member", id, created: true, version: 1 };
  }
  if (work.do === "edit") {
    const { version } = await editMember.within(tx, viewer, work.input, batch);
    return { kind: "member", id: work.id, created: false, version, before: work.before };
  }
  if (work.do === "complete") {
    const input = { ...work.input, id: madeId(work.person) };
    const { id, version, before } = await completeMember.within(tx, viewer, input, batch);
    return { kind: "member", id, created: false, version, before };
  }
  if (work.do === "level") {
    const { groupId, detail, startsOn, endsOn, reason, version: seen } = work.term;
    const input = {
      groupId,
      detail,
      startsOn,
      endsOn,
      reason,
      level: work.level,
      id: madeId(work.term),
      version: seen,
    };
    const { id, version } = await editTerm.within(tx, viewer, input, batch);
    work.term.version = version;
    return { kind: "term", id, created: false, version, before: { level: work.was } };
  }
  const { id } = await grantTerm.within(tx, viewer, { ...work.input, memberId: madeId(work.person) }, batch);
  work.term.id = id;
  return { kind: "term", id, created: true, version: 1 };
}
