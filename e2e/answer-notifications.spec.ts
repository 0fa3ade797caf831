import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ }).first();

test("a headcount is left unknown in the panel of the bell, and that is undone there by keyboard", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const asked = panel.getByRole("listitem").filter({ has: page.getByRole("button", { name: "I don’t know" }) });
  // The server asks by itself, a moment after it started.
  await expect(async () => {
    await page.goto("/home");
    await bell(page).click();
    await expect(asked.first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  const count = await asked.count();
  await asked.first().getByRole("button", { name: "I don’t know" }).click();
  await expect(asked).toHaveCount(count - 1);
  const notice = panel.getByRole("status").filter({ has: page.getByRole("button", { name: /^Undo/ }) });
  await expect(notice).toBeVisible();
  // Nothing lies over it.
  await notice.getByRole("button", { name: /^Undo/ }).click({ trial: true });
  await notice.getByRole("button", { name: /^Undo/ }).focus();
  await page.keyboard.press("Enter");
  await expect(asked).toHaveCount(count);
  await expect(panel).toBeVisible();
});

test("a notice that is open stands on the page again once the panel is closed", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await bell(page).click();
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const rows = panel.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Mark as read/ }) });
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await rows
    .first()
    .getByRole("button", { name: /^Mark as read/ })
    .click();
  await expect(panel.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await bell(page).click();
  await expect(rows).toHaveCount(count);
});

test("an invitation to lead a group is answered on its row", async ({ page, app }) => {
  const group = inviteToLead(app, "Henrike Aldous");
  await signInAs(page, "Henrike Aldous");
  await page.goto("/notifications");
  const row = page.getByRole("listitem").filter({ hasText: group });
  await row.getByRole("button", { name: /^Yes, I will/ }).click();
  await expect(page.getByText(`You lead ${group} now.`)).toBeVisible();
  await expect(row.getByRole("button", { name: /^Yes, I will/ })).toHaveCount(0);
  expect(findLead(app, "Henrike Aldous", group)).toBe(true);
});

test("a manager reads that a cycle closes with terms left, which leads to them", async ({ page, app }) => {
  const cycle = closeSoon(app);
  await signInAs(page, "Henrike Aldous");
  const row = page
    .getByRole("list", { name: "To do" })
    .getByRole("listitem")
    .filter({ hasText: `${cycle.name} closes` });
  await expect(async () => {
    await page.goto("/notifications");
    await expect(row).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(row).toContainText(/\d+ terms? (is|are) left to decide/);
  const left = Number(/(\d+) terms?/.exec(await row.innerText())?.[1]);
  await row.getByRole("link", { name: /^Decide/ }).click();
  await expect(page).toHaveURL(new RegExp(`/cycles/${cycle.id}/terms\\?state=undecided$`));
  await expect(page.getByRole("table").locator("tbody").getByRole("row")).toHaveCount(left);
});

function open(app: Running) {
  return new Database(app.databaseUrl.replace(/^file:/, ""));
}

/** Somebody is asked to lead a group that they do not lead; answers its name. */
function inviteToLead(app: Running, name: string): string {
  const database = open(app);
  const now = Date.now();
  const found = database
    .prepare(
      `select g.id, g.name, m.id as member from groups g, members m
       where m.name = ? and g.closed_on is null and g.merged_into_id is null
         and not exists (select 1 from group_leads l where l.group_id = g.id and l.member_id = m.id) order by g.id limit 1`,
    )
    .get(name) as { id: string; name: string; member: string };
  database
    .prepare("insert into group_leads (id, group_id, member_id, from_on, created_at) values (?, ?, ?, '2020-01-01', ?)")
    .run("e2e-lead", found.id, found.member, now);
  database
    .prepare(
      `insert into notifications (id, member_id, kind, need, object_kind, object_id, title, button, cause, is_shown, made_at)
       values ('e2e-invited', ?, 'invited', 'decide', 'group', ?, ?, ?, 'e2e-invited', 1, ?)`,
    )
    .run(
      found.member,
      found.id,
      `Will you lead ${found.name}?`,
      JSON.stringify({ label: "Answer the invitation", href: "/home" }),
      now,
    );
  database.close();
  return found.name;
}

function findLead(app: Running, name: string, group: string): boolean {
  const database = open(app);
  const found = database
    .prepare(
      `select 1 from group_leads l join groups g on g.id = l.group_id join members m on m.id = l.member_id
       where m.name = ? and g.name = ? and l.accepted_at is not null and l.to_on is null`,
    )
    .get(name, group);
  database.close();
  return found !== undefined;
}

/** Decisions of the first open cycle close in some days, and the server looks after that again at once. */
function closeSoon(app: Running): { id: string; name: string } {
  const database = open(app);
  const cycle = database.prepare("select id, name from cycles order by id limit 1").get() as {
    id: string;
    name: string;
  };
  const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  database.prepare("update cycles set decisions_close_on = ? where id = ?").run(day, cycle.id);
  database.prepare("delete from job_schedules where name = 'remind-of-cycles'").run();
  database.close();
  return cycle;
}
