import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";
import { isMainThread } from "node:worker_threads";
import { admitting } from "./admission.mjs";
import { endable } from "./ending.mjs";

// Loaded into the server itself, after what answers files.
if (isMainThread) {
  const current = new AsyncLocalStorage();
  // Next gives a page no say in its status: see lib/core/unavailable-page.ts.
  globalThis.tenetResponse = current;
  const create = http.createServer;
  http.createServer = (...given) => {
    const listener = given.pop();
    const admitted = typeof listener === "function" ? admitting(listener) : listener;
    const server = create(...given, (request, response) => current.run(response, admitted, request, response));
    process.once("SIGTERM", endable(server));
    return server;
  };
}
