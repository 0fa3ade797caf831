import type { Page } from "@playwright/test";
import { anotherPerson, expect, signInAs, test } from "./support/test";

const renata = "/members/renata-quilodran";
const henrike = "/members/henrike-aldous";
const nobody = "/members/nobody-at-all";

/** Opens a figure's definition and follows it to its records; answers the number that stood there. */
async function followFigure(page: Page, label: string, link: RegExp): Promise<string> {
  const figure = page.getByRole("button", { name: label, exact: true });
  const value = await figure.locator("xpath=..").innerText();
  await figure.click();
  await page.getByRole("dialog").getByRole("link", { name: link }).click();
  return value.split("\n")[0] ?? "";
}

test("a visitor sees what is public of a public profile, and of others nothing at all", async ({ page, request }) => {
  await page.goto(renata);
  await expect(page.getByRole("heading", { level: 1, name: "Renata Quilodrán" })).toBeVisible();
  await expect(page.getByText("renata@")).toHaveCount(0);
  await expect(page.getByText("Puerto Sur Logística")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Edit profile" })).toHaveCount(0);
  await expect(page.getByText("in review")).toHaveCount(0);
  for (const address of [henrike, nobody, `${henrike}/preview.png`, `${nobody}/preview.png`])
    expect((await request.get(address)).status(), address).toBe(404);
});

test("a social site gets a title, a sentence and a picture of a public profile", async ({ page, request, app }) => {
  await page.goto(renata);
  const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  expect(await meta("og:title")).toBe("Renata Quilodrán");
  expect(await meta("og:description")).toMatch(/^Valparaíso, Chile\. .*Community Builders.* confirmed activities/);
  expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toBe(`${app.url}${renata}`);
  const picture = await request.get((await meta("og:image")) ?? "");
  expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
  expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
});

test("a member sees more than a visitor, and oneself what still waits", async ({ page, browser, app }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto(renata);
  await expect(page.getByText("renata@colddata.example")).toBeVisible();
  await expect(page.getByText(/^\d+ confirmed$/).first()).toBeVisible();
  for (const name of ["Edit profile", "Export"]) await expect(page.getByRole("link", { name })).toBeVisible();
  const { page: fellow, context } = await anotherPerson(browser, app, "Adaeze Nwankwo-Lind");
  await fellow.goto(renata);
  await expect(fellow.getByText("Puerto Sur Logística")).toBeVisible();
  await expect(fellow.getByText("renata@colddata.example")).toHaveCount(0);
  await expect(fellow.getByRole("link", { name: "Edit profile" })).toHaveCount(0);
  await fellow.goto(henrike);
  await expect(fellow.getByRole("heading", { level: 1, name: "Henrike Aldous" })).toBeVisible();
  await expect(fellow.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await context.close();
});

test("every figure leads to exactly so many records", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto(renata);
  const count = await followFigure(page, "activities", /See all/);
  await expect(page).toHaveURL(/\/activities\?member=renata-quilodran&state=confirmed/);
  await expect(page.getByText(new RegExp(`^${count} activit|\\b${count}\\b.*activities`)).first()).toBeVisible();
  await page.goto(`${renata}?period=all`);
  const radar = page.getByRole("link", { name: /^Dive Deep: \d+$/ });
  const deep = /\d+/.exec((await radar.getAttribute("aria-label")) ?? "")?.[0];
  await radar.click();
  await expect(page).toHaveURL(/principle=dive-deep/);
  await expect(page.getByText(new RegExp(`^${deep} activit|\\b${deep}\\b.*activities`)).first()).toBeVisible();
});

test("the median of the program stands beside the shape, says of how many, and is not drawn for all of time", async ({
  page,
}) => {
  await page.goto(renata);
  await expect(page.getByText("Median of UG Leaders", { exact: true })).toBeVisible();
  const median = page.getByRole("button", { name: /^the median of \d+ members of UG Leaders$/ });
  await median.click();
  await expect(page.getByRole("dialog")).toContainText("five members or more");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Last 12 months" }).click();
  await page.getByRole("option", { name: "All years" }).click();
  await expect(page).toHaveURL(/period=all/);
  await expect(median).toHaveCount(0);
});

test("who shares a profile that only members see is told so, opens it, and can take that back", async ({
  page,
  request,
}) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto(henrike);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("dialog")).toContainText("Only signed-in members see this page");
  await page.getByRole("button", { name: "Make it public" }).click();
  await expect(page.getByText("Your profile is public now")).toBeVisible();
  expect((await request.get(henrike)).status()).toBe(200);
  expect((await request.get(`${henrike}/preview.png`)).status()).toBe(200);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(async () => (await request.get(henrike)).status()).toBe(404);
});

test("a profile prints on two pages", async ({ page }) => {
  await page.goto(renata);
  await expect(page.getByRole("heading", { name: "Principles" })).toBeVisible();
  const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});
