import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./support/test";

const question = "Which goals are strong, and which are weakest";

async function openReport(page: Page): Promise<void> {
  await page.goto("/reports");
  await page.getByRole("link", { name: /Which goals and principles get attention/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
}

/** A cell of the matrix, by its words for readers: "12, Community Building, Ownership: ...". */
const filledCell = (page: Page) =>
  page
    .getByRole("table")
    .getByRole("link", { name: /^[1-9]\d*, .+, .+: / })
    .first();

test.beforeEach(async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
});

test("a manager sees their programs alone, and a cell leads to exactly its records", async ({ page }) => {
  await openReport(page);
  await expect(page.getByRole("rowheader", { name: "Community Building" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Educate & Empower" })).toHaveCount(0);
  const cell = filledCell(page);
  const count = await cell.innerText();
  await cell.click();
  await expect(page).toHaveURL(/\/activities\?.*goal=.*principle=/);
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${count} activit`) })).toBeVisible();
});

test("the filter stands in the address and leaves one program", async ({ page }) => {
  await openReport(page);
  await page.getByRole("combobox", { name: "All programs" }).click();
  await page.getByRole("option", { name: "Builders" }).click();
  await expect(page).toHaveURL(/program=community-builders/);
  await expect(page.getByRole("rowheader", { name: "Nurture & Connect" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Community Building" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Confirmed only" }).click();
  await page.getByRole("option", { name: "Including unreviewed" }).click();
  await expect(page.getByRole("button", { name: "Activities, including unreviewed" })).toBeVisible();
});

test("a figure explains itself and leads to its records", async ({ page }) => {
  await openReport(page);
  await page.getByRole("button", { name: "Members who contributed" }).click();
  const about = page.getByRole("dialog");
  await expect(about).toContainText("had a term in the program");
  await about.getByRole("link", { name: "See the records" }).click();
  await expect(page).toHaveURL(/\/reports\/members\?.*show=contributed/);
  await expect(page.getByRole("table", { name: "Members" })).toBeVisible();
});

test("every table downloads as a spreadsheet of just what is filtered", async ({ page }) => {
  await page.goto("/reports/program?program=community-builders");
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Goals and principles" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^program-coverage-\d{4}-\d{2}-\d{2}-to-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\n");
  expect(lines[0]).toContain("Program,Goal,Principle,Activities");
  expect(lines).toHaveLength(1 + 3 * 14);
});

test("on a phone the matrix shows one program at a time and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReport(page);
  await page.getByRole("button", { name: "UG Leaders" }).click();
  await expect(page.getByRole("columnheader", { name: "Community Building" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("for a member there is no such page", async ({ browser, app }) => {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await signInAs(page, "Group leader");
  for (const address of ["/reports", "/reports/program", "/reports/program/export?table=months"])
    expect((await page.request.get(address)).status(), address).toBe(404);
  await context.close();
});
