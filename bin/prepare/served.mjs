import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

/**
 * In megabytes. Left alone, V8 lets what nobody needs any more pile up to several times of what is in use, the more the larger the
 * machine is. A number given in NODE_OPTIONS stays.
 */
const heap = { "--max-semi-space-size": 32, "--max-old-space-size": 1536 };

/** How Node runs the built server: its limits, what is loaded into it, and Next. */
export function servedBy(port) {
  const given = process.env.NODE_OPTIONS ?? "";
  const limits = Object.entries(heap).flatMap(([name, value]) => (given.includes(name) ? [] : [`${name}=${value}`]));
  const loaded = ["guard.mjs", "static-files.mjs", "connections.mjs"].flatMap((file) => [
    "--import",
    pathToFileURL(path.join(root, "bin", "prepare", file)).href,
  ]);
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  return { limits, loaded, served: [next, "start", "-p", String(port)] };
}
