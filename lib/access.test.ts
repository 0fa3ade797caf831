import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { inTransaction } from "@/db/client";
import { command, madeCommands } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { allRules } from "@/lib/testing/access/all-rules";
import { commandsByName, everyCommand, type Runnable } from "@/lib/testing/access/every-command";
import { type Made, makeRecords } from "@/lib/testing/access/records";
import { machines, roles } from "@/lib/testing/access/roles";
import { commandOf, refusal } from "@/lib/testing/access/rule";

let made: Made;
let commands: Map<string, Runnable>;

beforeAll(async () => {
  made = await makeRecords();
  commands = await everyCommand();
});

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

/** A command that lets everybody in; no file exports it. */
function plantedCommand() {
  return command({
    name: "planted.open",
    input: z.strictObject({}),
    subject: async () => null,
    allow: () => true,
    run: async () => ({ value: null, audit: [] }),
  });
}

describe("who may do what", () => {
  it("is written down for every command", () => {
    expect([...new Set(Object.keys(allRules).map(commandOf))].sort()).toEqual([...commands.keys()].sort());
  });

  it("would see a command that lets everybody in", async () => {
    expect(await answerOf(plantedCommand(), visitor, {})).toBe("done");
  });

  it("would see a command that no file exports, and not take another of its name for it", () => {
    const [open, another] = [plantedCommand(), plantedCommand()];
    expect(madeCommands()).toContain(open);
    expect(commandsByName([open]).get("planted.open")).toBe(open);
    expect(() => commandsByName([open, another])).toThrow("planted.open");
  });

  for (const [name, { input, may, otherwise = refusal }] of Object.entries(allRules))
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
