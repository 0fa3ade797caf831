import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { root } from "@/bin/checks/sources";
import type { Server } from "./processes";
import type { Question } from "./questions";

/** A file of script as the page loads it first, by its name below `static/chunks`. */
export type Script = { name: string; brotli: number };

export type Painted = {
  name: string;
  /** All files of script, each compressed with brotli: the same wherever it is measured. */
  script: number;
  scripts: Script[];
  /** As they came over the wire. */
  font: number;
  style: number;
  requests: number;
  paint: number;
  shift: number;
  /** Null where only bytes were wanted. */
  phonePaint: number | null;
  phoneShift: number | null;
  /** What moved, at either width. */
  movers: string[];
};

const debian = "/usr/bin/chromium";
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const slowness = 4;
const rounds = 3;
const settleMilliseconds = 1500;
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const launch = () => chromium.launch({ ...(existsSync(debian) ? { executablePath: debian } : {}), args });

/** What a first visit loads, the same wherever it is asked: on a desk alone, and two pages at once, since nobody times it. */
export async function measureLoads(server: Server, questions: Question[]): Promise<Painted[]> {
  const browser = await launch();
  const left = [...questions.entries()];
  const found: Painted[] = [];
  const visitAll = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, question] = next;
      const once = { browser, server, question, viewport: desk, rounds: 1, slowness: 1 };
      found[place] = { name: question.name, ...(await middleVisit(once)), phonePaint: null, phoneShift: null };
    }
  };
  try {
    await Promise.all([visitAll(), visitAll()]);
  } finally {
    await browser.close();
  }
  return found;
}

/** What a first visit loads, and how it paints with a processor four times slower: the middle of three visits. */
export async function measurePaints(server: Server, questions: Question[]): Promise<Painted[]> {
  const browser = await launch();
  const found: Painted[] = [];
  try {
    for (const question of questions) {
      const onDesk = await middleVisit({ browser, server, question, viewport: desk, rounds, slowness });
      const onPhone = await middleVisit({ browser, server, question, viewport: phone, rounds, slowness });
      const { paint, shift, movers, ...loaded } = onDesk;
      const all = [...movers.map((mover) => `desk: ${mover}`), ...onPhone.movers.map((mover) => `phone: ${mover}`)];
      found.push({
        ...{ name: question.name, ...loaded, paint, shift, movers: all },
        ...{ phonePaint: onPhone.paint, phoneShift: onPhone.shift },
      });
    }
  } finally {
    await browser.close();
  }
  return found;
}

type Visit = { server: Server; question: Question; slowness: number };
type Visits = Visit & { browser: Browser; viewport: { width: number; height: number }; rounds: number };

async function middleVisit({ browser, viewport, rounds, ...asked }: Visits) {
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport });
    visits.push(await visit(context, asked));
    await context.close();
  }
  const sorted = visits.sort((one, other) => one.paint - other.paint);
  return sorted[Math.floor(rounds / 2)] as (typeof sorted)[number];
}

async function visit(context: BrowserContext, { server: { url }, question, slowness }: Visit) {
  const { path: address, cookie } = question;
  if (cookie) {
    const cut = cookie.indexOf("=");
    await context.addCookies([{ name: cookie.slice(0, cut), value: cookie.slice(cut + 1), url }]);
  }
  const page = await context.newPage();
  await page.addInitScript({ content: watchPaints });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  const loaded = await countLoaded(session);
  const scripts = collectScripts(page);
  const answer = await page.goto(`${url}${address}`, { waitUntil: "load" });
  if (answer?.status() !== 200) throw new Error(`${address} answers ${answer?.status()}.`);
  await page.waitForTimeout(settleMilliseconds);
  const found = await page.evaluate(() => window.paints);
  const files = scripts();
  return { ...loaded, ...found, scripts: files, script: files.reduce((sum, { brotli }) => sum + brotli, 0) };
}

declare global {
  interface Window {
    paints: { paint: number; shift: number; movers: string[] };
  }
}

/** Runs in the page; as text, since what is compiled here names helpers that are not there. */
const watchPaints = `
  window.paints = { paint: 0, shift: 0, movers: [] };
  const watch = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  const nameOf = (node) => {
    const element = node && (node.nodeType === 1 ? node : node.parentElement);
    if (!element) return "what is gone";
    const words = (element.getAttribute("aria-label") || element.textContent || "").trim().slice(0, 30);
    return element.tagName.toLowerCase() + "." + String(element.className.baseVal ?? element.className).slice(0, 60) + " (" + words + ")";
  };
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(",");
  watch("largest-contentful-paint", (entry) => { window.paints.paint = entry.startTime; });
  watch("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    window.paints.shift += entry.value;
    for (const { node, previousRect, currentRect } of entry.sources)
      window.paints.movers.push(
        entry.value.toFixed(4) + " at " + Math.round(entry.startTime) + ": " + nameOf(node) + " " + place(previousRect) + " to " + place(currentRect),
      );
  });
`;

async function countLoaded(session: CDPSession) {
  const loaded = { font: 0, style: 0, requests: 0 };
  const types = new Map<string, string>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    loaded.requests += 1;
    if (type === "Font") loaded.font += encodedDataLength;
    if (type === "Stylesheet") loaded.style += encodedDataLength;
  });
  return loaded;
}

const packed = new Map<string, number>();

/** Compressed here, so that neither a proxy nor the server's own compression changes what is counted. */
function collectScripts(page: Page): () => Script[] {
  const names = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      names.add(new URL(response.url()).pathname.split("/").at(-1) ?? "");
  });
  return () =>
    [...names].map((name) => ({ name, brotli: packedSize(name) })).sort((one, other) => other.brotli - one.brotli);
}

function packedSize(name: string): number {
  const known = packed.get(name);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const size = brotliCompressSync(readFileSync(chunkFile(name)), { params }).byteLength;
  packed.set(name, size);
  return size;
}

/** Where the build has a file of script. */
export function chunkFile(name: string): string {
  return path.join(root, process.env.TENET_BUILD ?? ".next", "static", "chunks", name);
}
