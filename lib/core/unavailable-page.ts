import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { retryAfterSeconds } from "./database-trouble";
import "server-only";

// bin/prepare/connections.mjs puts it there, before this is loaded.
const shelf = globalThis as typeof globalThis & { tenetResponse?: AsyncLocalStorage<ServerResponse> };

/** Has the page that failed say when to come back: Next knows only 500 for it. Nothing where its head went out before. */
export function answerUnavailable(): void {
  const response = shelf.tenetResponse?.getStore();
  if (!response || response.headersSent) return;
  response.setHeader("Retry-After", String(retryAfterSeconds));
  const write = response.writeHead;
  response.writeHead = (status: number, ...rest: never[]) =>
    write.call(response, status === 500 ? 503 : status, ...rest);
}
