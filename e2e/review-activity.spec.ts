import { anotherPerson, expect, signInAs, test } from "./support/test";

const heading = (page: import("@playwright/test").Page) => page.getByRole("article").getByRole("heading", { level: 2 });

test("a reviewer empties the queue by keyboard and takes a decision back", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/review");
  const count = async () => Number(/\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0]);
  const before = await count();
  const first = await heading(page).innerText();
  await page.keyboard.press("j");
  await expect(heading(page)).not.toHaveText(first);
  await page.keyboard.press("k");
  await expect(heading(page)).toHaveText(first);
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { level: 1, name: `${before - 1} to review` })).toBeVisible();
  await expect(heading(page)).not.toHaveText(first);
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${before} to review` })).toBeVisible();
  await expect(heading(page)).toHaveText(first);
});

test("a return asks for a reason, and a tag that is added says why", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/review");
  const first = await heading(page).innerText();
  await page.keyboard.press("p");
  await page.getByRole("menuitem").first().click();
  await page.getByPlaceholder("In one sentence, why?").fill("It compares three bills in public.");
  await expect(page.getByText("you add")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("r");
  await page.getByRole("button", { name: /^Return to/ }).click();
  await expect(page.getByText("Say why in a few words.")).toBeVisible();
  await page.getByLabel(/should .* change/).fill("The link asks me to sign in.");
  await page.getByLabel("What is it about?").selectOption("links");
  await page.getByRole("button", { name: /^Return to/ }).click();
  await expect(heading(page)).not.toHaveText(first);
  await expect(page.getByText(/^Returned to/)).toBeVisible();
});

test("of two reviewers one wins and the other is told who was first", async ({ page, browser, app }) => {
  await signInAs(page, "Henrike Aldous");
  const other = await anotherPerson(browser, app, "Tomasz Wierzbic");
  await page.goto("/review");
  const title = await heading(page).innerText();
  await other.page.goto(page.url());
  await other.page.getByRole("link", { name: title }).first().click();
  await expect(heading(other.page)).toHaveText(title);
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(heading(page)).not.toHaveText(title);
  await other.page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(other.page.getByText(/Henrike Aldous has already confirmed this/)).toBeVisible();
  await other.context.close();
});

test("many are confirmed at once", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/review");
  const before = Number(/\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0]);
  const boxes = page.getByRole("checkbox", { name: /^Choose/ });
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole("button", { name: "Confirm 2" }).click();
  await expect(page.getByText("2 activities confirmed.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: `${before - 2} to review` })).toBeVisible();
});
