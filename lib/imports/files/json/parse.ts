import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { Refusal } from "@/lib/core/errors";

/** A text of so many letters is parsed before anybody notices; a longer one would hold everybody up. */
const shortText = 500_000;

/**
 * What a JSON text says, without what names a prototype; a long one is parsed beside the server, and taken over in pieces. Refuses
 * what is not JSON.
 */
export async function parseJson(text: string): Promise<unknown> {
  const written = text.replace(/^\ufeff/, "");
  if (written.length > shortText) return parseLongJson(written);
  try {
    return withoutPrototypes(JSON.parse(written));
  } catch {
    throw invalidJson();
  }
}

/** One after the other: a file may be nested deeper than functions can call one another. */
function withoutPrototypes(whole: unknown): unknown {
  const open = [whole];
  while (open.length > 0) {
    const at = open.pop();
    if (typeof at !== "object" || at === null) continue;
    Reflect.deleteProperty(at, "__proto__");
    for (const inner of Object.values(at)) if (typeof inner === "object" && inner !== null) open.push(inner);
  }
  return whole;
}

/** The same in a thread of its own. */
export async function parseLongJson(text: string): Promise<unknown> {
  const worker = new Worker(thread, { eval: true, workerData: text, execArgv: [] });
  try {
    const whole: { value?: unknown } = {};
    for (;;) {
      // One piece at a time: what waits in the queue of a port is read in one go.
      worker.postMessage("next");
      const [piece]: (Piece | "end" | "invalid" | undefined)[] = await once(worker, "message");
      if (piece === "invalid") throw invalidJson();
      if (piece === "end" || !piece) return whole.value;
      put(whole, piece);
      await setImmediate();
    }
  } finally {
    await worker.terminate();
  }
}

/** A part of what was parsed, and the names that lead to it: an object or a list without what is in it, or more items of a list. */
type Piece = { path: string[]; value: unknown } | { path: string[]; items: unknown[] };

/** Written out, since a bundler makes no file of it that a server could start. Lists in objects come in pieces, all else whole. */
const thread = `
const { parentPort, workerData } = require("node:worker_threads");
const withoutPrototypes = ${withoutPrototypes};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isLong = (value) => Array.isArray(value) ? value.length > 100 : isObject(value);
function* pieces(value, path) {
  if (Array.isArray(value) && value.length > 100) {
    yield { path, value: [] };
    for (let at = 0; at < value.length; at += 100) yield { path, items: value.slice(at, at + 100) };
  } else if (isObject(value) && path.length < 7) {
    const entries = Object.entries(value);
    yield { path, value: Object.fromEntries(entries.map(([key, inner]) => [key, isLong(inner) ? null : inner])) };
    for (const [key, inner] of entries) if (isLong(inner)) yield* pieces(inner, [...path, key]);
  } else yield { path, value };
}
let rest;
parentPort.on("message", () => {
  try {
    rest ??= pieces(withoutPrototypes(JSON.parse(workerData)), ["value"]);
  } catch {
    return parentPort.postMessage("invalid");
  }
  const { done, value } = rest.next();
  parentPort.postMessage(done ? "end" : value);
});
`;

function put(whole: object, piece: Piece): void {
  const [last = "", ...above] = piece.path.toReversed();
  const target: unknown = above.toReversed().reduce((at: unknown, key) => Reflect.get(Object(at), key), whole);
  if ("items" in piece) {
    const list: unknown = Reflect.get(Object(target), last);
    if (Array.isArray(list)) list.push(...piece.items);
  } else Reflect.set(Object(target), last, piece.value);
}

function invalidJson(): Refusal {
  return new Refusal("invalid", "The file begins like JSON but is not valid JSON.");
}
