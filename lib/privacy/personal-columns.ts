import type { PgTable } from "drizzle-orm/pg-core";
import {
  activities,
  activityLinks,
  activityVersions,
  appeals,
  auditEntries,
  comments,
  cycleDecisions,
  facts,
  fileContents,
  files,
  importBatches,
  importFiles,
  importRows,
  managerNotes,
  managerTasks,
  members,
  merges,
  messages,
  notifications,
  oneTimeLinks,
  outbox,
  providerLinks,
  sessions,
  tags,
  termHolds,
  terms,
} from "@/db/schema";

type PersonalColumns = { table: PgTable; columns: readonly string[]; erase: string; own: string | null };

function personal<Table extends PgTable>(
  table: Table,
  columns: readonly (keyof Table["$inferSelect"] & string)[],
  rules: Pick<PersonalColumns, "erase" | "own">,
): PersonalColumns {
  return { table, columns, ...rules };
}

/**
 * What else holds what is known of a person, and points to them by another row or not at all: the file of `erase/` that takes it away,
 * and the part of one's own data that has it. None of it moves in a merge but with the row that it is in.
 */
export const personalColumns: readonly PersonalColumns[] = [
  personal(members, ["name", "nameFolded", "slug", "countryAsWritten", "city", "cityFolded", "bio", "bioFolded"], {
    erase: "erase-member",
    own: "member",
  }),
  personal(members, ["languages", "timeZone", "parts"], { erase: "erase-member", own: "member" }),
  personal(merges, ["moved"], { erase: "erase-member", own: null }),
  personal(providerLinks, ["provider", "providerSubject"], { erase: "account", own: null }),
  personal(sessions, ["userAgent", "signedInBy"], { erase: "account", own: "sessions" }),
  personal(oneTimeLinks, ["email"], { erase: "account", own: null }),
  personal(outbox, ["recipient", "subject", "text"], { erase: "account", own: null }),
  personal(terms, ["reason"], { erase: "terms", own: "terms" }),
  personal(termHolds, ["reason"], { erase: "terms", own: "terms" }),
  personal(cycleDecisions, ["reason", "undo", "letterSubject", "letterText"], { erase: "terms", own: "renewals" }),
  personal(appeals, ["text", "links", "answer"], { erase: "terms", own: "appeals" }),
  personal(activities, ["description", "city", "searchText"], { erase: "activities", own: "activities" }),
  personal(activityLinks, ["url"], { erase: "activities", own: "activities" }),
  personal(activityVersions, ["snapshot"], { erase: "activities", own: null }),
  personal(tags, ["reason"], { erase: "activities", own: "activities" }),
  personal(comments, ["body"], { erase: "activities", own: "comments" }),
  personal(facts, ["detail", "number", "link"], { erase: "facts-and-files", own: "facts" }),
  personal(files, ["name"], { erase: "facts-and-files", own: "files" }),
  personal(fileContents, ["content"], { erase: "facts-and-files", own: null }),
  personal(managerTasks, ["title"], { erase: "erase-member", own: "tasks" }),
  personal(managerNotes, ["text"], { erase: "erase-member", own: null }),
  personal(messages, ["subject", "text"], { erase: "account", own: "messages" }),
  personal(notifications, ["title", "detail"], { erase: "erase-member", own: "notifications" }),
  personal(auditEntries, ["before", "after"], { erase: "audit", own: "history" }),
  personal(importFiles, ["base64"], { erase: "imports", own: null }),
  personal(importRows, ["what", "column", "reason", "warnings", "wrote"], { erase: "imports", own: null }),
  personal(importBatches, ["fileName", "failure", "warnings"], { erase: "imports", own: null }),
];
