import { z } from "zod";
import { inTransaction } from "@/db/client";
import { activityFacts } from "@/lib/activities/schema";
import { resolveCountries } from "@/lib/administration/resolve-countries";
import { enqueue } from "@/lib/core/enqueue";
import { eventFactsOf } from "@/lib/events/facts";
import { getEvent } from "@/lib/events/get";
import { startImport } from "@/lib/imports/jobs/start";
import { defineJob, JobFailure } from "@/lib/jobs/job";
import { listJobs } from "@/lib/jobs/list";
import { runDueJobs } from "@/lib/jobs/runner";
import { writeMail } from "@/lib/mail/write";
import { aTalk } from "@/lib/testing/activities";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember } from "@/lib/testing/people";
import type { Made } from "./records";
import { byAdministrator, type Rules, rule } from "./rule";

const log = "title,date,type\nCold starts,2026-10-01,talk\n";
const meetups = "title,date\nMeetup 1,2026-10-01\n";

/** A file of what `self` did, uploaded by them. */
const ofOwnLog = ({ who, self }: Made) =>
  ({ viewer: who.self, kind: "activities", file: log, memberId: self, isOwn: true }) as const;

/** A job that was given up. */
async function aDeadJob({ who }: Made) {
  const failing = defineJob({
    name: "delete-sent-mail",
    label: "For a test",
    payload: z.strictObject({}),
    run: async () => {
      throw new JobFailure("The disk is full.", true);
    },
  });
  await inTransaction((tx) => enqueue(tx, { name: "delete-sent-mail" }));
  await runDueJobs([failing]);
  return { id: (await listJobs(who.administrator)).dead[0]?.id };
}

/** What is brought in, what runs by itself, and the installation. */
export const administrationRules: Rules = {
  "administration/resolve-countries resolveCountries": rule(async () => {
    await aMember({ countryAsWritten: "Brazzil" });
    return { countries: [{ asWritten: "Brazzil", country: "BR" }] };
  }, "administrator"),
  "administration/resolve-countries undoResolveCountries": rule(async ({ who }) => {
    await aMember({ countryAsWritten: "Chil√©" });
    const settled = { countries: [{ asWritten: "Chil√©", country: "CL" }] };
    await resolveCountries(who.administrator, settled);
    return settled;
  }, "administrator"),
  "imports/api-commands uploadImportAsText": rule(({ self }) => {
    const content = Buffer.from(log).toString("base64");
    return { kind: "activities", fileName: "log.csv", content, memberId: self, isOwn: true };
  }, "self elsewhere here administrator"),
  "imports/api-commands startImportInBackground": rule(
    async (made) => ({ id: await anImport(ofOwnLog(made)) }),
    "self administrator",
  ),
  "imports/jobs/answer answerImport": rule(
    async (made) => ({ id: await anImport(ofOwnLog(made)), mapping: {}, memberId: made.self }),
    "self administrator",
  ),
  "imports/jobs/discard discardImport": rule(
    async (made) => ({ id: await anImport(ofOwnLog(made)) }),
    "self administrator",
  ),
  "imports/jobs/save-mapping saveMapping": rule(
    () => ({ kind: "members", name: "Mine", mapping: {} }),
    "elsewhere here administrator",
  ),
  "imports/jobs/start startImport": rule(
    async (made) => ({ id: await anImport(ofOwnLog(made)) }),
    "self administrator",
  ),
  "imports/jobs/stop stopImport": rule(async (made) => {
    const id = await anImport(ofOwnLog(made));
    await startImport(made.who.administrator, { id });
    return { id };
  }, "self administrator"),
  "imports/jobs/undo undoImport": rule(
    async (made) => ({ id: (await imported(ofOwnLog(made))).id }),
    "self administrator",
  ),
  "imports/jobs/upload uploadImport": rule(
    ({ self }) => ({ kind: "activities", fileName: "log.csv", bytes: Buffer.from(log), memberId: self, isOwn: true }),
    "self elsewhere here administrator",
  ),
  "imports/jobs/upload uploadImport, of a group": rule(({ group }) => {
    return { kind: "events", fileName: "events.csv", bytes: Buffer.from(meetups), groupId: group };
  }, "lead elsewhere here administrator"),
  "imports/jobs/upload uploadImport, of members": rule(
    () => ({ kind: "members", fileName: "members.csv", bytes: Buffer.from("name\nSomebody New\n") }),
    "elsewhere here administrator",
  ),
  // Only the run itself, as the viewer that it makes for its rows.
  "import.finish": rule(async (made) => {
    const id = await anImport(ofOwnLog(made));
    return startImport(made.who.self, { id });
  }, ""),
  "activity.undo_import": rule(async (made) => {
    const before = { facts: activityFacts.parse(aTalk(made.self)), state: "submitted" };
    return { id: made.talk, importId: await anImport(ofOwnLog(made)), before };
  }, "self administrator"),
  "event.undo_import": rule(async ({ who, group, event }) => {
    const importId = await anImport({ viewer: who.lead, kind: "events", file: meetups, groupId: group });
    const before = { facts: eventFactsOf(await getEvent(who.lead, event)), state: "held" };
    return { id: event, importId, before };
  }, "lead administrator"),
  "jobs/restart-dead-job restartDeadJob": rule(aDeadJob, "administrator"),
  "mail/send-again sendMailAgain": rule(
    async () => ({
      id: await inTransaction((tx) => writeMail(tx, { recipient: "a@example.org", subject: "Hello", text: "Hello." })),
    }),
    "administrator",
  ),
  "settings/configure configureInstallation": byAdministrator({ installationName: "Anew", version: 0 }),
};
