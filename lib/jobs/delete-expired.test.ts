import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import {
  accounts,
  apiAnswers,
  importBatches,
  importFiles,
  importRows,
  jobSchedules,
  notifications,
  oneTimeLinks,
  outbox,
  rateLimits,
  sessions,
} from "@/db/schema";
import { createToken } from "@/lib/accounts/create-token";
import { daysAgo } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { configureInstallation } from "@/lib/settings/configure";
import { getSettings } from "@/lib/settings/get";
import { anImport } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { allJobs } from "./all";
import { runDueJobs } from "./runner";

/** Everything that a day's schedules start, as if none had run. */
async function clean(): Promise<void> {
  await inTransaction((tx) => tx.delete(jobSchedules).returning({ name: jobSchedules.name }));
  expect((await runDueJobs(allJobs(null))).failed).toBe(0);
}

const ahead = (days: number) => daysAgo(-days);

describe("what has expired is deleted, and nothing else", () => {
  it("sessions that ended or ran out a day ago", async () => {
    const accountId = newId();
    const memberId = await aMember();
    const session = { accountId, startedAt: daysAgo(40), signedInBy: "password" };
    await inTransaction(async (tx) => {
      await tx.insert(accounts).values({ id: accountId, memberId, createdAt: daysAgo(50) });
      await tx.insert(sessions).values([
        { id: "ran out", ...session, expiresAt: daysAgo(2) },
        { id: "signed out", ...session, expiresAt: ahead(2), endedAt: daysAgo(2) },
        { id: "just signed out", ...session, expiresAt: ahead(2), endedAt: daysAgo(0.1) },
        { id: "in use", ...session, expiresAt: ahead(2) },
      ]);
    });
    await clean();
    const left = await db.select().from(sessions).where(eq(sessions.accountId, accountId));
    expect(left.map(({ id }) => id).sort()).toEqual(["in use", "just signed out"]);
  });

  it("notifications that were read or done 90 days ago, but not where they would be told again", async () => {
    const memberId = await aMember();
    const told = (id: string, facts: Partial<typeof notifications.$inferInsert>) => ({
      ...{ id, memberId, kind: "confirmed", need: "read" as const, objectKind: "activity", objectId: id },
      ...{ title: id, cause: id, isShown: true, madeAt: daysAgo(200), ...facts },
    });
    await inTransaction((tx) =>
      tx
        .insert(notifications)
        .values([
          told("unread", {}),
          told("read long ago", { readAt: daysAgo(91) }),
          told("read lately", { readAt: daysAgo(89) }),
          told("done long ago", { need: "do", resolvedAt: daysAgo(91) }),
          told("done lately", { need: "do", readAt: daysAgo(89), resolvedAt: daysAgo(10) }),
          told("a task that stays", { need: "do", kind: "task_due", readAt: daysAgo(120) }),
          told("a task that is done", { need: "do", kind: "task_due", readAt: daysAgo(120), resolvedAt: daysAgo(100) }),
          told("an announcement that stands", { kind: "announced", readAt: daysAgo(120) }),
        ]),
    );
    await clean();
    const left = await db.select().from(notifications).where(eq(notifications.memberId, memberId));
    expect(left.map(({ id }) => id).sort()).toEqual([
      "a task that stays",
      "an announcement that stands",
      "done lately",
      "read lately",
      "unread",
    ]);
  });

  it("one-time links that were used or ran out a day ago", async () => {
    const link = (secretHash: string, expiresAt: Date, usedAt: Date | null = null) => ({
      ...{ kind: "sign_in" as const, email: "a@example.org", createdAt: daysAgo(9) },
      ...{ secretHash, expiresAt, usedAt },
    });
    await inTransaction(async (tx) => {
      await tx
        .insert(oneTimeLinks)
        .values([link("old", daysAgo(2)), link("used", ahead(1), daysAgo(2)), link("open", ahead(1))]);
    });
    await clean();
    expect((await db.select().from(oneTimeLinks)).map(({ secretHash }) => secretHash)).toEqual(["open"]);
  });

  it("counts of tries whose time is over", async () => {
    await inTransaction(async (tx) => {
      await tx.insert(rateLimits).values([
        { key: "over", points: 9, expire: daysAgo(0.1) },
        { key: "counting", points: 9, expire: ahead(0.1) },
        { key: "for ever", points: 9, expire: null },
      ]);
    });
    await clean();
    expect((await db.select().from(rateLimits)).map(({ key }) => key).sort()).toEqual(["counting", "for ever"]);
  });

  it("answers of the API after a day", async () => {
    const { id: tokenId } = await createToken(await aViewer(await aMember()), {
      name: "Test",
      scopes: ["members:read"],
    });
    const answer = { tokenId, requestHash: "x", answer: "{}" };
    await inTransaction(async (tx) => {
      await tx.insert(apiAnswers).values([
        { ...answer, key: "over", keptUntil: daysAgo(0.1) },
        { ...answer, key: "kept", keptUntil: ahead(0.1) },
      ]);
    });
    await clean();
    expect((await db.select().from(apiAnswers)).map(({ key }) => key)).toEqual(["kept"]);
  });

  it("sent and kept mail after the days that an administrator set, 30 unless they did", async () => {
    const mail = (subject: string, createdAt: Date, more: object) => ({
      ...{ recipient: "a@example.org", subject, text: "x", createdAt },
      ...more,
    });
    await inTransaction(async (tx) => {
      await tx
        .insert(outbox)
        .values([
          mail("sent long ago", daysAgo(32), { sentAt: daysAgo(31) }),
          mail("kept long ago", daysAgo(32), { keptAt: daysAgo(31) }),
          mail("sent lately", daysAgo(32), { sentAt: daysAgo(8) }),
          mail("given up", daysAgo(32), { failure: "550" }),
          mail("waiting", daysAgo(32), { dueAt: ahead(1) }),
        ]);
    });
    const subjects = async () => (await db.select().from(outbox)).map(({ subject }) => subject).sort();
    await clean();
    expect(await subjects()).toEqual(["given up", "sent lately", "waiting"]);
    const administrator = await anAdministrator();
    await configureInstallation(administrator, { ...(await getSettings(visitor)), sentMailDays: 7 });
    await clean();
    expect(await subjects()).toEqual(["given up", "waiting"]);
  });

  it("uploads that were never run for a week, file and all; of one that failed half way only the file", async () => {
    const viewer = await anAdministrator();
    const file = "Name\nSomebody\n";
    const [old, fresh, halfway] = [
      await anImport({ viewer, kind: "members", file }),
      await anImport({ viewer, kind: "members", file }),
      await anImport({ viewer, kind: "members", file }),
    ];
    await inTransaction(async (tx) => {
      const aged = (id: string, more: object = {}) =>
        tx
          .update(importBatches)
          .set({ startedAt: daysAgo(8), touchedAt: daysAgo(8), ...more })
          .where(eq(importBatches.id, id))
          .returning({ id: importBatches.id });
      await aged(old);
      await aged(halfway, { state: "failed" });
      await tx
        .insert(importRows)
        .values({ batchId: halfway, row: 2, what: "Somebody", outcome: "created", warnings: [], wrote: [] });
    });
    await clean();
    const batches = await db.select({ id: importBatches.id }).from(importBatches);
    expect(batches.map(({ id }) => id).sort()).toEqual([fresh, halfway].sort());
    const files = await db.select({ id: importFiles.batchId }).from(importFiles);
    expect(files.map(({ id }) => id)).toEqual([fresh]);
  });
});
