import { existsSync, readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { isMainThread } from "node:worker_threads";
import config from "../../next.config.mjs";
import { root } from "./run.mjs";

const address = "/_next/static/";
const types = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};
/** The best one first. */
const encodings = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
];

/** Of an answer that is compressed already: Next drops the header's own name on the way from proxy.ts to here. */
const encodedAs = "x-tenet-encoded-as";

// Loaded into the server itself. Next compresses a static file anew for each that asks, and only with gzip; those that the build
// has compressed are answered before it is asked. All others are its own.
if (isMainThread) {
  process.env.TENET_SENDS_ENCODED = "1";
  const answer = await staticAnswers(path.join(root, config.distDir, "static"));
  const create = http.createServer;
  http.createServer = (...given) => {
    const listener = given.pop();
    if (typeof listener !== "function") return create(...given, listener);
    return create(...given, (request, response) => {
      if (answer(request, response)) return undefined;
      nameEncoding(response);
      return listener(request, response);
    });
  };
}

/** Before the first byte goes out, so that Next does not compress it once more. */
function nameEncoding(response) {
  const set = response.setHeader;
  response.setHeader = (name, value) =>
    set.call(response, String(name).toLowerCase() === encodedAs ? "Content-Encoding" : name, value);
}

/** Answers a request for a file that was compressed, and says whether it did. */
async function staticAnswers(folder) {
  const files = new Map(compressedIn(folder).map((file) => [file.address, file]));
  const everywhere = (await config.headers()).find(({ source }) => source === "/:path*")?.headers ?? [];
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (!request.url?.startsWith(address)) return false;
    const file = files.get(request.url.split("?", 1)[0]);
    const encoding = file && encodings.find(({ name }) => accepts(request, name) && existsIn(file, name));
    if (!encoding) return false;
    for (const { key, value } of everywhere) response.setHeader(key, value);
    response.setHeader("Content-Type", file.type);
    // Its name changes with its content.
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Content-Encoding", encoding.name);
    const body = bytesOf(file, encoding.name);
    response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

function compressedIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).map((name) => name.split(path.sep).join("/"));
  const there = new Set(names);
  return names.flatMap((name) => {
    const type = types[path.extname(name)];
    const packed = encodings.filter(({ ending }) => there.has(`${name}${ending}`));
    if (!type || packed.length === 0) return [];
    const from = Object.fromEntries(packed.map((one) => [one.name, path.join(folder, `${name}${one.ending}`)]));
    return [{ address: `${address}${name}`, type, from, bytes: {} }];
  });
}

const existsIn = (file, encoding) => encoding in file.from;

/** Read once, with the first that asks. */
function bytesOf(file, encoding) {
  file.bytes[encoding] ??= readFileSync(file.from[encoding]);
  return file.bytes[encoding];
}

/** Whether the asker names this encoding and does not refuse it. */
function accepts(request, encoding) {
  const named = String(request.headers["accept-encoding"] ?? "").split(/\s*,\s*/);
  return named.some((one) => {
    const [name, quality] = one.split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? "");
  });
}
