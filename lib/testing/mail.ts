import { desc, eq } from "drizzle-orm";
import { db, inTransaction } from "@/db/client";
import { jobs, outbox } from "@/db/schema";
import { runDueJobs } from "@/lib/jobs/runner";
import { sendMailJob } from "@/lib/jobs/send-mail";
import { tellPeopleJob } from "@/lib/jobs/tell-people";
import type { Sender } from "@/lib/mail/smtp";

/** Runs the jobs that tell people what happened, those that wait for an undo too. */
export async function tellPeopleNow(): Promise<void> {
  await inTransaction((tx) =>
    tx
      .update(jobs)
      .set({ runAt: new Date(0) })
      .where(eq(jobs.name, "tell-people"))
      .returning(),
  );
  await runDueJobs([tellPeopleJob]);
}

/** Runs the jobs that send mail, as the server does after a commit. */
export async function deliverDueMail(send: Sender): Promise<void> {
  await runDueJobs([sendMailJob(send)]);
}

/** The last mail to an address. */
export async function lastMailTo(recipient: string) {
  const [mail] = await db
    .select()
    .from(outbox)
    .where(eq(outbox.recipient, recipient))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(1);
  return mail ?? null;
}

/** The secret of the link in the last mail to an address. */
export async function secretMailedTo(recipient: string): Promise<string> {
  const secret = /\?link=([\w-]+)/.exec((await lastMailTo(recipient))?.text ?? "")?.[1];
  if (!secret) throw new Error(`No link was mailed to ${recipient}.`);
  return secret;
}
