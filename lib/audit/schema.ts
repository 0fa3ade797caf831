import { z } from "zod";
import { channels } from "@/db/words";
import { dayField } from "@/lib/core/fields";
import { filterWord, readFilter } from "@/lib/core/filter";

/** What the audit is searched by; in an address: `/admin/audit?person=&action=&kind=&object=&channel=&from=&to=&q=`. */
const auditFilter = z.object({
  /** A person or thing by name. */
  q: filterWord.optional(),
  /** Slug of who did it or whom it concerns. */
  person: filterWord.optional(),
  action: filterWord.optional(),
  kind: filterWord.optional(),
  object: filterWord.optional(),
  batch: filterWord.optional(),
  channel: z.enum(channels).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
});

/** What can be done something to. */
export const auditKinds = [
  "activity",
  "member",
  "term",
  "group",
  "event",
  "fact",
  "file",
  "account",
  "role",
  "session",
  "token",
  "program",
  "goal",
  "trait",
  "principle",
  "activity type",
  "certification",
  "task",
  "note",
  "announcement",
  "import",
  "import mapping",
  "country",
  "installation",
  "mail",
  "job",
  "view",
] as const;

export type AuditFilter = z.output<typeof auditFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function auditFilterOf(asked: Record<string, string | string[] | undefined>): AuditFilter {
  return readFilter(auditFilter, asked);
}
