import type { Exceptions } from "./findings";

const all = (reason: string, keys: string[]): Exceptions => Object.fromEntries(keys.map((key) => [key, reason]));

/** Exported functions of lib that ask the database without a viewer. */
export const queriesWithoutViewer: Exceptions = {
  ...all("there is no viewer before somebody is signed in", [
    "lib/accounts/demo-accounts.ts listDemoAccounts",
    "lib/accounts/demo-accounts.ts listDemoPeople",
    "lib/accounts/count-tokens.ts countTokensOfAddress",
    "lib/accounts/find-link-address.ts findLinkAddress",
    "lib/accounts/find-person-by-email.ts findPersonByEmail",
    "lib/accounts/set-up.ts setUp",
    "lib/accounts/set-up.ts hasAccounts",
    "lib/limits/attempts.ts countAttempt",
    "lib/limits/attempts.ts forgiveAttempts",
    "lib/limits/attempts.ts rememberSignIn",
    "lib/core/shared-count.ts sharedCount",
  ]),
  ...all("makes the viewer", [
    "lib/core/viewer.ts viewerOfSession",
    "lib/core/viewer.ts viewerOfToken",
    "lib/core/viewer.ts viewerOfMember",
  ]),
  ...all("makes queries, each of which takes the viewer first", ["lib/core/prepared-for.ts preparedFor"]),
  "lib/events/credit-leads.ts creditEventsAnew": "makes the viewer of whoever changed the lead, for the job",
  ...all("makes commands, each of which takes the viewer first", ["lib/core/command.ts commandsTogether"]),
  "lib/metrics/counts-for-programs.ts computeActivityMetrics":
    "counts within a transaction, or for the check of administrators",
  ...all("the catalogue is public", ["lib/catalogue/get.ts currentCatalogue"]),
  ...all("takes rows or a condition that were chosen for a viewer", [
    "lib/activities/get.ts withDetails",
    "lib/activities/insiders.ts activityMeets",
    "lib/activities/insiders.ts meetingQuestion",
  ]),
  ...all("runs by the clock, for nobody", [
    "lib/cycles/letters/leave.ts sendDueLetters",
    "lib/events/reminders.ts sendAttendanceReminders",
    "lib/evidence/delete-unused.ts deleteUnusedFiles",
    "lib/jobs/delete-removed.ts deleteRemoved",
    "lib/imports/jobs/delete-unused-uploads.ts deleteUnusedUploads",
    "lib/jobs/delete-expired-links.ts deleteExpiredLinks",
    "lib/jobs/delete-expired-rate-limits.ts deleteExpiredRateLimits",
    "lib/jobs/delete-kept-answers.ts deleteKeptAnswers",
    "lib/jobs/delete-expired-sessions.ts deleteExpiredSessions",
    "lib/jobs/delete-sent-mail.ts deleteSentMail",
    "lib/inbox/write-notifications.ts writeNotifications",
    "lib/requirements/fact-reminders.ts sendFactReminders",
    "lib/mail/deliver.ts deliverMail",
  ]),
  ...all("gives jobs to the process that runs them", [
    "lib/jobs/claim.ts dueJobNames",
    "lib/jobs/claim.ts claimJobs",
    "lib/jobs/claim.ts extendLease",
    "lib/jobs/claim.ts finishJob",
    "lib/jobs/claim.ts failJob",
    "lib/jobs/schedules.ts enqueueScheduledJobs",
  ]),
  ...all("makes a kind of import, whose steps take the viewer", [
    "lib/imports/kinds/events/index.ts events",
    "lib/imports/kinds/members/index.ts members",
  ]),
  "lib/core/cached.ts cached":
    "asks only which version is kept; what it keeps is what everybody reads, such as the catalogue",
  "lib/core/command.ts command": "makes the commands, which take the viewer",
};

