import type { Page } from "@playwright/test";
import { hydrated } from "./support/hydrated";
import { expect, signInAs, test } from "./support/test";

/** The terms of the list, without its heads. */
function rowsOf(page: Page) {
  return page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: /^Select (?!every)/ }) });
}

test("a manager finds who needs a call, why, and how far each term is", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/terms");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/members? needs? a call/);
  const tabs = page.getByRole("navigation", { name: "How urgent" });
  const needed = Number(
    await tabs
      .getByRole("link", { name: /^Needs a call/ })
      .locator("b")
      .innerText(),
  );
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Terms/ })).toContainText(
    String(needed),
  );
  await tabs.getByRole("link", { name: /^Needs a call/ }).click();
  await expect(page).toHaveURL(/attention=needs_call/);
  const rows = rowsOf(page);
  await expect(rows).toHaveCount(Math.min(needed, 25));
  await expect(rows.first()).toContainText(/Quiet for|grace|even pace|held no event|ended on|ends on/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export these" }).click(),
  ]);
  const file = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(file).toString().trim().split("\r\n")).toHaveLength(needed + 1);
});

test("a task is added for several members at once, done in the list of one's own, and opened again", async ({
  page,
}) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/terms?attention=on_track");
  const ticks = page.getByRole("checkbox", { name: /^Select (?!every)/ });
  const selected = page.getByRole("region", { name: "Selected rows" });
  // Ticked again where the page did not listen yet.
  await expect(async () => {
    await ticks.nth(0).uncheck();
    await ticks.nth(0).check();
    await expect(selected).toBeVisible({ timeout: 1000 });
  }).toPass();
  await ticks.nth(1).check();
  await selected.getByRole("button", { name: "Add a task" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is there to do?").fill("Ask for a photo of the last evening");
  await dialog.getByRole("button", { name: /^Add for 2/ }).click();
  await expect(page.getByText("2 tasks added.")).toBeVisible();
  await page.goto("/terms/tasks");
  const tasks = page.getByRole("listitem").filter({ hasText: "Ask for a photo of the last evening" });
  await expect(tasks).toHaveCount(2);
  // Pressed again where the page did not listen yet.
  await expect(async () => {
    if ((await tasks.count()) === 2) await tasks.first().getByRole("button", { name: /^Done/ }).click();
    await expect(tasks).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await page.getByRole("button", { name: /Undo/ }).first().click();
  await expect(tasks).toHaveCount(2);
});

test("notes about a member stay among managers, and can be removed and brought back", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/terms?attention=on_track");
  await rowsOf(page).first().getByRole("link").first().click();
  await page.waitForURL(/\/terms\/[0-9a-f-]{36}$/);
  await hydrated(page);
  await page.getByLabel("Add a note").fill("Prefers a call in the morning.");
  await page.reload();
  await hydrated(page);
  await expect(page.getByLabel("Add a note")).toHaveValue("Prefers a call in the morning.");
  await page.getByRole("button", { name: "Save the note" }).click();
  const note = page.getByRole("listitem").filter({ hasText: "Prefers a call in the morning." });
  await expect(note).toContainText("Henrike Aldous");
  await note.getByRole("button", { name: "Remove" }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole("button", { name: /Undo/ }).first().click();
  await expect(note).toHaveCount(1);
});

test("a member sees how far each term is and what would help, and nothing that managers noted", async ({ page }) => {
  await signInAs(page, "Lena Strasburger");
  const terms = page.locator("section").filter({ has: page.getByRole("heading", { name: "Your terms" }) });
  await expect(terms.getByRole("link", { name: "See what counts" }).first()).toBeVisible();
  await terms
    .getByRole("link", { name: /Ambassadors/ })
    .first()
    .click();
  await page.waitForURL(/\/terms\//);
  await expect(page.getByRole("heading", { name: "What the program asks" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /shortest way|would help/ })).toBeVisible();
  await expect(page.getByText("Only managers see this")).toHaveCount(0);
  expect((await page.goto("/terms"))?.status()).toBe(404);
});

test("a captain sees on the home page the stage that the page of the term says, and what comes next", async ({
  page,
}) => {
  await signInAs(page, "Kavya Nambiar");
  await page.goto("/home");
  const stage = page.getByText(/ since \d+ \w+ \d{4}\. .+ comes next\.$/).first();
  const [reached] = (await stage.innerText()).split(" since ");
  await stage.getByRole("link").click();
  await expect(page).toHaveURL(/\/terms\//);
  await expect(page.getByText(`${reached}`).first()).toBeVisible();
});
