import type { Page } from "@playwright/test";
import { anotherPerson, expect, signInAs, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });

async function confirmedActivities(page: Page): Promise<number> {
  await page.goto("/reports/program?program=community-builders");
  await page.getByRole("button", { name: "Confirmed activities" }).click();
  const [shown] = await Promise.all([
    page.waitForURL(/\/activities\?/),
    page.getByRole("link", { name: "See the records" }).click(),
  ]).then(async () => [await page.getByRole("heading", { level: 1 }).textContent()]);
  return Number(/[\d,]+/.exec(shown ?? "")?.[0].replace(",", ""));
}

test("what a member logs on a phone reaches profile and report after review, and a returned one is mended first", async ({
  page,
  browser,
  app,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, "Renata");
  const henrike = await anotherPerson(browser, app, "Henrike");
  const before = await confirmedActivities(henrike.page);

  await page.goto("/activities/new");
  await page.getByText("Talk", { exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Step Functions by the pier");
  await page.getByRole("button", { name: "Yesterday" }).click();
  await page.getByRole("textbox", { name: "In the room" }).fill("31");
  await page.getByRole("checkbox", { name: /Encourage Peer Learning/ }).check();
  await page.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByRole("heading", { name: "Step Functions by the pier" })).toBeVisible();
  expect(await confirmedActivities(henrike.page), "what waits counts nowhere yet").toBe(before);

  await henrike.page.goto("/review?q=Step+Functions+by+the+pier");
  await expect(
    henrike.page.getByRole("article").getByRole("heading", { name: "Step Functions by the pier" }),
  ).toBeVisible();
  await henrike.page.keyboard.press("r");
  await henrike.page.getByLabel(/should Renata change/).fill("Which evening was it? Please add the page.");
  await henrike.page.getByLabel("What is it about?").selectOption("links");
  await henrike.page.getByRole("button", { name: /^Return to/ }).click();
  await expect(henrike.page.getByText(/^Returned “/).first()).toBeVisible();

  await page.goto("/home");
  await expect(page.getByText("Which evening was it? Please add the page.")).toBeVisible();
  await page.getByRole("link", { name: "Fix and send again" }).first().click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toBeFocused();
  await link.fill("https://valpocloud.example/pier");
  await page.getByRole("button", { name: /send again/i }).click();
  await expect(page.getByRole("heading", { name: "Step Functions by the pier" })).toBeVisible();

  await henrike.page.goto("/review?q=Step+Functions+by+the+pier");
  await expect(henrike.page.getByRole("article").getByRole("link", { name: "valpocloud.example/pier" })).toBeVisible();
  await henrike.page.keyboard.press("c");
  await expect(henrike.page.getByText(/^Confirmed “Step Functions/).first()).toBeVisible();
  expect(await confirmedActivities(henrike.page)).toBe(before + 1);

  await page.goto("/members/renata-quilodran");
  await expect(page.getByText("Step Functions by the pier")).toBeVisible();
  await henrike.context.close();
});
