import type { Browser, ConsoleMessage, Page } from "@playwright/test";
import { pageRules, type Role, type Sample } from "./support/access-rules";
import { complaints } from "./support/axe";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";
import { pages } from "./support/tree";

const widest: Role[] = ["administrator", "self", "stranger", "visitor"];
const names: Partial<Record<Role, string>> = {
  administrator: "Tomasz Wierzbic",
  self: "Renata Quilodrán",
  stranger: "Kavya Nambiar",
};

test.describe.configure({ mode: "parallel", timeout: 240_000 });

const open = new Map<Role, Page>();

/** One browser for each kind of person, whom the pages are read by one after the other, as when somebody walks through them. */
async function pageOf(role: Role, browser: Browser, app: Running): Promise<Page> {
  const page = open.get(role) ?? (await (await browser.newContext({ baseURL: app.url })).newPage());
  const name = names[role];
  if (name && !open.has(role)) await signInAs(page, name);
  open.set(role, page);
  return page;
}

/** Who sees most of a page: an administrator where they may, else the person themselves, else a visitor. */
function lookerOf(pattern: string): Role {
  if (pattern === "/home" || pattern.startsWith("/activities")) return "self";
  return widest.find((role) => pageRules[pattern]?.may.includes(role)) ?? "visitor";
}

const addressOf = (pattern: string, values: Sample) =>
  pattern.replace(/\[(\w+)\]/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ""));

/** As when the device turns to its night colours while the page is open. */
async function turnTo(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

for (const { pattern } of pages().filter((place) => (pageRules[place.pattern]?.may.length ?? 0) > 0)) {
  test(`${pattern} reads well for everybody, light and dark, on a desk and on a phone`, async ({ browser, app }) => {
    const page = await pageOf(lookerOf(pattern), browser, app);
    const troubles: string[] = [];
    const noteMessage = (message: ConsoleMessage) =>
      message.type() === "error" && troubles.push(`${message.text()} ${message.location().url}`);
    const noteError = (error: Error) => troubles.push(String(error));
    page.on("console", noteMessage).on("pageerror", noteError);
    const sample = (pageRules[pattern]?.samples?.(app) ?? [{}]).at(-1) ?? {};
    for (const [width, opened, turned] of [
      [1440, "light", "dark"],
      [390, "dark", "light"],
    ] as const) {
      await page.emulateMedia({ colorScheme: opened });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(addressOf(pattern, sample));
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      expect(await page.locator("iframe").count(), "axe looks into no frames here").toBe(0);
      expect(await complaints(page), `${pattern} ${opened} ${width}`).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `${pattern} ${width} scrolls sideways`).toBeLessThanOrEqual(0);
      await turnTo(page, turned);
      expect(await complaints(page, "colours"), `${pattern} ${turned} ${width}`).toEqual([]);
    }
    page.off("console", noteMessage).off("pageerror", noteError);
    expect(troubles, "the console stays silent, the page's policy is kept").toEqual([]);
  });
}
