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

async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`),
  );
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
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(addressOf(pattern, sample));
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        const where = `${pattern} ${colorScheme} ${width}`;
        expect(await complaints(page), where).toEqual([]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
    expect(troubles, "the console stays silent, the page's policy is kept").toEqual([]);
  });
}
