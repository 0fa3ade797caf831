import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { root } from "@/bin/checks/sources";

const folder = mkdtempSync(path.join(tmpdir(), "tenet-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function node(args: string[], file: string): Promise<string> {
  const env = { ...process.env, DATABASE_URL: `file:${path.join(folder, file)}` };
  return (await promisify(execFile)(process.execPath, args, { cwd: root, env })).stdout;
}

async function make(file: string): Promise<string> {
  const script = path.join("bench", "generator", "make.ts");
  await node(["--conditions=react-server", "--import", "tsx", script, "150", "1500"], file);
  return node(["-e", digest, path.join(folder, file)], file);
}

// Of all rows of the tables that hold the most, in their order.
const digest = `
  const hash = require("node:crypto").createHash("sha256");
  const handle = require("better-sqlite3")(process.argv[1], { readonly: true });
  for (const table of ["members", "terms", "activities", "credits", "tags", "contributions", "audit_entries"])
    for (const row of handle.prepare("SELECT * FROM " + table + " ORDER BY rowid").iterate()) hash.update(JSON.stringify(row));
  console.log(hash.digest("hex"));
`;

it("makes the same well database each time", { timeout: 120_000 }, async () => {
  const first = await make("one.db");
  expect(await make("other.db")).toBe(first);
  const said = await node([path.join("bin", "tenet.mjs"), "verify", "--json"], "one.db");
  expect(JSON.parse(said)).toMatchObject({ isWell: true });
  expect(readFileSync(path.join(folder, "one.db")).length).toBeGreaterThan(1_000_000);
});
