import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { pageRules, type Role, type Sample } from "./support/access-rules";
import { expect, signInAs, test } from "./support/test";
import { pages } from "./support/tree";

const widest: Role[] = ["administrator", "self", "stranger", "visitor"];
const names: Partial<Record<Role, string>> = {
  administrator: "Tomasz Wierzbic",
  self: "Renata Quilodrán",
  stranger: "Kavya Nambiar",
};

test.describe.configure({ timeout: 240_000 });

/** Who sees most of a page: an administrator where they may, else the person themselves, else a visitor. */
function lookerOf(pattern: string): Role {
  if (pattern === "/home" || pattern.startsWith("/activities")) return "self";
  return widest.find((role) => pageRules[pattern]?.may.includes(role)) ?? "visitor";
}

const addressOf = (pattern: string, values: Sample) =>
  pattern.replace(/\[(\w+)\]/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ""));

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against a page, or only against its colours. There are no frames here, which its other mode is for, at twice the time. */
async function complaints(page: Page, only?: "colours"): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (only ? axe.withRules(["color-contrast"]) : axe.withTags(standards)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`),
  );
}

/** As when the device turns to its night colours while the page is open. */
async function turnTo(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

for (const { pattern } of pages().filter((place) => (pageRules[place.pattern]?.may.length ?? 0) > 0)) {
  test(`${pattern} reads well for everybody, light and dark, on a desk and on a phone`, async ({ page, app }) => {
    const troubles: string[] = [];
    page.on(
      "console",
      (message) => message.type() === "error" && troubles.push(`${message.text()} ${message.location().url}`),
    );
    page.on("pageerror", (error) => troubles.push(String(error)));
    const who = lookerOf(pattern);
    if (who !== "visitor") await signInAs(page, names[who] ?? "");
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
    expect(troubles, "the console stays silent, the page's policy is kept").toEqual([]);
  });
}