/** Files that change data and are neither a command nor internal to a noun: they write in a command's transaction. */
export const writers: Exceptions = {
  ...all("counts requests and tries, which are nobody's data", ["lib/core/shared-count.ts", "lib/limits/attempts.ts"]),
  "lib/core/api/answered-once.ts": "keeps what a command answered, in its own transaction",
  "lib/core/events.ts": "writes the audit entry of every command",
  ...all("keeps the jobs, or deletes what has expired, by the clock and for nobody", [
    "lib/core/enqueue.ts",
    "lib/imports/jobs/delete-unused-uploads.ts",
    "lib/jobs/claim.ts",
    "lib/jobs/delete-expired-links.ts",
    "lib/jobs/delete-expired-rate-limits.ts",
    "lib/jobs/delete-kept-answers.ts",
    "lib/jobs/delete-expired-sessions.ts",
    "lib/jobs/delete-sent-mail.ts",
    "lib/jobs/schedules.ts",
  ]),
  ...all("makes commands through the one definition of its noun", [
    "lib/catalogue/principles.ts",
    "lib/terms/hold.ts",
    "lib/terms/renew.ts",
  ]),
  "lib/mail/deliver.ts": "marks what was sent; mail is delivered after the commit, for nobody",
  "bin/commands/demo.ts": "loads the demo community into an empty database",
  ...all("shared by the commands of its noun", [
    "lib/activities/restore-facts.ts",
    "lib/activities/versions.ts",
    "lib/activities/write-details.ts",
    "lib/events/record.ts",
    "lib/events/write-details.ts",
    "lib/groups/leads/save.ts",
    "lib/members/save-identities-and-employments.ts",
    "lib/terms/hold-days.ts",
    "lib/terms/next-term.ts",
  ]),
  ...all("keeps what is derived exact, in the transaction of the command that changed the rest", [
    "lib/events/crediting.ts",
    "lib/events/group-events.ts",
    "lib/mail/write.ts",
    "lib/metrics/activity-filters.ts",
    "lib/metrics/contributed-on.ts",
    "lib/metrics/counted-activities.ts",
    "lib/metrics/summaries.ts",
    "lib/metrics/member-activities.ts",
    "lib/terms/keep-grace.ts",
    "lib/metrics/rebuild.ts",
    "lib/metrics/recount.ts",
  ]),
  "lib/triage/keep-standings.ts": "keeps what follows from the records alone, before it is read",
  ...all("part of an import or of its undo, row by row", [
    "lib/groups/undo-edits.ts",
    "lib/imports/jobs/apply-slice.ts",
    "lib/imports/kinds/groups/undo.ts",
    "lib/imports/kinds/members/undo.ts",
    "lib/members/undo-completion.ts",
  ]),
  ...all("a part of every change of a fact or of files", ["lib/evidence/attach.ts", "lib/facts/for-change.ts"]),
  ...all("deletes what has expired", ["lib/evidence/delete-unused.ts", "lib/jobs/delete-removed.ts"]),
  ...all("part of a merge", [
    "lib/groups/merge/differences.ts",
    "lib/privacy/merge/accounts.ts",
    "lib/privacy/merge/credits.ts",
    "lib/privacy/merge/differences.ts",
    "lib/privacy/merge/facts.ts",
    "lib/privacy/merge/profile.ts",
  ]),
  ...all("part of erasing a member", [
    "lib/privacy/erase/account.ts",
    "lib/privacy/erase/activities.ts",
    "lib/privacy/erase/audit.ts",
    "lib/privacy/erase/facts-and-files.ts",
    "lib/privacy/erase/groups-and-events.ts",
    "lib/privacy/erase/imports.ts",
    "lib/privacy/erase/terms.ts",
  ]),
};

/** Files that open a transaction themselves. */
export const transactions: Exceptions = {
  "lib/core/command.ts": "every command runs in one",
  "lib/core/api/answered-once.ts": "a command, and its answer that is kept",
  "lib/imports/jobs/apply-slice.ts": "many commands in one transaction, a slice of rows at a time",
  "lib/imports/jobs/run.ts": "the same, for the end of a run",
  ...all("counts what was asked, whatever becomes of it", ["lib/core/shared-count.ts", "lib/limits/attempts.ts"]),
  "lib/triage/keep-standings.ts": "counts a slice of terms at a time, before they are read",
  "lib/inbox/write-notifications.ts": "mail is written after the commit, for nobody",
  "lib/mail/deliver.ts": "mail is claimed and marked after the commit",
  ...all("claims jobs, or deletes what has expired, by the clock", [
    "lib/imports/jobs/delete-unused-uploads.ts",
    "lib/jobs/claim.ts",
    "lib/evidence/delete-unused.ts",
    "lib/jobs/delete-removed.ts",
    "lib/jobs/delete-expired-links.ts",
    "lib/jobs/delete-expired-rate-limits.ts",
    "lib/jobs/delete-kept-answers.ts",
    "lib/jobs/delete-expired-sessions.ts",
    "lib/jobs/delete-sent-mail.ts",
    "lib/jobs/schedules.ts",
  ]),
  "bin/commands/demo.ts": "loads the demo community",
  "bin/commands/import.ts": "puts the catalogue into a new database",
  "bin/commands/migrate.ts": "the same",
  "bench/generator/generate.ts": "makes data to measure with",
};

