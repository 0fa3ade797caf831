import { record } from "./support/records";
import { anotherPerson, expect, signInAs, test } from "./support/test";

type Page = import("@playwright/test").Page;

const heading = (page: Page) => page.getByRole("article").getByRole("heading", { level: 2 });
const total = (page: Page) => page.getByRole("heading", { level: 1 });
const waiting = async (page: Page) => Number(/\d+/.exec(await total(page).innerText())?.[0]);
/** What the heading says while so many wait, of the filter's or of all. */
const left = (count: number) => new RegExp(`^${count} (of \\d+ )?to review`);

/** The queue of what counts for the reviewer's programs, at its first one. */
async function openCounting(page: Page): Promise<void> {
  await page.goto("/review?scope=managed");
  await expect(page.getByText(/^Confirming counts it for/)).toBeVisible();
}

/** The title of one that waits for Builders and would count for nothing. */
const countingNowhere = `select title from activities a where state = 'submitted'
  and exists (select 1 from activity_programs p where p.activity_id = a.id and p.program_key = 'community-builders')
  and not exists (select 1 from activity_programs p where p.activity_id = a.id and p.counts) order by submitted_at limit 1`;

test("a reviewer empties the queue by keyboard and takes a decision back", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await openCounting(page);
  const before = await waiting(page);
  const first = await heading(page).innerText();
  await page.keyboard.press("j");
  await expect(heading(page)).not.toHaveText(first);
  await page.keyboard.press("k");
  await expect(heading(page)).toHaveText(first);
  await page.keyboard.press("c");
  await expect(total(page)).toHaveText(left(before - 1));
  await expect(heading(page)).not.toHaveText(first);
  await expect(page.getByRole("status").filter({ hasText: `Confirmed “${first}”. Next: ` })).toBeAttached();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(total(page)).toHaveText(left(before));
  await expect(heading(page)).toHaveText(first);
});

test("four keys in a second confirm four, and the first of them can then no longer be undone", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await openCounting(page);
  const [before, first] = [await waiting(page), await heading(page).innerText()];
  for (let times = 0; times < 4; times++) await page.keyboard.press("c");
  await expect(total(page)).toHaveText(left(before - 4));
  const over = `You can no longer undo this: Confirmed “${first}”`;
  await expect(page.getByText(over, { exact: true }).first()).toBeVisible();
  for (let times = 0; times < 4; times++) await page.keyboard.press("u");
  await expect(total(page)).toHaveText(left(before - 1));
  await page.reload();
  await expect(total(page)).toHaveText(left(before - 1));
});

test("what would count for no program is asked, and a key too many does not confirm it", async ({ page, app }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/review");
  const first = record(app, countingNowhere);
  await page.getByRole("link", { name: first }).first().click();
  await expect(heading(page)).toHaveText(first);
  const before = await waiting(page);
  await page.keyboard.press("c");
  await page.keyboard.press("c");
  await expect(page.getByText("This would count for no program.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(total(page)).toHaveText(left(before));
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await page.getByRole("button", { name: "Confirm it all the same" }).click();
  await expect(total(page)).toHaveText(left(before - 1));
  await expect(heading(page)).not.toHaveText(first);
});

test("what is chosen stays whatever is searched, and Escape leaves the search", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/review");
  const first = await heading(page).innerText();
  await expect(page).toHaveURL(/id=/);
  await page.keyboard.press("/");
  await page.keyboard.type("school budget");
  await expect(total(page)).toHaveText(/^1 of \d+ to review/);
  await expect(heading(page)).toHaveText(first);
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(heading(page)).toHaveText("Observability on a school budget");
});

test("a return asks for a reason, and a tag that is added says why", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await page.goto("/review");
  const first = await heading(page).innerText();
  await page.keyboard.press("p");
  await page.getByRole("menuitem").first().click();
  await page.getByPlaceholder("In one sentence, why?").fill("It compares three bills in public.");
  await expect(page.getByText("you add")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("r");
  await page.getByRole("button", { name: /^Return to/ }).click();
  await expect(page.getByText("Say why in a few words.")).toBeVisible();
  await page.getByLabel(/should .* change/).fill("The link asks me to sign in.");
  await page.getByLabel("What is it about?").selectOption("links");
  await page.getByRole("button", { name: /^Return to/ }).click();
  await expect(heading(page)).not.toHaveText(first);
  await expect(page.getByText(`Returned “${first}”`).first()).toBeVisible();
});

test("of two reviewers one wins and the other is told who was first", async ({ page, browser, app }) => {
  await signInAs(page, "Henrike Aldous");
  const other = await anotherPerson(browser, app, "Tomasz Wierzbic");
  await openCounting(page);
  const title = await heading(page).innerText();
  await other.page.goto(page.url());
  await other.page.getByRole("link", { name: title }).first().click();
  await expect(heading(other.page)).toHaveText(title);
  // The title is there before the rest: what is decided by then could no longer be confirmed.
  const confirm = other.page.getByRole("button", { name: "Confirm", exact: true });
  await expect(confirm).toBeVisible();
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(heading(page)).not.toHaveText(title);
  await confirm.click();
  await expect(other.page.getByText(/Henrike Aldous has already confirmed this/).first()).toBeVisible();
  await other.context.close();
});

test("many are confirmed at once, a range by Shift, and those that count nowhere only if they are meant", async ({
  page,
}) => {
  await signInAs(page, "Henrike Aldous");
  await openCounting(page);
  const before = await waiting(page);
  const boxes = page.getByRole("checkbox", { name: /^Choose (?!all)/ });
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Confirm 3" }).click();
  await expect(page.getByText("Confirmed 3 activities").first()).toBeVisible();
  await expect(total(page)).toHaveText(left(before - 3));
  await page.goto("/review");
  const all = await waiting(page);
  await page.getByRole("checkbox", { name: /^Choose all/ }).check();
  await page.getByRole("button", { name: /^Confirm \d+$/ }).click();
  await expect(page.getByText(/would count for no program/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(total(page)).toHaveText(left(all));
});
