import { record } from "./support/records";
import { expect, signInAs, test } from "./support/test";

const cycleOf = "select id from cycles where program_key = 'community-builders'";

test("a manager renews many at once, decides alone by keyboard, takes one back, and sends the letters", async ({
  page,
  app,
}) => {
  test.slow();
  await signInAs(page, "Henrike Aldous");
  const path = `/cycles/${record(app, cycleOf)}`;
  await page.goto(path);
  const total = page.getByRole("heading", { level: 1 });
  await expect(total).toHaveText(/^\d+ of \d+ to decide, 1\d days left$/);
  const left = Number(/^\d+/.exec(await total.innerText())?.[0]);

  await page.goto(`${path}/terms?state=undecided`);
  for (const place of [0, 1, 2])
    await page
      .getByRole("checkbox", { name: /^Select (?!every)/ })
      .nth(place)
      .check();
  await page.getByRole("button", { name: "Decide on 3 terms" }).click();
  const dialog = page.getByRole("dialog", { name: "Decide on 3 terms" });
  await dialog.getByRole("button", { name: "Show what each becomes" }).click();
  await expect(dialog.getByRole("table", { name: "What each becomes" }).getByRole("row")).toHaveCount(4);
  await dialog.getByRole("button", { name: "Renew for 3 terms" }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(path);
  await expect(total).toHaveText(new RegExp(`^${left - 3} of`));

  await page.getByRole("link", { name: /^Decide the next/ }).click();
  await page.waitForURL(/\/terms\/[0-9a-f-]{36}$/);
  const card = page.getByRole("article").getByRole("heading", { level: 1 });
  const name = await card.innerText();
  const end = page.getByRole("radio", { name: /^End/ });
  // Pressed again where the page did not listen yet.
  await expect(async () => {
    await page.keyboard.press("x");
    await expect(end).toBeChecked({ timeout: 1000 });
  }).toPass();
  await page.getByRole("textbox", { name: /^Why\?/ }).fill("Moved on, with thanks. rghex do nothing here.");
  await expect(end).toBeChecked();
  const decideIt = async () => {
    const shown = await card.innerText();
    // A press while the page still moves on from the one before decides nothing.
    await expect(async () => {
      if ((await card.innerText()) === shown) await page.keyboard.press("Control+Enter");
      await expect(card).not.toHaveText(shown, { timeout: 2000 });
    }).toPass();
  };
  await decideIt();
  await decideIt();
  await page.goto(path);
  await expect(total).toHaveText(new RegExp(`^${left - 5} of`));

  const undo = page.getByRole("button", { name: `Undo: ${name}, Ends` });
  await undo.click();
  await expect(total).toHaveText(new RegExp(`^${left - 4} of`));
  await expect(undo).toHaveCount(0);

  await page.getByRole("link", { name: "Preview: Renew, same level" }).click();
  await expect(page.getByRole("heading", { name: "As each member reads it" })).toBeVisible();
  await page.goto(path);
  const told = page.getByText(/letters have left/);
  const sent = async () => Number(/\d+(?= letters have left)/.exec(await told.innerText())?.[0]);
  const before = await sent();
  const send = page.getByRole("button", { name: /^Send \d+ letters now$/ });
  const ready = Number(/\d+/.exec(await send.innerText())?.[0]);
  await send.click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Send \d+ letters$/ })
    .click();
  await expect(async () => {
    await page.reload();
    expect(await sent()).toBe(before + ready);
  }).toPass();
});