/** Who makes a viewer, by file and maker. */
export const viewerMakers: Exceptions = {
  "lib/core/current-viewer.ts viewerOfSession": "the viewer of a request",
  "lib/core/bearer-token.ts viewerOfToken": "the viewer of a request to the API",
  "lib/core/bearer-token.ts systemViewer": "notes that a token was used",
  "lib/inbox/write-notifications.ts viewerOfMember": "a comment goes only to who may read it today",
  "lib/accounts/next-auth.ts viewerOfSession": "whoever connects a provider is signed in",
  ...all("signs somebody in who is nobody before", [
    "lib/accounts/next-auth.ts systemViewer",
    "lib/accounts/redeem-link.ts systemViewer",
    "lib/accounts/request-link.ts systemViewer",
    "lib/accounts/set-up.ts systemViewer",
    "lib/accounts/sign-in-as-demo.ts systemViewer",
    "lib/accounts/sign-in-by-password.ts systemViewer",
  ]),
  ...all("runs for nobody in particular", [
    "lib/events/credit-leads.ts systemViewer",
    "lib/cycles/letters/leave.ts systemViewer",
    "lib/jobs/send-digests.ts systemViewer",
    "lib/jobs/job.ts systemViewer",
    "lib/events/reminders.ts systemViewer",
    "lib/requirements/fact-reminders.ts systemViewer",
    "lib/imports/jobs/delete-unused-uploads.ts systemViewer",
    "lib/jobs/delete-sent-mail.ts systemViewer",
    "lib/reports/public-figures.ts systemViewer",
    "lib/server-start.ts systemViewer",
  ]),
  "lib/triage/quiet/answer.ts viewerOfMember": "whoever has the link of the mail speaks for the member",
  "lib/events/credit-leads.ts viewerOfMember": "the same person who changed the lead",
  "lib/imports/jobs/run.ts viewerForImport": "the same person, marked with the import",
  ...all("the command line of whoever owns the machine", [
    "bin/commands/create-admin.ts systemViewer",
    "bin/commands/create-token.ts systemViewer",
    "bin/commands/import.ts systemViewer",
    "bin/commands/jobs.ts systemViewer",
    "bin/commands/verify.ts systemViewer",
  ]),
};

/** Server actions that nobody has to be anybody for. */
export const actionsWithoutViewer: Exceptions = {
  "app/(member)/account/actions.ts startConnecting": "sets a cookie of the browser that asks, and reads nothing",
  ...all("there is no viewer before somebody is signed in", [
    "app/(public)/invitation/actions.ts accept",
    "app/(public)/reset/actions.ts sendReset",
    "app/(public)/reset/actions.ts setNewPassword",
    "app/(public)/setup/actions.ts finishSetup",
    "app/(public)/sign-in/actions.ts sendLink",
    "app/(public)/sign-in/actions.ts enterByPassword",
    "app/(public)/sign-in/actions.ts enterByLink",
    "app/(public)/sign-in/actions.ts enterAsDemo",
  ]),
};

/** Commands whose `allow` has nothing to decide that their subject has not decided, each with why. */
export const hollowDecisions: Exceptions = {
  "file.send":
    "whoever is signed in may send a file, which is theirs alone until something that they may change takes it",
  "provider.connect": "whoever has an account may connect it in the form, and the subject is the viewer's own account",
  "member.share": "whoever is signed in may show their own profile, and the subject is the viewer",
  "view.save": "whoever is signed in may save a view for themselves, and a visitor is asked to sign in",
};

/** Parts of a page that use the actions of another page. */
export const foreignActions: Exceptions = {
  "app/(member)/events/_list/attendance-form.tsx -> app/(member)/events/[id]/actions": "a row of the list is the event",
  "app/(member)/home/attendance-answer.tsx -> app/(member)/events/[id]/actions":
    "the start page asks what the event asks",
  "app/(member)/home/lead-answer.tsx -> app/(member)/groups/[slug]/actions": "the start page asks what the group asks",
  "app/(public)/sign-in-box.tsx -> app/(public)/sign-in/actions": "the front page has the box of the sign-in page",
  ...all("one pair of actions for all nouns of the catalogue", [
    "app/admin/activity-types/type-form.tsx -> app/admin/_catalogue/actions",
    "app/admin/certifications/certification-form.tsx -> app/admin/_catalogue/actions",
    "app/admin/programs/program-form.tsx -> app/admin/_catalogue/actions",
  ]),
};

/** Names that two files of lib export. */
export const namesExportedTwice: Exceptions = {};
