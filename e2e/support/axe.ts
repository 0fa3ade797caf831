import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

type Window = { axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> } };

// Ours by way of @axe-core/playwright, whose builder puts twice the size into the page four times where once will do.
const required = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const source = readFileSync(required.resolve("axe-core/axe.min.js"), "utf8");

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against a page, or only against its colours; it looks into no frames. */
export async function complaints(page: Page, only?: "colours"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ["violations"],
    runOnly: only ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: standards },
  };
  return page.evaluate(async (asked) => {
    const { axe } = window as Window;
    if (!axe) throw new Error("axe is not in the page.");
    const { violations } = await axe.run(document, asked);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`),
    );
  }, options);
}
