import { isNull } from "drizzle-orm";
import { type Reference, referenceOf } from "@/db/references";
import {
  accounts,
  activities,
  activityDifferences,
  activityVersions,
  announcementDismissals,
  announcements,
  apiTokens,
  appeals,
  auditEntries,
  comments,
  contributions,
  credits,
  cycleDecisions,
  employments,
  eventAttendees,
  eventSessions,
  events,
  eventVolunteers,
  facts,
  files,
  groupDifferences,
  groupLeads,
  groupMerges,
  groupQuietAsks,
  groups,
  identities,
  importBatches,
  importMappings,
  managerNotes,
  managerTasks,
  memberActivities,
  memberDifferences,
  members,
  merges,
  messages,
  notifications,
  quietAsks,
  reviews,
  roleGrants,
  savedViews,
  sessionSpeakers,
  tags,
  terms,
  uncounted,
} from "@/db/schema";
import { factStaysBefore } from "@/lib/facts/stays-before";
import { leadStaysBefore } from "@/lib/groups/merge/references";

/**
 * What erasing a member does with a row that points to them: `delete` it, `keep` it, which then points to a nameless entry, or leave it
 * to the part of `erase/` that is named, which blanks or ends some of it.
 */
type OnErase = "delete" | "keep" | { by: Eraser };
export type Eraser = "account" | "terms" | "groups and events" | "activities" | "facts and files";

/** Which part of one's own data it is: by these columns of the row, or by a query in `export-own-data.ts`. Null: none, it is about others. */
type OwnPart = { part: string; columns?: readonly string[]; renamed?: Record<string, string> } | null;

type MovedReference<One> = { rows: Reference<One>; erase: OnErase; own: OwnPart };

function moved<One>(rows: Reference<One>, rules: { erase: OnErase; own: OwnPart }): MovedReference<One> {
  return { rows, ...rules };
}

/** Columns that move to the kept member in a merge, by their name in its record; of two rows alike one goes. Accounts, roles, views: `merge/`. */
export const movedMemberReferences = {
  identities: moved(referenceOf(identities, "memberId", { key: "id" }), {
    erase: "delete",
    own: { part: "identities", columns: ["kind", "value", "visibility", "verifiedAt"] },
  }),
  employments: moved(referenceOf(employments, "memberId", { key: "id" }), {
    erase: "delete",
    own: { part: "employments" },
  }),
  terms: moved(referenceOf(terms, "memberId", { key: "id" }), { erase: { by: "terms" }, own: { part: "terms" } }),
  credits: moved(
    referenceOf(credits, "memberId", { key: "id", once: { by: ["activityId"], subject: activities.id } }),
    { erase: "keep", own: { part: "activities" } },
  ),
  activities: moved(referenceOf(activities, "loggedById", { key: "id" }), {
    erase: { by: "activities" },
    own: { part: "activities" },
  }),
  reviews: moved(referenceOf(reviews, "reviewerId", { key: "id" }), {
    erase: "keep",
    own: { part: "reviews", columns: ["activityId", "decision", "reason", "decidedAt"] },
  }),
  decisions: moved(referenceOf(cycleDecisions, "decidedById", { key: "id" }), {
    erase: "keep",
    own: { part: "decisionsTaken", columns: ["termId", "decision", "reason", "decidedAt"] },
  }),
  appeals: moved(referenceOf(appeals, "memberId", { key: "id" }), {
    erase: { by: "terms" },
    own: { part: "appeals", columns: ["decisionId", "text", "links", "writtenAt", "outcome", "answer", "answeredAt"] },
  }),
  comments: moved(referenceOf(comments, "authorId", { key: "id" }), {
    erase: { by: "activities" },
    own: { part: "comments", columns: ["activityId", "body", "writtenAt"] },
  }),
  accounts: moved(referenceOf(accounts, "memberId", { key: "id" }), {
    erase: { by: "account" },
    own: { part: "sessions" },
  }),
  roles: moved(
    referenceOf(roleGrants, "memberId", {
      key: "id",
      once: { by: ["role", "programKey"], among: isNull(roleGrants.endedAt) },
    }),
    {
      erase: { by: "account" },
      own: {
        part: "roles",
        columns: ["role", "programKey", "countries", "grantedAt", "endedAt"],
        renamed: { programKey: "program" },
      },
    },
  ),
  tokens: moved(referenceOf(apiTokens, "memberId", { key: "id" }), {
    erase: "delete",
    own: { part: "tokens", columns: ["name", "scopes", "createdAt"] },
  }),
  views: moved(referenceOf(savedViews, "memberId", { key: "id", once: { by: ["path", "name"] } }), {
    erase: "delete",
    own: { part: "savedViews", columns: ["path", "name", "query"] },
  }),
  imports: moved(referenceOf(importBatches, "startedById", { key: "id" }), { erase: "keep", own: null }),
  leads: moved(
    referenceOf(groupLeads, "memberId", {
      key: "id",
      once: {
        by: ["groupId"],
        among: isNull(groupLeads.toOn),
        subject: groups.id,
        staysBefore: (one, other, keptId) => leadStaysBefore(one, other, one.memberId === keptId),
      },
    }),
    {
      erase: { by: "groups and events" },
      own: { part: "groupsLed" },
    },
  ),
  speaking: moved(
    referenceOf(sessionSpeakers, "memberId", { key: "id", once: { by: ["sessionId"], subject: eventSessions.id } }),
    { erase: { by: "groups and events" }, own: { part: "speaking", columns: ["sessionId"] } },
  ),
  helping: moved(
    referenceOf(eventVolunteers, "memberId", { key: "id", once: { by: ["eventId"], subject: events.id } }),
    { erase: { by: "groups and events" }, own: { part: "helping", columns: ["eventId"] } },
  ),
  attending: moved(
    referenceOf(eventAttendees, "memberId", { key: "eventId", once: { by: ["eventId"], subject: events.id } }),
    { erase: "delete", own: { part: "attended" } },
  ),
  facts: moved(
    referenceOf(facts, "memberId", {
      key: "id",
      once: { by: ["kind", "what", "fromOn"], among: isNull(facts.removedAt), staysBefore: factStaysBefore },
    }),
    { erase: { by: "facts and files" }, own: { part: "facts" } },
  ),
  files: moved(referenceOf(files, "sentById", { key: "id" }), {
    erase: { by: "facts and files" },
    own: { part: "files", columns: ["name", "type", "size", "factId", "activityId", "createdAt"] },
  }),
  tasksAbout: moved(referenceOf(managerTasks, "memberId", { key: "id" }), { erase: "delete", own: null }),
  tasksToDo: moved(referenceOf(managerTasks, "assignedToId", { key: "id" }), {
    erase: "keep",
    own: { part: "tasks", columns: ["title", "dueOn", "doneAt"] },
  }),
  quietAsks: moved(referenceOf(quietAsks, "memberId", { key: "id", once: { by: ["programKey", "quietFrom"] } }), {
    erase: "delete",
    own: {
      part: "quietMails",
      columns: ["programKey", "quietFrom", "askedAt", "answer", "answeredAt", "leaveUntilOn"],
      renamed: { programKey: "program" },
    },
  }),
  dismissedAnnouncements: moved(
    referenceOf(announcementDismissals, "memberId", {
      key: "announcementId",
      once: { by: ["announcementId"], subject: announcements.id },
    }),
    { erase: "delete", own: { part: "dismissedAnnouncements", columns: ["announcementId", "dismissedAt"] } },
  ),
  groupQuietAsks: moved(referenceOf(groupQuietAsks, "memberId", { key: "id" }), {
    erase: "delete",
    own: { part: "groupQuietMails", columns: ["groupId", "askedAt", "answer", "answeredAt", "restsUntilOn"] },
  }),
  messages: moved(referenceOf(messages, "memberId", { key: "id" }), { erase: "delete", own: { part: "messages" } }),
  notesAbout: moved(referenceOf(managerNotes, "memberId", { key: "id" }), { erase: "delete", own: null }),
  notifications: moved(referenceOf(notifications, "memberId", { key: "id" }), {
    erase: "delete",
    own: { part: "notifications", columns: ["kind", "title", "detail", "madeAt", "readAt", "resolvedAt"] },
  }),
  toldOthers: moved(referenceOf(notifications, "aboutId", { key: "id" }), { erase: "delete", own: null }),
  events: moved(referenceOf(events, "createdById", { key: "id" }), { erase: "keep", own: null }),
};

