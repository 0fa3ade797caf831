import { hydrated } from "./support/hydrated";
import { anotherPerson, expect, signInAs, test } from "./support/test";

const edit = "/members/renata-quilodran/edit";

test("a member changes the profile, and decides who sees which part", async ({ page, browser, app }) => {
  test.slow();
  await signInAs(page, "Renata Quilodrán");
  await page.goto(edit);
  await expect(page.getByLabel("City")).toHaveValue("Valparaíso");
  await page.getByLabel("City").fill("Viña del Mar");
  await page.getByRole("textbox", { name: "About" }).fill("Measures *cold starts*.");
  await page.getByRole("button", { name: "Add a handle" }).click();
  await page.getByLabel("Kind").last().selectOption("website");
  await page.getByLabel("Handle or address").last().fill("cold.example");
  await page.getByText("Choose for each part of it").click();
  await page.getByLabel("Place and time zone").selectOption("private");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Start with https://.").first()).toBeVisible();
  await page.getByLabel("Handle or address").last().fill("https://cold.example");
  await page.getByRole("button", { name: "Save profile" }).click();
  await page.waitForURL(/\/members\/renata-quilodran$/);
  await page.goto(edit);
  await expect(page.getByLabel("City")).toHaveValue("Viña del Mar");
  const websites = page.locator('input[name^="identities"]');
  await expect
    .poll(() => websites.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
    .toContain("https://cold.example");

  const other = await anotherPerson(browser, app, "Kavya Nambiar");
  await other.page.goto("/members?q=vina");
  await expect(other.page.getByText("No member matches all these filters")).toBeVisible();
  const forbidden = await other.page.goto(edit);
  expect(forbidden?.status()).toBe(404);
  await other.context.close();
});

test("of two tabs the second is told what changed, has both, and loses nothing by a reload before that", async ({
  page,
  context,
}) => {
  test.slow();
  await signInAs(page, "Adaeze Nwankwo-Lind");
  const path = "/members/adaeze-nwankwo-lind/edit";
  const second = await context.newPage();
  await page.goto(path);
  await second.goto(path);
  for (const tab of [page, second]) await hydrated(tab);
  await page.getByLabel("City").fill("Ibadan");
  await page.getByRole("button", { name: "Save profile" }).click();
  await page.waitForURL(/\/members\/adaeze-nwankwo-lind$/);

  const about = second.getByRole("textbox", { name: "About" });
  await about.fill("Written in the second tab.");
  await second.getByRole("button", { name: "Save profile" }).click();
  await expect(second.getByText("Somebody changed this profile in the meantime")).toBeVisible();
  await expect(second.getByRole("alert").getByText(/City: .+ → Ibadan/)).toBeVisible();
  await second.reload();
  await expect(about).toHaveValue("Written in the second tab.");
  await second.getByRole("button", { name: "Save profile" }).click();
  await second.getByRole("button", { name: "Add these changes, keep what I typed" }).click();
  await expect(second.getByLabel("City")).toHaveValue("Ibadan");
  await expect(about).toHaveValue("Written in the second tab.");
  await second.getByRole("button", { name: "Save profile" }).click();
  await second.waitForURL(/\/members\/adaeze-nwankwo-lind$/);
  await expect(second.getByText("Written in the second tab.")).toBeVisible();
  await expect(second.getByText(/Ibadan/).first()).toBeVisible();
});

test("everything kept of a member can be taken along", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/account/export");
  const json = await page.request.get("/account/export/json");
  expect((await json.json()).member.name).toBe("Renata Quilodrán");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Everything as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("my-data.csv");
});
