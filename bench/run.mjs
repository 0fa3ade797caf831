import { parseArgs } from "node:util";
import { install } from "../bin/prepare/install.mjs";
import { ensureNode } from "../bin/prepare/node.mjs";
import { database } from "./generator/databases.mjs";

await ensureNode();
await install({ isForTests: true });
const { values } = parseArgs({ options: { size: { type: "string", default: "S,M" } } });
for (const size of values.size.split(",")) {
  const { file, rows, bytes, seconds } = await database(size);
  console.log(`${size}: ${rows} rows, ${Math.round(bytes / 1e6)} MB in ${file}; seconds: ${JSON.stringify(seconds)}`);
}
