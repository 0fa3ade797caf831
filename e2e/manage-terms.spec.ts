import type { Locator, Page } from "@playwright/test";
import { hydrated } from "./support/hydrated";
import { expect, signInAs, test } from "./support/test";

async function step(page: Page, name: string, verb: string) {
  await page
    .getByRole("button", { name: /^What to do with/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: verb }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Pressed again where the page did not listen yet. */
async function opens(button: Locator, what: Locator) {
  await expect(async () => {
    if (!(await what.isVisible())) await button.click();
    await expect(what).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test("an administrator grants, holds, resumes and ends a term, and takes the end back", async ({ page }) => {
  test.slow();
  await signInAs(page, "Tomasz Wierzbic");
  await page.goto("/admin/members/new");
  await hydrated(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Ingrid Termsdotter");
  await page.getByRole("button", { name: "Add member" }).click();
  await page.waitForURL(/\/admin\/members\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Grant a term" }).click();
  const form = page.getByRole("form", { name: "Grant a term" });
  await form.getByLabel("Specialty").fill("Containers");
  await form.getByRole("button", { name: "Grant the term" }).click();
  const terms = page.locator("section").filter({ has: page.getByRole("heading", { name: "Terms", exact: true }) });
  const term = terms.getByRole("listitem").filter({ hasText: "AWS Heroes" });
  await expect(term).toContainText("active");
  await step(page, "Put on hold", "Put on hold");
  await expect(term).toContainText("on hold");
  await step(page, "Resume", "Resume the term");
  await expect(term).toContainText("active");
  await step(page, "End", "End the term");
  await expect(term).toContainText("completed");
  const notice = page.getByRole("status").filter({ hasText: "The term has ended." });
  await notice.getByRole("button", { name: /Undo/ }).click();
  await expect(term).toContainText("active");
  await page.getByRole("button", { name: "Grant a term" }).click();
  await form.getByRole("button", { name: "Grant the term" }).click();
  await expect(form.getByText(/on some of these days already/).first()).toBeVisible();
});

test("the end of a term offers to end the lead that goes with it, says who is left without, and is taken back with it", async ({
  page,
}) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/members/neza-hribernik/terms");
  await opens(page.getByRole("button", { name: /^What to do with/ }).first(), page.getByRole("menu"));
  await page.getByRole("menuitem", { name: "End", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const lead = dialog.getByRole("checkbox", { name: "End their time as a lead of UG Ljubljana, too." });
  await expect(lead).not.toBeChecked();
  await lead.check();
  await dialog.getByRole("button", { name: "End the term" }).click();
  await expect(dialog.getByText("UG Ljubljana has no other lead.")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /^UG Ljubljana will be without a lead/ }).check();
  await dialog.getByRole("button", { name: "End the term" }).click();
  await expect(page.getByRole("listitem").first()).toContainText("completed");
  const notice = page.getByRole("status").filter({ hasText: "The term has ended." });
  await notice.getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByRole("listitem").first()).toContainText("active");
  await page.goto("/groups/ug-ljubljana");
  await opens(page.getByRole("button", { name: "End", exact: true }), dialog);
  await expect(dialog.getByRole("checkbox", { name: "End their term in AWS User Group Leaders, too." })).toBeVisible();
});

test("terms of several members are renewed at once, and that is taken back", async ({ page }) => {
  await signInAs(page, "Tomasz Wierzbic");
  await page.goto("/admin/terms?state=grace");
  const boxes = page.getByRole("checkbox", { name: /^Select (?!every)/ });
  const count = await boxes.count();
  expect(count).toBeGreaterThan(0);
  await page.getByRole("checkbox", { name: "Select every row in view" }).check();
  await page.getByRole("button", { name: /^Renew \d+ term/ }).click();
  if (count > 1)
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Renew \d+ terms/ })
      .click();
  await expect(page.getByText(/renewed\./)).toBeVisible();
  await expect(page.getByText("No term matches all these filters")).toBeVisible();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(boxes).toHaveCount(count);
});

test("a manager sees what they may change only for their programs", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/members");
  await page.getByRole("link", { name: "Add member" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Who joins?" })).toBeVisible();
  expect((await page.goto("/admin/terms"))?.status()).toBe(404);
  expect((await page.goto("/admin/members"))?.status()).toBe(404);
});
