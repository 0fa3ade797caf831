import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { inTransaction } from "@/db/client";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { activityRules } from "@/lib/testing/access/activity-rules";
import { administrationRules } from "@/lib/testing/access/administration-rules";
import { catalogueRules } from "@/lib/testing/access/catalogue-rules";
import { eventRules } from "@/lib/testing/access/event-rules";
import { peopleRules } from "@/lib/testing/access/people-rules";
import { type Made, makeRecords } from "@/lib/testing/access/records";
import { machines, roles } from "@/lib/testing/access/roles";
import { type Rules, refusal } from "@/lib/testing/access/rule";
import { termRules } from "@/lib/testing/access/term-rules";

type Runnable = { within: (tx: Transaction, viewer: Viewer, raw: unknown) => Promise<unknown> };

/** Each command by file and name, and after a comma the case where it has several: an input that holds, and who may. */
const rules: Rules = {
  ...peopleRules,
  ...termRules,
  ...catalogueRules,
  ...activityRules,
  ...eventRules,
  ...administrationRules,
};

let made: Made;
let commands: Map<string, Runnable>;

beforeAll(async () => {
  made = await makeRecords();
  commands = await everyCommand();
});

/** Every command that a file of lib exports, by its file and name. */
async function everyCommand(): Promise<Map<string, Runnable>> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const found = new Map<string, Runnable>();
  for (const file of files.filter((one) => one.endsWith(".ts") && !/\.test\.ts$|^testing/.test(one))) {
    const exported: Record<string, unknown> = await import(path.join(import.meta.dirname, file));
    for (const [name, value] of Object.entries(exported))
      if (isCommand(value)) found.set(`${file.replace(/\.ts$/, "")} ${name}`, value);
  }
  return found;
}

function isCommand(value: unknown): value is Runnable {
  return typeof value === "function" && "commandName" in value && "within" in value;
}

const commandOf = (rule: string) => rule.replace(/,.*/, "");

class TakenBack extends Error {}

/** What the command says to the viewer; nothing of what it did stays. */
async function answerOf(command: Runnable, viewer: Viewer, input: unknown): Promise<string> {
  try {
    return await inTransaction(async (tx) => {
      await command.within(tx, viewer, input);
      throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof TakenBack) return "done";
    if (!(error instanceof Refusal)) throw error;
    return refusal.test(error.code) ? error.code : `${error.code} ${error.message} ${JSON.stringify(error.fields)}`;
  }
}

describe("who may do what", () => {
  it("is written down for every command", () => {
    expect([...new Set(Object.keys(rules).map(commandOf))].sort()).toEqual([...commands.keys()].sort());
  });

  it("would see a command that lets everybody in", async () => {
    const open = command({
      name: "planted.open",
      input: z.strictObject({}),
      subject: async () => null,
      allow: () => true,
      run: async () => ({ value: null, audit: [] }),
    });
    expect(await answerOf(open, visitor, {})).toBe("done");
  });

  for (const [name, { input, may, otherwise = refusal }] of Object.entries(rules))
    it(`${name}: ${may}`, async () => {
      const known = commands.get(commandOf(name));
      if (!known) throw new Error(`There is no command ${name}.`);
      const given = await input(made);
      const allowed = may.split(" ");
      const asked = machines.some((one) => allowed.includes(one)) ? [...roles, ...machines] : roles;
      const answers: Record<string, string> = {};
      const expected: Record<string, unknown> = {};
      for (const role of asked) {
        answers[role] = await answerOf(known, made.who[role], given);
        expected[role] = allowed.includes(role) ? "done" : expect.stringMatching(otherwise);
      }
      expect(answers).toEqual(expected);
    });
});
