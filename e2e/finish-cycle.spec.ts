import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "@playwright/test";
import { root } from "./support/places";
import { record } from "./support/records";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";

const many = 200;
const alone = 100;
const cycleOf = "select id from cycles where program_key = 'community-builders'";
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Three hundred Builders whose terms end in the demo's cycle, two hundred of them called Meyer; brought in as a file. */
function importMembers(app: Running): void {
  const file = path.join(app.folder, "builders.csv");
  const rows = Array.from({ length: many + alone }, (_, at) => {
    const name = `${at < many ? "Meyer" : "Soler"} ${String(at).padStart(3, "0")}`;
    return `${name},builder.${at}@cycle.example,Germany,Community Builders,${day(-290)},${day(75)}`;
  });
  writeFileSync(file, ["Name,Email,Country,Program,Start date,End date", ...rows].join("\n"));
  execFileSync(process.execPath, ["bin/tenet.mjs", "import", "members", file], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: app.databaseUrl },
    stdio: "pipe",
  });
}

const press = async (control: Locator, key = "Enter") => {
  await control.focus();
  await control.press(key);
};

test("a manager finishes a cycle of three hundred by keyboard: many at once, the rest alone, and the letters", async ({
  page,
  app,
}) => {
  test.setTimeout(480_000);
  importMembers(app);
  await signInAs(page, "Henrike Aldous");
  const cycle = `/cycles/${record(app, cycleOf)}`;
  await page.goto(cycle);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/^\d+ of \d+ to decide/);
  const undecided = Number(/^\d+/.exec(await heading.innerText())?.[0]);
  expect(undecided).toBeGreaterThan(many + alone);

  await page.goto(`${cycle}/terms?state=undecided&q=meyer`);
  await press(page.getByRole("checkbox", { name: "Select every row in view" }), "Space");
  await press(page.getByRole("button", { name: `Select all ${many}` }));
  await press(page.getByRole("button", { name: `Decide on ${many} terms` }));
  const dialog = page.getByRole("dialog");
  await press(dialog.getByRole("button", { name: "Show what each becomes" }));
  await press(dialog.getByRole("button", { name: `Renew for ${many} terms` }));
  await expect(dialog).toHaveCount(0, { timeout: 120_000 });
  await page.goto(cycle);
  await expect(heading).toHaveText(new RegExp(`^${undecided - many} of`));

  await press(page.getByRole("link", { name: /^Decide the next/ }));
  await page.waitForURL(/\/terms\/[0-9a-f-]{36}$/);
  const decide = async () => {
    const before = page.url();
    // Pressed again where the page did not listen yet.
    await expect(async () => {
      if (page.url() === before) await page.keyboard.press("Control+Enter");
      await expect(page).not.toHaveURL(before, { timeout: 2000 });
    }).toPass();
  };
  for (let decided = 0; decided < alone; decided++) await decide();
  await page.keyboard.press("u");
  await expect(page.getByRole("radio", { name: /^Renew/ })).toBeChecked();
  await page.goto(cycle);
  await expect(heading).toHaveText(new RegExp(`^${undecided - many - alone + 1} of`));

  await press(page.getByRole("link", { name: "Preview all" }));
  await expect(page.getByRole("heading", { name: "As each member reads it" })).toBeVisible();
  await page.goto(cycle);
  const told = page.getByText(/letters have left/);
  const sent = async () => Number(/\d+(?= letters have left)/.exec(await told.innerText())?.[0]);
  const [before, send] = [await sent(), page.getByRole("button", { name: /^Send \d+ letters now$/ })];
  const ready = Number(/\d+/.exec(await send.innerText())?.[0]);
  expect(ready).toBeGreaterThanOrEqual(many + alone - 1);
  await press(send);
  await press(page.getByRole("dialog").getByRole("button", { name: /^Send \d+ letters$/ }));
  await expect(async () => {
    await page.reload();
    expect(await sent()).toBe(before + ready);
  }).toPass({ timeout: 120_000 });
  const mails = "select count(*) from outbox where cause like 'letter %' and recipient like 'builder.%@cycle.example'";
  expect(Number(record(app, mails))).toBeGreaterThanOrEqual(many);
});
