import { changedFields } from "@/lib/core/changes";
import { plainCell } from "@/lib/core/csv";
import { editableMemberColumns } from "@/lib/directory/csv-export";
import type { MemberBefore } from "@/lib/members/schema";
import type { Warn } from "../../infer/cells";
import { isEmailAddress } from "../../infer/links";
import { isAsExported, isEditedCell, type OwnRow } from "../own-cells";
import type { OwnMember } from "./own-rows";
import type { MemberDraft } from "./read";

type Facts = NonNullable<OwnMember["edited"]>["facts"];
type OwnDraft = MemberDraft & { own: OwnRow };

/** What an import cannot change, since it is told elsewhere. What people did goes on without anybody editing the list. */
const derived = ["programs", "details", "levels", "terms"];

/** What a member becomes by the cells that somebody edited in their line of an export, and what stood there. */
export type OwnMemberChanges = { facts: Facts; before: MemberBefore };

/** Null where no cell was edited, or only such as cannot be changed, which is told. */
export function ownMemberChanges({ line, edited }: OwnMember, draft: OwnDraft, warn: Warn): OwnMemberChanges | null {
  if (!edited) return null;
  const { facts } = edited;
  const isEdited = (column: string) => isEditedCell(draft.own, line, column);
  const cell = (column: string) => plainCell(draft.own.cells.get(column));
  for (const column of derived.filter(isEdited))
    warn(column, `"${column}" follows from the terms of this person. An import of this list does not change it.`);
  if (isAsExported(draft.own, editableMemberColumns)) return null;
  const isUnknown = isEdited("country") && !draft.country && cell("country") !== "";
  if (isUnknown) warn("country", `"${cell("country").slice(0, 80)}" is not known as a country. It stays as it is.`);
  const written: Partial<Facts> = {
    ...(isEdited("name") && { name: draft.name }),
    ...(isEdited("country") && !isUnknown && { country: draft.country, countryAsWritten: null }),
    ...(isEdited("city") && { city: draft.city }),
  };
  const { before, after: changes } = changedFields(facts, written);
  const email = isEdited("email") ? changedEmail(line.get("email") ?? "", cell("email"), warn) : null;
  if (!email && Object.keys(changes).length === 0) return null;
  const identities = email ? withEmail(facts.identities, email) : facts.identities;
  return { facts: { ...facts, ...changes, identities }, before: { ...before, ...(email && { email }) } };
}

type Email = NonNullable<MemberBefore["email"]>;

function changedEmail(from: string, to: string, warn: Warn): Email | null {
  if (!to || isEmailAddress(to)) return { from: from || null, to: to || null };
  warn("email", `"${to.slice(0, 80)}" is not an e-mail address. It stays as it is.`);
  return null;
}

/** The address that the list shows becomes another one; the others stay. */
function withEmail(identities: Facts["identities"], { from, to }: Email): Facts["identities"] {
  const rest = identities.filter(({ kind, value }) => kind !== "email" || value !== from);
  return to ? [...rest, { kind: "email", value: to, visibility: "private" }] : rest;
}
