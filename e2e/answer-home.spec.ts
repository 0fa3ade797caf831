import Database from "better-sqlite3";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";

test.describe.configure({ mode: "serial" });

test.beforeEach(async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/home");
});

test("a headcount that nobody has is left unknown, and that can be taken back", async ({ page }) => {
  const question = page.getByRole("heading", { name: /^How many came/ });
  await expect(question).toBeVisible();
  await page.getByRole("button", { name: "I don’t know" }).click();
  await expect(question).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(question).toBeVisible();
});

test("a headcount is saved where it is asked, and the heading counts one less", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1, name: "Two things need you, Renata" })).toBeVisible();
  const wish = page.getByText("Write at least one number, or say that you don’t know.");
  // The script of the question follows by itself; a press before it is there does nothing.
  await expect(async () => {
    await page.getByRole("button", { name: "Save headcount" }).click();
    await expect(wish).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("textbox", { name: "In the room" }).fill("41");
  await page.getByRole("button", { name: "Save headcount" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "One thing needs you, Renata" })).toBeVisible();
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole("row", { name: /Meetup 32/ })).toContainText("41");
});

test("a reviewer gets a reply from where their words stand", async ({ page }) => {
  await page.getByRole("button", { name: "Reply" }).click();
  await page.getByRole("textbox", { name: "To Henrike Aldous" }).fill("Thank you, I will put them on the site.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Sent", { exact: true })).toBeVisible();
});

test("what came back is fixed at the very field and sent again", async ({ page }) => {
  await expect(page.getByRole("heading", { name: "“Cold starts, measured honestly” came back" })).toBeVisible();
  await page.getByRole("link", { name: "Fix and send again" }).click();
  await expect(page).toHaveURL(/\/edit\?field=links$/);
  await expect(page.locator("input:focus")).toHaveValue(/^https:/);
  const remark = page.getByRole("note", { name: /^What Henrike Aldous wrote/ });
  await expect(remark).toContainText("The link asks me to sign in");
  await page.locator("input:focus").fill("https://valpocloud.example/cold-starts");
  await expect(remark).toContainText("changed");
  await expect(page.getByRole("heading", { name: /^Everything else/ })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toBeHidden();
  await page.getByRole("button", { name: "Change: Title" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.getByRole("button", { name: /send again/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await page.goto("/home");
  await expect(page.getByRole("heading", { level: 1, name: "Nothing needs you today, Renata" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Cold starts, measured honestly/ })).toContainText("In review");
});

test("a credit that somebody else gave is declined with one word, and taken after all", async ({ page, app }) => {
  const title = creditRenata(app);
  await page.reload();
  const asked = page.getByRole("heading", { name: /credited you as panelist$/ });
  await expect(asked).toBeVisible();
  await page.getByRole("button", { name: "Not me" }).click();
  await expect(page.getByText(`“${title}” no longer counts for you.`)).toBeVisible();
  await expect(asked).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(asked).toBeVisible();
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(asked).toHaveCount(0);
});

/** What somebody else logged lately, with Renata among its people; answers its title. */
function creditRenata(app: Running): string {
  const database = new Database(app.databaseUrl.replace(/^file:/, ""));
  const [found] = database
    .prepare(
      `select a.id, a.title, m.id as renata from activities a, members m
       where m.name = 'Renata Quilodrán' and a.logged_by_id <> m.id and a.state = 'submitted' and a.source_key is null
         and a.created_at > ? and not exists (select 1 from credits c where c.activity_id = a.id and c.member_id = m.id)
       order by a.starts_on desc, a.id limit 1`,
    )
    .all(Date.now() - 30 * 86_400_000) as { id: string; title: string; renata: string }[];
  if (!found) throw new Error("The demo community has nothing that waits.");
  database
    .prepare("insert into credits (id, activity_id, member_id, part, position) values (?, ?, ?, 'panelist', 9)")
    .run("e2e-credit", found.id, found.renata);
  database.close();
  return found.title;
}
