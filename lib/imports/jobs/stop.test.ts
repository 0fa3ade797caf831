import { setImmediate } from "node:timers/promises";
import { eq, like, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, importFiles, members } from "@/db/schema";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { answerImport } from "./answer";
import { dryRunImport } from "./dry-run";
import { getImport } from "./get";
import { runImport } from "./run";
import { startImport } from "./start";
import { stopImport } from "./stop";
import { undoImport } from "./undo";

const loggedBy = async (memberId: string) => {
  const count = sql<number>`count(*)`.mapWith(Number);
  const [found] = await db.select({ count }).from(activities).where(eq(activities.loggedById, memberId));
  return found?.count ?? 0;
};
const talks = (count: number) =>
  `Title,Date,Type\n${Array.from({ length: count }, (_, at) => `Talk ${at} of many,2024-03-${(at % 28) + 1},talk\n`).join("")}`;

async function stoppedImport() {
  const viewer = await anAdministrator();
  const memberId = await aMember();
  const mapping = { dates: { Date: "year-first" } };
  const id = await anImport({ viewer, kind: "activities", file: talks(600), memberId, mapping });
  const run = runImport(viewer, await startImport(viewer, { id }));
  while ((await getImport(viewer, id)).created === 0) await setImmediate();
  await stopImport(viewer, { id });
  await run;
  return { viewer, memberId, id };
}

it("stops a running import, keeps what is done, and goes on from there", { timeout: 60_000 }, async () => {
  const { viewer, memberId, id } = await stoppedImport();
  const stopped = await getImport(viewer, id);
  expect(stopped).toMatchObject({ state: "failed", failure: expect.stringContaining("stopped it") });
  const done = await loggedBy(memberId);
  expect([done > 0, done < 600, stopped.created]).toEqual([true, true, done]);
  await expect(stopImport(viewer, { id })).rejects.toThrow("not running");
  await runImport(viewer, await startImport(viewer, { id }));
  expect(await getImport(viewer, id)).toMatchObject({ state: "done", created: 600, refused: 0 });
  expect(await loggedBy(memberId)).toBe(600);
});

it("takes back what a stopped import did", { timeout: 60_000 }, async () => {
  const { viewer, memberId, id } = await stoppedImport();
  await undoImport(viewer, { id });
  expect(await loggedBy(memberId)).toBe(0);
});

it("holds the rows whose question is open, and imports them when it is answered", async () => {
  const viewer = await anAdministrator();
  const memberId = await aMember();
  const file = "Title,Date,Type\nQueues at work,2024-03-01,talk\nTopics at work,2024-03-02,Zorp\n";
  const { id, counts, rows } = await imported({ viewer, kind: "activities", file, memberId });
  expect(counts).toMatchObject({ created: 1, refused: 1 });
  expect(rows[1]?.reason).toContain("Zorp");
  expect(await getImport(viewer, id)).toMatchObject({ state: "done", isHeld: true });
  await answerImport(viewer, { id, mapping: { types: { Zorp: "workshop" } }, memberId });
  const plan = await dryRunImport(viewer, await getImport(viewer, id));
  expect(plan).toMatchObject({
    counts: { created: 1, unchanged: 0 },
    importedBefore: 1,
    made: { activity: { made: 1 } },
  });
  await runImport(viewer, await startImport(viewer, { id }));
  const made = { activity: { made: 2, changed: 0 } };
  expect(await getImport(viewer, id)).toMatchObject({ state: "done", isHeld: false, created: 2, refused: 0, made });
  expect(await db.select().from(importFiles).where(eq(importFiles.batchId, id))).toEqual([]);
  await expect(startImport(viewer, { id })).rejects.toThrow("has run already");
  await undoImport(viewer, { id });
  expect(await loggedBy(memberId)).toBe(0);
});

it("brings in each row once though it is stopped before its first row and started again at once", async () => {
  const viewer = await anAdministrator();
  const file = `Name,City\n${Array.from({ length: 250 }, (_, at) => `Person ${at} Stopped,Graz\n`).join("")}`;
  const id = await anImport({ viewer, kind: "members", file });
  const first = runImport(viewer, await startImport(viewer, { id }));
  await stopImport(viewer, { id });
  const second = runImport(viewer, await startImport(viewer, { id }));
  await Promise.all([first, second]);
  expect(await getImport(viewer, id)).toMatchObject({ state: "done", rows: 250, created: 250, refused: 0 });
  const count = sql<number>`count(*)`.mapWith(Number);
  const [made] = await db.select({ count }).from(members).where(like(members.name, "Person % Stopped"));
  expect(made?.count).toBe(250);
});
