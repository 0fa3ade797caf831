import path from "node:path";
import { build } from "../bin/prepare/build.mjs";
import { install } from "../bin/prepare/install.mjs";
import { ensureNode } from "../bin/prepare/node.mjs";
import { root, run } from "../bin/prepare/run.mjs";
import { buildBare } from "./driver/build-bare.mjs";
import { database } from "./generator/databases.mjs";

const args = process.argv.slice(2);

await ensureNode();
await install({ isForTests: true });
const databases = {};
for (const size of sizes()) databases[size] = await database(size);
if (args.includes("--explain")) process.env.TENET_SOURCE_MAPS = "1";
await build();
const bare = asksBare() ? await buildBare() : "";
const { isWell } = await run(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", path.join(root, "bench", "driver", "main.ts"), ...args],
  {
    BENCH_DATABASES: JSON.stringify(databases),
    BENCH_BARE: bare,
    APP_SECRET: "8f1c0f6b7f2d4d0f9a5e3b61c27ad984",
    LOG_LEVEL: "error",
    API_LIMIT: "100000000",
    NODE_ENV: "production",
  },
);
process.exit(isWell ? 0 : 1);

/** Paints, statements and what the short form looks at are compared with nothing. */
function asksBare() {
  if (args.includes("--short")) return false;
  const only = optionOf("only");
  return !only || only.split(",").some((part) => part === "pages" || part === "api");
}

/** The driver reads the options; here only what has to be there before it starts. */
function sizes() {
  if (args.includes("--short")) return ["S"];
  return (optionOf("size") ?? "S,M").split(",").filter(Boolean);
}

function optionOf(name) {
  const at = args.findIndex((one) => one === `--${name}` || one.startsWith(`--${name}=`));
  if (at < 0) return undefined;
  return args[at] === `--${name}` ? args[at + 1] : args[at].slice(`--${name}=`.length);
}
