import { brokenConstraint } from "@/db/constraint";
import { Refusal } from "./errors";
import "server-only";

const constraintMessages: Record<string, { message: string; field?: string }> = {
  terms_overlap: {
    message: "There is a term of the same program and group on some of these days already.",
    field: "startsOn",
  },
  terms_days: { message: "The term ends before it begins.", field: "endsOn" },
  last_administrator: { message: "This is the last administrator. Make somebody else an administrator first." },
  "identities(kind, value_folded)": {
    message: "Somebody in the directory has this already. Look for a duplicate.",
    field: "identities",
  },
  "members(slug)": { message: "This address is taken. Choose another.", field: "slug" },
  "catalogue_names(kind, folded)": { message: "Something in the catalogue has this name already.", field: "name" },
  "principles(number)": { message: "Another principle has this number.", field: "number" },
  "programs(color, shape)": { message: "Another program looks like this. Choose another shape.", field: "shape" },
  "activities(source_key)": { message: "This was logged before.", field: "title" },
  "accounts(member_id)": { message: "This member was given an account a moment ago. Try again." },
  "role_grants(member_id, program_key)": { message: "This role was given a moment ago. Look again." },
  "role_grants(member_id)": { message: "This role was given a moment ago. Look again." },
  "provider_links(provider, provider_subject)": { message: "This was connected a moment ago." },
  "groups(slug)": { message: "Another group was given this address a moment ago. Try again.", field: "name" },
  "groups(source_key)": { message: "This group was imported before.", field: "name" },
  "group_leads(group_id, member_id)": { message: "This person leads the group, or was asked to, already." },
  "session_speakers(session_id, member_id)": { message: "This person speaks in that session already." },
  "events(source_key)": { message: "This event was logged before.", field: "title" },
  "facts(member_id, kind, what, from_on)": {
    message: "This is recorded already, from the same day. Correct that one.",
    field: "fromOn",
  },
  foreign_key: { message: "Something in this no longer exists." },
};

/** A broken rule of the database in words; any other error as it came. */
export function refuseBrokenConstraint(error: unknown): never {
  const broken = error instanceof Refusal ? null : brokenConstraint(error);
  const rule = broken ? constraintMessages[broken] : undefined;
  if (broken && rule) throw new Refusal("conflict", rule.message, rule.field ? { [rule.field]: rule.message } : {});
  throw error;
}
