import type { Page } from "@playwright/test";
import { hydrated } from "./support/hydrated";
import { expect, signInAs, test } from "./support/test";

async function add(page: Page, name: string): Promise<string> {
  await page.goto("/admin/members/new");
  await hydrated(page);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Add member" }).click();
  await page.waitForURL(/\/admin\/members\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url();
}

test("an administrator merges two entries of one person from the list, and takes it back", async ({ page }) => {
  test.slow();
  await signInAs(page, "Tomasz Wierzbic");
  await add(page, "Zsófia Double");
  await add(page, "Zsofia Double-Nagy");
  await page.goto("/admin/members?q=double");
  await page.getByRole("checkbox", { name: "Select Zsófia Double", exact: true }).check();
  await page.getByRole("checkbox", { name: "Select Zsofia Double-Nagy" }).check();
  await page.getByRole("link", { name: "Merge these two" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /one person\?/ })).toBeVisible();
  await page.getByRole("button", { name: /^Merge into/ }).click();
  await page.waitForURL(/\/admin\/members\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/was merged into this member/)).toBeVisible();
  await page.goto("/admin/members?q=double");
  await expect(page.getByRole("checkbox", { name: /^Select Zs/ })).toHaveCount(1);
  await page.getByRole("link", { name: /^Zs.fia Double/ }).click();
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await expect(page.getByText(/is a separate member again/)).toBeVisible();
  await page.goto("/admin/members?q=double");
  await expect(page.getByRole("checkbox", { name: /^Select Zs/ })).toHaveCount(2);
});

test("erasing a person asks why, says what goes and what stays, and leaves no name behind", async ({ page }) => {
  await signInAs(page, "Tomasz Wierzbic");
  const url = await add(page, "Ephraim Gone");
  await page.getByRole("button", { name: "Erase this person" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Former member");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await expect(dialog.getByText("A short reason helps.")).toBeVisible();
  await dialog.getByLabel(/Reason/).fill("Asked for it");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await page.waitForURL(/\/admin\/members$/);
  expect((await page.goto(url))?.status()).toBe(404);
});

test("a view of the list is kept under a name", async ({ page }) => {
  await signInAs(page, "Tomasz Wierzbic");
  await page.goto("/admin/members?country=CL");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByLabel("Name of the view").fill("In Chile");
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("button", { name: "In Chile" })).toBeVisible();
  await page.goto("/admin/members");
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "In Chile" }).click();
  await page.waitForURL(/country=CL/);
});
