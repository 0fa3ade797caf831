import { build } from "./prepare/build.mjs";
import { install } from "./prepare/install.mjs";
import { ensureNode } from "./prepare/node.mjs";

await ensureNode();
await install();
await build();
console.log(process.env.TENET_BUILD);
