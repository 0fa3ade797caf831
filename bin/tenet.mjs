import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureNode } from "./prepare/node.mjs";
import { root, withThisNode } from "./prepare/run.mjs";

await ensureNode();

if (!existsSync(path.join(root, "node_modules", "tsx"))) {
  console.error("The packages are not installed yet. Run `npm start` here, which does, or `npm ci --omit=dev`.");
  process.exit(1);
}

// What a command makes and throws away fits into little: with the room that Node takes by itself, memory grows by half for nothing.
const lean = ["--max-semi-space-size=4"];

// `react-server` is the condition under which `import "server-only"` lets itself be imported.
const child = spawn(
  process.execPath,
  [
    ...lean,
    "--conditions=react-server",
    "--import",
    "tsx",
    path.join(root, "bin", "tenet.ts"),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env: { ...withThisNode(), INIT_CWD: process.env.INIT_CWD ?? process.cwd() } },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
