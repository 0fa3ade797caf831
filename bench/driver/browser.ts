import { existsSync } from "node:fs";
import { type BrowserContext, type CDPSession, chromium } from "@playwright/test";
import type { Server } from "./processes";
import type { Question } from "./questions";

export type Painted = {
  name: string;
  script: number;
  font: number;
  style: number;
  requests: number;
  paint: number;
  shift: number;
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
const slowdown = 4;
const settleMilliseconds = 1500;

/** What a first visit loads over the wire, and how it paints with a processor four times slower: the middle of so many visits. */
export async function measurePaints(server: Server, questions: Question[], rounds: number): Promise<Painted[]> {
  const browser = await chromium.launch({ ...(existsSync(debian) ? { executablePath: debian } : {}), args });
  const found: Painted[] = [];
  try {
    for (const question of questions) {
      const visits: Painted[] = [];
      for (let round = 0; round < rounds; round++) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        visits.push(await visit(context, server, question));
        await context.close();
      }
      found.push(visits.sort((one, other) => one.paint - other.paint)[Math.floor(rounds / 2)] as Painted);
    }
  } finally {
    await browser.close();
  }
  return found;
}

async function visit(context: BrowserContext, { url }: Server, { name, path, cookie }: Question): Promise<Painted> {
  if (cookie) {
    const cut = cookie.indexOf("=");
    await context.addCookies([{ name: cookie.slice(0, cut), value: cookie.slice(cut + 1), url }]);
  }
  const page = await context.newPage();
  await page.addInitScript({ content: watchPaints });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const loaded = await countLoaded(session);
  await page.goto(`${url}${path}`, { waitUntil: "load" });
  await page.waitForTimeout(settleMilliseconds);
  const { paint, shift } = await page.evaluate(() => window.paints);
  return { name, paint, shift, ...loaded };
}

type Paints = { paint: number; shift: number };

declare global {
  interface Window {
    paints: Paints;
  }
}

/** Runs in the page; as text, since what is compiled here names helpers that are not there. */
const watchPaints = `
  window.paints = { paint: 0, shift: 0 };
  const watch = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => { window.paints.paint = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) window.paints.shift += entry.value; });
`;

async function countLoaded(session: CDPSession) {
  const loaded = { script: 0, font: 0, style: 0, requests: 0 };
  const types = new Map<string, string>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    loaded.requests += 1;
    if (type === "Script") loaded.script += encodedDataLength;
    if (type === "Font") loaded.font += encodedDataLength;
    if (type === "Stylesheet") loaded.style += encodedDataLength;
  });
  return loaded;
}