export type MovedMemberReference = keyof typeof movedMemberReferences;

/** The same as a list; each with its name. */
export const movedMemberReferenceList = (Object.keys(movedMemberReferences) as MovedMemberReference[]).map((name) => {
  const rules: MovedReference<Record<string, unknown>> = movedMemberReferences[name];
  return { name, ...rules };
});

/**
 * Columns that point to a member and stay as they are in a merge and an erasure: who did something then, which leads on to the
 * kept one or to a nameless entry, what a merge itself wrote, and what is computed again.
 */
export const stayingMemberReferences: readonly Pick<Reference, "table" | "column">[] = [
  { table: members, column: "mergedIntoId" },
  { table: merges, column: "keptId" },
  { table: merges, column: "mergedId" },
  { table: merges, column: "mergedById" },
  { table: contributions, column: "memberId" },
  { table: memberActivities, column: "memberId" },
  { table: cycleDecisions, column: "undoneById" },
  { table: appeals, column: "answeredById" },
  { table: roleGrants, column: "grantedById" },
  { table: roleGrants, column: "endedById" },
  { table: uncounted, column: "saidById" },
  { table: facts, column: "checkedById" },
  { table: tags, column: "addedById" },
  { table: tags, column: "confirmedById" },
  { table: tags, column: "removedById" },
  { table: activityVersions, column: "changedById" },
  { table: groupLeads, column: "invitedById" },
  { table: groupMerges, column: "mergedById" },
  { table: activityDifferences, column: "saidById" },
  { table: groupDifferences, column: "saidById" },
  { table: memberDifferences, column: "memberId" },
  { table: memberDifferences, column: "otherId" },
  { table: memberDifferences, column: "saidById" },
  { table: eventAttendees, column: "addedById" },
  { table: importMappings, column: "savedById" },
  { table: managerTasks, column: "addedById" },
  { table: managerTasks, column: "doneById" },
  { table: managerNotes, column: "writtenById" },
  { table: announcements, column: "writtenById" },
  { table: messages, column: "writtenById" },
  { table: auditEntries, column: "actorId" },
  { table: auditEntries, column: "concernsId" },
];
