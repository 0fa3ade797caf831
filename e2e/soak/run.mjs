import path from "node:path";
import { build } from "../../bin/prepare/build.mjs";
import { install } from "../../bin/prepare/install.mjs";
import { ensureNode } from "../../bin/prepare/node.mjs";
import { root, run } from "../../bin/prepare/run.mjs";

await ensureNode();
await install({ isForTests: true });
await build();
const args = ["--import", "tsx", path.join(root, "e2e", "soak", "main.ts"), ...process.argv.slice(2)];
const { isWell } = await run(process.execPath, args);
process.exit(isWell ? 0 : 1);
