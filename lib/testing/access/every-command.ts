import { readdirSync } from "node:fs";
import path from "node:path";
import type { Transaction } from "@/db/client";
import type { Viewer } from "@/lib/core/viewer";

export type Runnable = {
  within: (tx: Transaction, viewer: Viewer, raw: unknown) => Promise<unknown>;
  commandName: string;
};

const lib = path.join(import.meta.dirname, "../..");

/** Every command that a file of lib exports, by its file and name. */
export async function everyCommand(): Promise<Map<string, Runnable>> {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" });
  const found = new Map<string, Runnable>();
  for (const file of files.filter((one) => one.endsWith(".ts") && !/\.test\.ts$|^testing/.test(one))) {
    const exported: Record<string, unknown> = await import(path.join(lib, file));
    for (const [name, value] of Object.entries(exported))
      if (isCommand(value)) found.set(`${file.replace(/\.ts$/, "")} ${name}`, value);
  }
  return found;
}

function isCommand(value: unknown): value is Runnable {
  return typeof value === "function" && "commandName" in value && "within" in value;
}
