import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "../bin/prepare/build.mjs";
import { install } from "../bin/prepare/install.mjs";
import { ensureNode } from "../bin/prepare/node.mjs";
import { root, run } from "../bin/prepare/run.mjs";

const folder = process.env.TENET_BENCH ?? path.join(tmpdir(), "tenet-bench");

await ensureNode();
await install({ isForTests: true });
await build();
const { isWell } = await run(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", path.join(root, "bench", "measure.ts"), ...process.argv.slice(2)],
  {
    DATABASE_URL: process.env.DATABASE_URL ?? `file:${path.join(folder, "tenet.db")}`,
    APP_SECRET: "8f1c0f6b7f2d4d0f9a5e3b61c27ad984",
    PORT: process.env.PORT ?? "3999",
    LOG_LEVEL: "error",
    API_LIMIT: "100000000",
    NODE_ENV: "production",
  },
);
process.exit(isWell ? 0 : 1);
