import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "./sources";

const folder = mkdtempSync(path.join(tmpdir(), "tenet-planted-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run check:dead` says of a small product of its own; empty where it has nothing to say. */
function findDead(files: Record<string, string>): Promise<string> {
  const place = mkdtempSync(path.join(folder, "product-"));
  symlinkSync(path.join(root, "node_modules"), path.join(place, "node_modules"));
  for (const [name, text] of Object.entries({ ...files, "package.json": "{}" })) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), text);
  }
  const args = ["--directory", place, "--config", path.join(root, "knip.jsonc"), "--include", "files,exports,types"];
  return new Promise((resolve) => {
    execFile(path.join(root, "node_modules/.bin/knip"), args, { cwd: place }, (error, said) => {
      resolve(error ? said : "");
    });
  });
}

describe("the check of dead code", () => {
  it("takes what somebody imports and refuses what nobody does", async () => {
    const start = 'import { used } from "../lib/used";\nused();\n';
    const used = "export const used = () => 1;\n";
    expect(await findDead({ "bin/tenet.ts": start, "lib/used.ts": used })).toBe("");
    const unused = `${used}export const unused = () => 2;\n`;
    const said = await findDead({ "bin/tenet.ts": start, "lib/used.ts": unused, "lib/nobody.ts": used });
    expect(said).toContain("unused");
    expect(said).toContain("lib/nobody.ts");
  });
});
