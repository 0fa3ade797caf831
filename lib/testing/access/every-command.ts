import { readdirSync } from "node:fs";
import path from "node:path";
import type { Transaction } from "@/db/client";
import { madeCommands } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";

export type Runnable = {
  within: (tx: Transaction, viewer: Viewer, raw: unknown) => Promise<unknown>;
  commandName: string;
};

const lib = path.join(import.meta.dirname, "../..");

/** Every command of lib: by its file and name where one exports it, else by what the audit calls it, which is then its own. */
export async function everyCommand(): Promise<Map<string, Runnable>> {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" });
  const found = new Map<string, Runnable>();
  for (const file of files.filter((one) => one.endsWith(".ts") && !/\.test\.ts$|^testing/.test(one))) {
    const exported: Record<string, unknown> = await import(path.join(lib, file));
    for (const [name, value] of Object.entries(exported))
      if (isCommand(value)) found.set(`${file.replace(/\.ts$/, "")} ${name}`, value);
  }
  const exported = new Set(found.values());
  const others = madeCommands().filter((one) => !exported.has(one) && !one.commandName.startsWith(planted));
  return new Map([...found, ...commandsByName(others)]);
}

/** What the names of the commands begin with that tests make. */
const planted = "planted.";

/** Refuses a second one of a name: only one of them could be held against the rule. */
export function commandsByName(commands: readonly Runnable[]): Map<string, Runnable> {
  const found = new Map<string, Runnable>();
  for (const command of commands) {
    const name = command.commandName;
    if (found.has(name)) throw new Error(`Two commands that no file exports have the name ${name}.`);
    found.set(name, command);
  }
  return found;
}

function isCommand(value: unknown): value is Runnable {
  return typeof value === "function" && "commandName" in value && "within" in value;
}
