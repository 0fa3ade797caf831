import type { Page } from "@playwright/test";
import { complaints } from "./support/axe";
import { findRecord } from "./support/records";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 } });

/** The link of a mail that asks somebody how they are, by which nobody answered yet. */
async function linkOfMail(app: Running, besides: readonly string[] = []): Promise<{ path: string; to: string }> {
  const mail = () =>
    findRecord(
      app,
      `select recipient || ' ' || text from outbox where text like '%/quiet/%' ${besides.map(() => "and recipient <> ?").join(" ")} order by id limit 1`,
      ...besides,
    );
  await expect.poll(mail, { timeout: 30_000 }).not.toBeNull();
  const text = mail() ?? "";
  const path = /\/quiet\/[\w-]{43}/.exec(text)?.[0] ?? "";
  return { path, to: text.split(" ")[0] ?? "" };
}

const answered = (app: Running, to: string) =>
  findRecord(
    app,
    "select answer from quiet_asks join identities on identities.member_id = quiet_asks.member_id where value = ? and answer is not null",
    to,
  );

/** Nothing runs over the edge, and nothing is wrong with the page, in light and dark. */
async function looksWell(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await complaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
}

const asked: string[] = [];

test("a member says by the link of the mail that they are still there, without signing in, and once", async ({
  app,
  page,
}) => {
  const { path, to } = await linkOfMail(app);
  asked.push(to);
  const response = await page.goto(`${path}?answer=still_here`);
  expect(response?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "strict-origin",
    "x-robots-tag": "noindex, nofollow",
  });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("how are you?");
  await looksWell(page);
  // To open it, as mail scanners do, changes nothing.
  await page.reload();
  expect(answered(app, to)).toBeNull();
  await page.getByRole("button", { name: "I am still here" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you");
  await expect(page.getByText(/You said on .* that you are still here/)).toBeVisible();
  expect(answered(app, to)).toBe("still_here");
  await looksWell(page);
  await page.goto(`${path}?answer=stepping_down`);
  await expect(page.getByText(/that you are still here/)).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("a leave takes one press on a length, and works without scripts", async ({ app, browser }) => {
  const { path, to } = await linkOfMail(app, asked);
  asked.push(to);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: app.url,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${path}?answer=on_leave`);
  await page.getByRole("button", { name: "On leave for 2 months" }).click();
  await expect(page.getByText(/that you are on leave\. Your term rests until/)).toBeVisible();
  expect(answered(app, to)).toBe("on_leave");
  await context.close();
});

test("a day of the past is refused beside its field, and a manager reads what was answered", async ({ app, page }) => {
  const { path, to } = await linkOfMail(app, asked);
  await page.goto(path);
  const day = page.getByLabel("Or until a day, this one included");
  await day.fill("2020-01-01");
  await page.getByRole("button", { name: "On leave until this day" }).click();
  await expect(page.getByText("Choose a day after today.")).toBeVisible();
  await page.getByRole("button", { name: "I want to step down" }).click();
  await expect(page.getByText(/A manager gets in touch with you/)).toBeVisible();
  const term = findRecord(
    app,
    "select term_id from quiet_asks join identities on identities.member_id = quiet_asks.member_id where value = ? and answer is not null",
    to,
  );
  await signInAs(page, "Tomasz Wierzbic");
  await page.goto(`/terms/${term}`);
  await expect(page.getByText(/Answered: wants to step down/)).toBeVisible();
  // The task is made within seconds, once.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/wants to step down, as answered on/)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
});

test("a link that leads nowhere says so", async ({ page }) => {
  await page.goto(`/quiet/${"x".repeat(43)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing to answer here");
  await looksWell(page);
});
