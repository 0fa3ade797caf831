import { isMainThread } from "node:worker_threads";
import { keepInUse } from "./lock.mjs";

const patience = 14_000;

// Loaded into the server itself. Its build stays for as long as it runs, and where the process that started it was killed,
// it ends by itself, so that nothing keeps the port that nobody watches.
if (isMainThread) {
  if (process.env.TENET_BUILD_USE) await keepInUse(process.env.TENET_BUILD_USE);
  // What nobody reads is lost; it is no reason to fall.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  process.stdin.on("close", endAlone).resume().unref();
}

function endAlone() {
  setTimeout(() => process.exit(1), patience);
  process.kill(process.pid, "SIGTERM");
}
