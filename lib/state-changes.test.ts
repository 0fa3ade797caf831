import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { inTransaction, type Transaction } from "@/db/client";
import { activities, auditEntries, events, importBatches, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { allRules } from "@/lib/testing/access/all-rules";
import { everyCommand, type Runnable } from "@/lib/testing/access/every-command";
import { type Made, makeRecords } from "@/lib/testing/access/records";
import { roles } from "@/lib/testing/access/roles";
import { commandOf } from "@/lib/testing/access/rule";

const withState = [
  { kind: "activity", table: activities },
  { kind: "event", table: events },
  { kind: "term", table: terms },
  { kind: "import", table: importBatches },
] as const;

const told = z.object({ state: z.string() });

let made: Made;
let commands: Map<string, Runnable>;

beforeAll(async () => {
  made = await makeRecords();
  commands = await everyCommand();
});

class TakenBack extends Error {}

/** What a command changed of states and its audit entries do not tell, as `kind: from to`; nothing of what it did stays. */
async function untoldBy(command: Runnable, viewer: Viewer, input: unknown): Promise<string[]> {
  const untold: string[] = [];
  await inTransaction(async (tx) => {
    const [before, known] = [await statesIn(tx), await auditIds(tx)];
    await command.within(tx, viewer, input);
    const after = await statesIn(tx);
    const entries = await tx.select().from(auditEntries).orderBy(auditEntries.id);
    const added = entries.filter(({ id }) => !known.has(id));
    for (const [key, state] of after) {
      const old = before.get(key);
      if (old === undefined || old === state) continue;
      const entry = added.find(({ objectKind, objectId }) => key === `${objectKind} ${objectId}`);
      const [from, to] = [told.safeParse(entry?.before).data?.state, told.safeParse(entry?.after).data?.state];
      if (from !== old || to !== state) untold.push(`${key.split(" ")[0]}: ${old} ${state}`);
    }
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return untold;
}

async function statesIn(tx: Transaction): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const { kind, table } of withState) {
    const rows = await tx.select({ id: table.id, state: table.state }).from(table).orderBy(table.id);
    for (const { id, state } of rows) states.set(`${kind} ${id}`, state);
  }
  return states;
}

async function auditIds(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.select({ id: auditEntries.id }).from(auditEntries).orderBy(auditEntries.id);
  return new Set(rows.map(({ id }) => id));
}

describe("a command that changes a state", () => {
  // What nobody may changes nothing.
  for (const [name, { input, may }] of Object.entries(allRules).filter(([, rule]) => rule.may !== ""))
    it(`tells from which to which: ${name}`, async () => {
      const command = commands.get(commandOf(name));
      const role = [...roles, "system", "terminal"].find((one) => may.split(" ").includes(one)) as keyof Made["who"];
      if (!command) throw new Error(`There is no command ${name}.`);
      const given = await input(made);
      expect(await untoldBy(command, made.who[role], given)).toEqual([]);
    });
});
