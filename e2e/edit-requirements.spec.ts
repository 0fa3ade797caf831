import { anotherPerson, expect, signInAs, test } from "./support/test";

test("what an administrator asks of a program shows the member how far they are, with the records", async ({
  page,
  browser,
  app,
}) => {
  await signInAs(page, "Administrator");
  await page.goto("/admin/programs/community-builders");
  await page.getByRole("link", { name: "Edit what it asks of members" }).click();
  await expect(page.getByText("Tenet’s starting requirements, not official")).toBeVisible();
  const requirements = page.getByRole("form", { name: "Requirements" }).getByRole("region");
  const first = requirements.nth(1);
  await expect(first).toHaveAccessibleName("1 contribution in the term, advised");
  await first.getByText("1 contribution in the term, advised").click();
  await first.getByLabel("How many").fill("400");
  await first.getByRole("combobox", { name: "Weight" }).click();
  await page.getByRole("option", { name: "required", exact: true }).click();
  await page.getByRole("button", { name: "Add a requirement" }).click();
  const second = requirements.nth(2);
  // Only the one that is edited stands open.
  await expect(second.getByLabel("How many")).toBeVisible();
  await expect(first.getByLabel("How many")).toHaveCount(0);
  await expect(requirements.locator("details[open]")).toHaveCount(1);
  await second.getByRole("combobox", { name: "Counted among" }).click();
  await page.getByRole("option", { name: "400 contributions in the term" }).click();
  await second.getByRole("combobox", { name: "Types" }).click();
  await page.getByRole("option", { name: "Talk", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(second).toHaveAccessibleName("of which 1 is of the type talk");
  await second.getByLabel("How many").fill("401");
  await page.getByRole("link", { name: "AWS Community Builders" }).click();
  const leave = page.getByRole("dialog", { name: "Leave without saving?" });
  await leave.getByRole("button", { name: "Stay and save" }).click();
  await expect(leave).toHaveCount(0);
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await expect(page.getByText("At most 400, as many as in all.")).toBeVisible();
  await second.getByLabel("How many").fill("2");
  await page.getByRole("button", { name: "Show whom it affects" }).click();
  await expect(page.getByText(/^\d+ would now miss something$/)).toBeVisible();
  await page.getByRole("combobox", { name: "As an example" }).fill("Lena");
  await page.getByRole("option", { name: "Lena Strasburger" }).click();
  const example = page.getByRole("table", { name: "Lena Strasburger, today and then" });
  await expect(example.getByRole("row", { name: /^400 contributions in the term \d+ of 1 \d+ of 400$/ })).toBeVisible();
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await expect(page.getByText("Saved as version 1.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Earlier versions" })).toBeVisible();

  // In the same time zone as the administrator: the version holds from that day on.
  const member = await anotherPerson(browser, app, "Lena");
  await member.page.goto("/home");
  await member.page.getByRole("link", { name: "AWS Community Builders" }).click();
  await expect(member.page.getByRole("heading", { level: 1 })).toHaveText(/^You need \d+ more contributions$/);
  const asked = member.page.getByRole("listitem").filter({ hasText: "400 contributions in the term" });
  const done = Number(await asked.getByRole("strong").innerText());
  const records = member.page.getByRole("table", { name: "Records that count" });
  await expect(records.locator("tbody").getByRole("row")).toHaveCount(done);
  expect(done).toBeGreaterThan(0);
  await expect(member.page.getByText("Version 1, since")).toBeVisible();
});

test("changes that were not saved are lost only on purpose", async ({ page }) => {
  await signInAs(page, "Administrator");
  await page.goto("/admin/programs/ambassadors/requirements");
  const requirements = page.getByRole("form", { name: "Requirements" });
  // Pressed again where the page did not listen yet.
  await expect(async () => {
    await page.getByRole("button", { name: "Add a requirement" }).click();
    await expect(requirements.getByLabel("How many")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("link", { name: "Established", exact: true }).click();
  const leave = page.getByRole("dialog", { name: "Leave without saving?" });
  await leave.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/level=Established/);
  await expect(requirements.getByLabel("How many")).toHaveCount(0);
});
