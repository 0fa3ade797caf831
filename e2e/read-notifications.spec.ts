import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { complaints } from "./support/axe";
import type { Running } from "./support/server";
import { anotherPerson, expect, signInAs, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ }).first();

test("the bell says how much waits, shows it, and marks it as read until that is undone", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await expect(bell(page)).toHaveAccessibleName(/to answer/);
  await bell(page).click();
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const back = panel.getByRole("listitem").filter({ hasText: "“Cold starts, measured honestly” came back" });
  await expect(back).toContainText("Henrike Aldous: “");
  expect(await complaints(page)).toEqual([]);
  await back.getByRole("button", { name: /^Mark as read/ }).click();
  await expect(back).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await bell(page).click();
  await expect(back).toBeVisible();
  await panel.getByRole("link", { name: "See all notifications" }).click();
  await expect(page).toHaveURL(/\/notifications$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("to answer");
});

test("the page groups what waits, leads to it, and marks all as read until that is undone", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/notifications");
  const toDo = page.getByRole("list", { name: "To do" });
  await expect(toDo.getByRole("link", { name: /^Fix it and send it again/ })).toHaveAttribute("href", /\/edit/);
  const read = page.getByRole("list", { name: "Read already" });
  await expect(read).toBeVisible();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nothing to answer" })).toBeVisible();
  await expect(toDo).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(toDo.getByRole("listitem").first()).toBeVisible();
});

test("keys move from row to row, mark one as read, show themselves and follow", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/notifications");
  const unread = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Mark as read/ }) });
  await expect(unread.nth(1)).toBeVisible();
  const count = await unread.count();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(unread.first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(unread.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(unread.first()).toBeFocused();
  await page.keyboard.press("e");
  await expect(unread).toHaveCount(count - 1);
  await page.keyboard.press("u");
  await expect(unread).toHaveCount(count);
  await page.keyboard.press("Shift+?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByRole("row").filter({ hasText: "Mark as read" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await bell(page).click();
  const panel = page.getByRole("dialog", { name: "Notifications" });
  await expect(panel.getByRole("listitem").first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(panel.getByRole("listitem").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/\/notifications$/);
});

test("a comment is told in the app and by mail, and one press stops that mail without signing in", async ({
  page,
  browser,
  app,
}) => {
  const address = await mailedToHenrike(app, browser);
  const answer = await page.request.get(address, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([303, expect.stringContaining("/unsubscribe?token=")]);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Stop mail of this kind?" })).toBeVisible();
  const pressed = await page.request.post(address, { form: { "List-Unsubscribe": "One-Click" } });
  expect(pressed.status()).toBe(200);
  expect((await page.request.post(`${address}x`)).status()).toBe(404);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "You get no more mail of this kind" })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stop mail of this kind?" })).toBeVisible();
  await page.getByRole("button", { name: "Stop this mail" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You get no more mail of this kind" })).toBeVisible();
  await signInAs(page, "Henrike Aldous");
  await page.goto("/account");
  const mail = page.getByRole("combobox", { name: "Mail: Somebody wrote to you about an activity" });
  await expect(mail).toHaveValue("never");
  await mail.selectOption("Weekly");
  await page.reload();
  await expect(mail).toHaveValue("weekly");
});

test("what is fixed is no longer to be done", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/notifications");
  await page.getByRole("link", { name: /^Fix it and send it again/ }).click();
  await page.getByRole("button", { name: /send again/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await page.goto("/notifications");
  await expect(page.getByRole("link", { name: /^Fix it and send it again/ })).toHaveCount(0);
});

/** Renata answers her reviewer, who is mailed; where that mail can be stopped, as its header has it. */
async function mailedToHenrike(app: Running, browser: Parameters<typeof anotherPerson>[0]): Promise<string> {
  const { page, context } = await anotherPerson(browser, app, "Renata Quilodrán");
  const database = new Database(app.databaseUrl.replace(/^file:/, ""), { readonly: true });
  await page.getByRole("button", { name: "Reply" }).click();
  await page.getByRole("textbox", { name: "To Henrike Aldous" }).fill("It is public now.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Sent", { exact: true })).toBeVisible();
  await context.close();
  const found = database.prepare("select unsubscribe from outbox where subject like 'Renata Quilodrán wrote about%'");
  await expect.poll(() => found.get()).toMatchObject({ unsubscribe: expect.stringMatching(/^\/unsubscribe\//) });
  const { unsubscribe } = found.get() as { unsubscribe: string };
  database.close();
  return unsubscribe;
}
