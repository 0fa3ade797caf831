import type { Page } from "@playwright/test";
import { complaints } from "./support/axe";
import { findRecord, record } from "./support/records";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";

const subject = "An evening in spring";

const mailsTo = (app: Running, email: string) =>
  Number(record(app, "select count(*) from outbox where recipient = ? and subject = ?", email, subject));

/** Ticks the first terms of the list that have somebody with an address, and one more; answers the addresses. */
async function choose(page: Page, app: Running): Promise<string[]> {
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
  await ticks.nth(2).check();
  const rows = page.getByRole("row").filter({ has: page.locator("input:checked") });
  const ids: string[] = [];
  for (const link of await rows.getByRole("link", { name: /./ }).all()) {
    const id = /\/terms\/([0-9a-f-]{36})$/.exec((await link.getAttribute("href")) ?? "")?.[1];
    if (id) ids.push(id);
  }
  const addresses = ids.map((id) =>
    findRecord(
      app,
      "select value from identities join terms on terms.member_id = identities.member_id where terms.id = ? and kind = 'email' order by verified_at is null, identities.created_at, identities.id",
      id,
    ),
  );
  return addresses.filter((one) => one !== null);
}

async function write(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Selected rows" }).getByRole("button", { name: "Write to 3" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is it about?").selectOption("other");
  await expect(dialog.getByLabel("Subject").first()).toHaveValue("");
  for (const field of await dialog.getByLabel("Subject").all()) await field.fill(subject);
  for (const field of await dialog.getByRole("textbox", { name: /^Text/ }).all())
    await field.fill("Would you come, {name}?");
  await dialog.getByRole("button", { name: "Show what each reads" }).click();
}

test("a manager writes to several members after a look at what each reads; each mail leaves once", async ({
  app,
  page,
}) => {
  await signInAs(page, "Henrike Aldous");
  const addresses = await choose(page, app);
  expect(addresses.length).toBeGreaterThan(0);
  await write(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/^Would you come, [^{]+\?$/).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await complaints(page)).toEqual([]);
  }
  await dialog.getByRole("button", { name: /^Send \d+ mails?$/ }).click();
  await expect(page.getByText(/mails? leaves? now\./)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  for (const email of addresses) expect(mailsTo(app, email)).toBe(1);
  expect(record(app, "select reply_to from outbox where subject = ? limit 1", subject)).toContain("@");

  await choose(page, app);
  await write(page);
  const leftOut = dialog.getByRole("region", { name: "Left out" });
  await expect(leftOut.getByText(/^Henrike Aldous wrote about this on/)).toHaveCount(addresses.length);
  await expect(dialog.getByRole("button", { name: "Send 0 mails" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Close" }).click();
  for (const email of addresses) expect(mailsTo(app, email)).toBe(1);
});

test("what was written stands on the page of the term, for managers alone", async ({ app, page }) => {
  await signInAs(page, "Henrike Aldous");
  const term = record(app, "select term_id from messages where subject = ? order by id limit 1", subject);
  await page.goto(`/terms/${term}`);
  const written = page.locator("section").filter({ has: page.getByRole("heading", { name: "Written to the member" }) });
  await written.getByText(subject).click();
  await expect(written.getByText(/^Would you come,/)).toBeVisible();
  await expect(written).toContainText("Henrike Aldous");
});

test("a manager writes from the home page to whoever is quiet, beginning with the words for that", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/home");
  const quiet = page.locator("section").filter({ has: page.getByRole("heading", { name: /is quiet|are quiet/ }) });
  const buttons = quiet.getByRole("button", { name: /^Write to / });
  const dialog = page.getByRole("dialog");
  // Pressed again where the page did not listen yet.
  await expect(async () => {
    await buttons.first().click();
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(dialog.getByLabel("What is it about?")).toHaveValue("quiet");
  await expect(dialog.getByLabel("Subject").first()).not.toHaveValue("");
  await dialog.getByRole("button", { name: "Show what each reads" }).click();
  await expect(dialog.getByRole("button", { name: /^Send \d+ mails?$/ })).toBeVisible();
});
