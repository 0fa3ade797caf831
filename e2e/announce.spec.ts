import { complaints } from "./support/axe";
import { anotherPerson, expect, signInAs, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const title = "Office hours on the first Friday";

test("a manager announces something to a program, and looks at it before", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/announcements");
  await page.getByRole("link", { name: "Announce something" }).first().click();
  await page.getByRole("combobox", { name: "Who reads it" }).selectOption("program user-group-leaders");
  const form = page.getByRole("form", { name: "Announcement" });
  await form.getByRole("button", { name: "Announce it" }).click();
  await expect(page.getByText("Write a title.")).toBeVisible();
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Bring **one** question.\n\n- No slides");
  await page.getByText("Preview", { exact: true }).click();
  await expect(form.locator("strong", { hasText: "one" })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await form.getByRole("button", { name: "Announce it" }).click();
  const now = page.getByRole("list", { name: "Now" });
  await expect(now.getByRole("heading", { name: title })).toBeVisible();
});

test("a member of it reads it at home and dismisses it, which is undone", async ({ page, browser, app }) => {
  // In a time zone that never lies behind that of who announced it: a day begins by the reader's calendar.
  await signInAs(page, "Adaeze Nwankwo-Lind");
  const announced = page.getByRole("region", { name: "Announcements" });
  const own = announced.getByRole("article").filter({ hasText: title });
  await expect(own).toContainText(/Henrike Aldous to .*Leaders, until/);
  await expect(own.getByRole("listitem")).toHaveText("No slides");
  expect(await complaints(page)).toEqual([]);
  await own.getByRole("button", { name: `Dismiss: ${title}` }).click();
  await expect(own).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(own).toBeVisible();
  await own.getByRole("button", { name: `Dismiss: ${title}` }).click();
  await expect(own).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(own).toHaveCount(0);
  const stranger = await anotherPerson(browser, app, "Kavya Nambiar");
  await expect(stranger.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(stranger.page.getByText(title)).toHaveCount(0);
  await stranger.context.close();
});

test("it is changed, ended, removed, and both are undone", async ({ page, browser, app }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/announcements");
  await page.getByRole("link", { name: `Change: ${title}` }).click();
  await page.getByRole("textbox", { name: "Title" }).fill(`${title}, at noon`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const changed = page.getByRole("listitem").filter({ hasText: `${title}, at noon` });
  await changed.getByRole("button", { name: /^End now/ }).click();
  await expect(page.getByRole("list", { name: "Past" }).getByText(`${title}, at noon`)).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("list", { name: "Now" }).getByText(`${title}, at noon`)).toBeVisible();
  await changed.getByRole("button", { name: /^Remove/ }).click();
  await expect(changed).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).last().click();
  await expect(changed).toBeVisible();
  const lead = await anotherPerson(browser, app, "Renata Quilodrán");
  await lead.page.goto("/announcements");
  await expect(lead.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(lead.page.getByText(`${title}, at noon`)).toHaveCount(0);
  await lead.context.close();
});
