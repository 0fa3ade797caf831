import type { Browser, Page } from "@playwright/test";
import type { Running } from "./support/server";
import { anotherPerson, expect, signInAnew, test } from "./support/test";

const renata = "renata@colddata.example";
const password = "seven quiet otters";

async function ask(page: Page, email: string, path = "/sign-in") {
  await page.goto(path);
  await page
    .getByLabel(/Your program e-mail|E-mail address/)
    .first()
    .fill(email);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
}

/** The link in the newest mail to an address, as an administrator reads it in the outbox. */
async function linkMailedTo(administrator: Page, email: string): Promise<string> {
  const mail = administrator.getByRole("group").filter({ hasText: email }).first();
  await expect(async () => {
    await administrator.goto("/admin/outbox");
    await expect(mail).toContainText("Not sent", { timeout: 3000 });
  }).toPass();
  await mail.locator("summary").click();
  return (await mail.getByRole("link").getAttribute("href")) ?? "";
}

async function enterPassword(page: Page, email: string, typed: string) {
  await page.goto("/sign-in");
  await page.getByText("Use a password instead").click();
  const form = page.getByRole("form", { name: "Sign in by password" });
  await form.getByLabel("E-mail address").fill(email);
  await form.getByRole("textbox", { name: "Password" }).fill(typed);
  await form.getByRole("button", { name: "Sign in" }).click();
  return form;
}

async function withPassword(page: Page, browser: Browser, app: Running, email: string) {
  await ask(page, email, "/reset");
  const administrator = await anotherPerson(browser, app, "Tomasz");
  await page.goto(await linkMailedTo(administrator.page, email));
  await page.getByRole("textbox", { name: "New password" }).fill(password);
  await page.getByRole("button", { name: "Set it and sign in" }).click();
  await page.waitForURL(/\/home/);
  return administrator;
}

test("a link by e-mail signs in once, and only when the button is pressed", async ({ page, browser, app }) => {
  test.slow();
  await ask(page, renata, "/sign-in?returnTo=/account");
  const administrator = await anotherPerson(browser, app, "Tomasz");
  const link = await linkMailedTo(administrator.page, renata);
  expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByText(renata)).toBeVisible();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/account/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
});

test("a stranger's address gets the same answer", async ({ page }) => {
  await ask(page, "nobody@example.org");
});

test("a password set by link signs in; a wrong one says so and gives way after ten", async ({ page, browser, app }) => {
  test.slow();
  const { context } = await withPassword(page, browser, app, "adaeze-nwankwo-lind@mail.example");
  await context.close();
  const stranger = await (await browser.newContext({ baseURL: app.url })).newPage();
  await enterPassword(stranger, "adaeze-nwankwo-lind@mail.example", password);
  await stranger.waitForURL(/\/home/);
  await stranger.context().clearCookies();
  const form = await enterPassword(stranger, "adaeze-nwankwo-lind@mail.example", "wrong");
  const alert = form.getByRole("alert");
  await expect(alert).toContainText("do not match");
  for (let tries = 1; tries < 11; tries++) {
    await form.getByRole("textbox", { name: "Password" }).fill(`wrong ${tries}`);
    const answer = stranger.waitForResponse((response) => response.request().method() === "POST");
    await form.getByRole("button", { name: "Sign in" }).click();
    expect((await answer).status()).toBeLessThan(500);
    // The answer empties the field for the secret; what is typed before it is drawn is lost.
    await expect(form.getByRole("button", { name: "Sign in" })).toBeEnabled();
  }
  await expect(alert).toContainText(/Too many attempts; wait \d+ minutes?\./);
});

test("signing out everywhere ends every other browser at once, and leaves nothing typed on the device", async ({
  page,
  browser,
  app,
}) => {
  await signInAnew(page, "Lena");
  const other = await anotherPerson(browser, app, "Lena", signInAnew);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: /signed in on 2 devices/ })).toBeVisible();
  const kept = "tenet:kept:activity|another tab";
  await page.evaluate((key) => window.localStorage.setItem(key, "{}"), kept);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await page.waitForURL(/\/sign-in/);
  expect(await page.evaluate((key) => window.localStorage.getItem(key), kept)).toBeNull();
  await other.page.goto("/account");
  await expect(other.page).toHaveURL(/\/sign-in\?returnTo=%2Faccount/);
});

test("signing out takes a press, not a visit", async ({ page }) => {
  await signInAnew(page, "Kavya");
  await page.goto("/sign-out");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account/);
  await page.goto("/sign-out");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a role ended by an administrator is gone on the next page", async ({ page, browser, app }) => {
  await signInAnew(page, "Mirjam");
  await expect(async () => expect((await page.goto("/review"))?.status()).toBe(200)).toPass();
  const administrator = await anotherPerson(browser, app, "Tomasz");
  for (let left = 2; left > 0; left--) {
    await administrator.page.goto("/admin/roles");
    const row = administrator.page.getByRole("table", { name: "Current roles" }).getByRole("row", { name: /Mirjam/ });
    await expect(row).toHaveCount(left);
    await row.first().getByRole("button", { name: "End" }).click();
    await administrator.page.getByRole("dialog").getByRole("button", { name: "End the role" }).click();
    await expect(row).toHaveCount(left - 1);
  }
  expect((await page.goto("/review"))?.status()).toBe(404);
});

test("the last administrator cannot be removed", async ({ page }) => {
  await signInAnew(page, "Tomasz");
  await page.goto("/admin/roles");
  const row = page.getByRole("table", { name: "Current roles" }).getByRole("row", { name: /Tomasz.*Administrator/ });
  await row.getByRole("button", { name: "End" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End the role" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("last administrator");
});

test("a form from elsewhere signs nobody in", async ({ request, app }) => {
  const answer = await request.post(`${app.url}/sign-in`, {
    headers: { Origin: "https://evil.example" },
    multipart: { label: "Administrator", $ACTION_ID_x: "" },
  });
  expect(answer.status()).toBe(403);
  expect(answer.headers()["set-cookie"] ?? "").not.toContain("session-token");
});

test.describe("an empty installation", () => {
  test.use({ installation: "empty" });

  test("is set up once, with the code from the log", async ({ page, browser, app }) => {
    const code = /"code":"([0-9A-Z-]+)"/.exec(app.log())?.[1] ?? "";
    expect((await page.goto("/setup"))?.status()).toBe(200);
    await page.getByLabel("Code from the log").fill("AAAA-AAAA-AAAA");
    await page.getByLabel("Your name").fill("Ilse Brandvold");
    await page.getByLabel("E-mail address").fill("ilse@example.org");
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.getByRole("button", { name: "Make me the administrator" }).click();
    await expect(page.getByText("This is not the code in the log")).toBeVisible();
    await expect(page.getByLabel("Your name")).toHaveValue("Ilse Brandvold");
    await page.getByLabel("Code from the log").fill(code);
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.getByRole("button", { name: "Make me the administrator" }).click();
    await page.waitForURL(/\/home/);
    expect((await page.goto("/setup"))?.status()).toBe(404);
    expect((await page.goto("/admin/roles"))?.status()).toBe(200);
    const stranger = await (await browser.newContext({ baseURL: app.url })).newPage();
    expect((await stranger.goto("/setup"))?.status()).toBe(404);
    await enterPassword(stranger, "ilse@example.org", password);
    await stranger.waitForURL(/\/home/);
  });
});
