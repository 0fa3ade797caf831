import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "tenet-planted-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run check:promises` says about one file, as text; empty where it has nothing to say. */
function lint(name: string, text: string): Promise<string> {
  const options = {
    extends: path.join(root, "tsconfig.json"),
    compilerOptions: { incremental: false, paths: { "@/*": [path.join(root, "*")] } },
    include: ["*.ts"],
  };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(options));
  writeFileSync(path.join(folder, name), text);
  const command = path.join(root, "node_modules/.bin/oxlint");
  const args = ["--type-aware", "--deny-warnings", "-c", path.join(root, ".oxlintrc.json"), path.join(folder, name)];
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root }, (error, said) => resolve(error ? said : ""));
  });
}

const command = (statement: string) => `
  import type { Transaction } from "@/db/client";
  import { sessions } from "@/db/schema";
  export async function endAll(tx: Transaction): Promise<void> {
    ${statement}
  }
`;

describe("the check of promises", () => {
  it("takes a write that is waited for", async () => {
    expect(await lint("awaited.ts", command("await tx.delete(sessions);"))).toBe("");
  });

  it("refuses a write that nobody waits for, since it is never sent", async () => {
    expect(await lint("floating.ts", command("tx.delete(sessions);"))).toContain("no-floating-promises");
  });

  it("refuses a promise where a yes or no is asked", async () => {
    const text = command("if (tx.select().from(sessions).execute()) await tx.delete(sessions);");
    expect(await lint("condition.ts", text)).toContain("no-misused-promises");
  });
});
