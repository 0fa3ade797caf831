import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { hydrated } from "./support/hydrated";
import { record } from "./support/records";
import { anotherPerson, expect, signInAs, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 } });

const title = "Meetup 33: Queues after dark";

/** Has the page itself count, across its documents: each press, Enter, and each field that is typed or pasted into until another thing is done. */
async function countInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let typedInto: EventTarget | null = null;
    const count = () =>
      sessionStorage.setItem("interactions", String(Number(sessionStorage.getItem("interactions")) + 1));
    addEventListener(
      "click",
      (event) => {
        if (!event.isTrusted) return;
        typedInto = null;
        count();
      },
      true,
    );
    addEventListener(
      "keydown",
      (event) => {
        if (!event.isTrusted || event.key !== "Enter") return;
        typedInto = null;
        count();
      },
      true,
    );
    addEventListener(
      "input",
      (event) => {
        if (!event.isTrusted || event.target === typedInto) return;
        typedInto = event.target;
        count();
      },
      true,
    );
  });
}

async function interactionsOn(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem("interactions")));
}

test("a group leader logs last night on a phone in at most eight interactions; the speaker sees the credit, the feed the event", async ({
  page,
  browser,
  app,
}) => {
  test.slow();
  await signInAs(page, "Renata Quilodrán");
  await countInteractions(page);
  await page.goto("/home");
  await page.getByRole("link", { name: "Log an event" }).click();
  await page.waitForURL(/\/events\/new/);
  await page.getByRole("textbox", { name: "What was it called?" }).fill(title);
  await page.getByRole("button", { name: "Yesterday" }).click();
  await page.getByRole("textbox", { name: "Came in person" }).fill("58");
  const speaker = page.getByRole("textbox", { name: "Add a speaker" });
  await speaker.fill("Kavya");
  await page.getByRole("option", { name: /Kavya Nambiar/ }).click();
  await speaker.fill("Joaquim Beltrame");
  // A name that is left standing there is a guest.
  await page.getByRole("button", { name: "Log event" }).click();
  await page.waitForURL(/\/events\/[0-9a-f-]+\?saved=logged/);
  expect(await interactionsOn(page)).toBe(8);
  await expect(page.getByRole("status").filter({ hasText: "Logged." })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Joaquim Beltrame", { exact: true })).toBeVisible();

  const kavya = await anotherPerson(browser, app, "Kavya Nambiar");
  await kavya.page.goto("/activities?member=me");
  await expect(kavya.page.getByRole("row", { name: new RegExp(`Talk at ${title}`) })).toContainText("In review");
  await kavya.page.goto("/home");
  await expect(kavya.page.getByRole("heading", { name: "Renata Quilodrán credited you as speaker" })).toBeVisible();
  await kavya.context.close();

  const feed = await (await page.request.get("/feeds/groups/ug-valparaiso.ics")).text();
  const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  expect(events.map(({ summary }) => summary)).toContain(title);
});

test("a pasted message is an event in three interactions: what it says is marked, and nothing else is filled", async ({
  page,
  context,
}) => {
  const message = [
    "Hi all! Last night’s meetup: Queues by moonlight, 34 in the room, 12 online.",
    "Kavya Nambiar and Joaquim Beltrame spoke. ugvalparaiso.example/e/34 Pizza was great!",
  ].join("\n");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs(page, "Renata Quilodrán");
  await countInteractions(page);
  await page.goto("/home");
  await page.evaluate((text) => navigator.clipboard.writeText(text), message);
  await page.getByRole("link", { name: "Log an event" }).click();
  await page.waitForURL(/\/events\/new/);
  const title = page.getByRole("textbox", { name: "What was it called?" });
  await hydrated(page);
  await title.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(title).toHaveValue("Queues by moonlight");
  await expect(page.getByRole("button", { name: "Yesterday" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("textbox", { name: "Came in person" })).toHaveValue("34");
  await expect(page.getByRole("textbox", { name: "Came online" })).toHaveValue("12");
  await expect(page.getByRole("textbox", { name: "Where can we see it?" })).toHaveValue(
    "https://ugvalparaiso.example/e/34",
  );
  const read = page.getByRole("region", { name: "Your message" });
  await expect(read.locator("mark")).toHaveText([
    "Last night",
    "Queues by moonlight",
    "34 in the room",
    "12 online",
    "Kavya Nambiar",
    "Joaquim Beltrame",
    "ugvalparaiso.example/e/34",
  ]);
  await expect(page.getByText("“Last night”")).toBeVisible();
  await page.getByRole("button", { name: "Log event" }).click();
  await page.waitForURL(/saved=logged/);
  expect(await interactionsOn(page)).toBe(3);
  await expect(page.getByRole("heading", { level: 1, name: "Queues by moonlight" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Kavya Nambiar" }).first()).toBeVisible();
});

test("a name that fits several members is asked, and the message can be taken back", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/events/new");
  await hydrated(page);
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    "Yesterday: Cost evening, 18 people came, Kavya spoke",
  );
  const title = page.getByRole("textbox", { name: "What was it called?" });
  await title.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(title).toHaveValue("Cost evening");
  await page
    .getByRole("group", { name: /Where were the 18/ })
    .getByRole("button", { name: "In the room" })
    .click();
  await expect(page.getByRole("textbox", { name: "Came in person" })).toHaveValue("18");
  await page
    .getByRole("group", { name: /Which Kavya/ })
    .getByRole("button", { name: /Kavya Nambiar/ })
    .click();
  await expect(page.getByText("Gets the credit.")).toBeVisible();
  await page.getByRole("textbox", { name: "Came in person" }).fill("19");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(title).toHaveValue("");
  await expect(page.getByText("Gets the credit.")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Came in person" })).toHaveValue("19");
});

test("the last event of the group is copied from the sheet of the Log button", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/home");
  await page.getByRole("button", { name: "Log", exact: true }).click();
  await page.getByRole("link", { name: /Copy the last one/ }).click();
  await page.waitForURL(/from=last/);
  await expect(page.getByText(/^A copy of “/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What was it called?" })).not.toHaveValue("");
});

test("an event is planned, found in the calendar, cancelled and taken back", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/events/new?group=ug-valparaiso&plan");
  await page.getByRole("textbox", { name: "What will it be called?" }).fill("Year in review");
  await page.getByRole("button", { name: "Pick a day" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Which day?" });
  await dialog.getByRole("textbox").fill("15 December 2099");
  await dialog.getByRole("textbox").press("Enter");
  await page.getByRole("button", { name: "Plan event" }).click();
  await page.getByRole("button", { name: "Yes, that day" }).click();
  await page.waitForURL(/saved=planned/);
  await page.goto("/events?view=month&month=2099-12");
  await page.getByRole("link", { name: /Year in review/ }).click();
  await page.getByRole("button", { name: "Cancel it" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("The room is taken.");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the event" }).click();
  await expect(page.getByText("Cancelled. The room is taken.")).toBeVisible();
  await page.getByRole("button", { name: "It takes place after all" }).click();
  await expect(page.getByText("Cancelled. The room is taken.")).toHaveCount(0);
});

test("what was cancelled is past once it is asked for, and the map says what it is filtered by", async ({ page }) => {
  await page.goto("/events?view=past");
  const asked = page.getByRole("option", { name: "Include cancelled events" });
  const filters = page.getByRole("dialog", { name: "Filters" });
  // Pressed again where the page did not listen yet.
  await expect(async () => {
    if (!(await filters.isVisible())) await page.getByRole("button", { name: "Filters" }).click({ timeout: 1000 });
    if (!(await asked.isVisible()))
      await page.getByRole("combobox", { name: "Cancelled", exact: true }).click({ timeout: 1000 });
    await expect(asked).toBeVisible({ timeout: 1000 });
  }).toPass();
  await asked.click();
  await page.waitForURL(/cancelled=shown/);
  await page.goto("/groups?country=CL");
  const signs = page.getByRole("list", { name: "Filters of the map" });
  await expect(signs).toContainText("Chile");
  await expect(async () => {
    await signs.getByRole("button", { name: "Clear Country: Chile" }).click({ timeout: 1000 });
    await expect(signs).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await page.waitForURL((url) => url.search === "");
});

test("a series says what it still lacks and how many it may be, and changes nothing that was typed", async ({
  page,
}) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/events/new?group=ug-valparaiso&plan");
  await page.getByRole("textbox", { name: "What will it be called?" }).fill("Winter series");
  await expect(page.getByText("It still needs a day.").filter({ visible: true })).toHaveCount(1);
  await page.getByRole("button", { name: "Pick a day" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Which day?" });
  await dialog.getByRole("textbox").fill("5 January 2099");
  await dialog.getByRole("textbox").press("Enter");
  await expect(page.getByText("It still needs a day.")).toHaveCount(0);
  await page.getByRole("button", { name: "Plan it more than once" }).click();
  const times = page.getByRole("textbox", { name: "How many events in total" });
  await times.fill("40");
  await page.getByRole("button", { name: "Plan event" }).click();
  await expect(page.getByText("Write a whole number from 2 to 12.")).toBeVisible();
  await expect(times).toHaveValue("40");
  await times.fill("3");
  await page.getByRole("combobox", { name: "Repeat" }).click();
  await page.getByRole("option", { name: "Every week" }).click();
  await expect(times).toHaveValue("3");
  await page.getByRole("button", { name: "Plan event" }).click();
  await page.getByRole("button", { name: "Yes, that day" }).click();
  await page.waitForURL(/saved=planned/);
  await page.goto("/events?view=month&month=2099-01");
  await expect(page.getByRole("link", { name: /Winter series/ })).toHaveCount(3);
});

test("what one types is there again after a reload, and a form sent twice is one event", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/events/new");
  const name = page.getByRole("textbox", { name: "What was it called?" });
  await name.fill("Kept while the train went through a tunnel");
  await expect(page.getByText("Saved on this device").filter({ visible: true })).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue("Kept while the train went through a tunnel");
  await page.getByRole("button", { name: "Today" }).click();
  await page.getByRole("button", { name: "Log event" }).dblclick();
  await page.waitForURL(/saved=logged/);
  await page.goto("/groups/ug-valparaiso");
  await expect(page.getByRole("link", { name: "Kept while the train went through a tunnel" })).toHaveCount(1);
});

test("two leads who change one event are told of each other, and both changes stay", async ({ page, app }) => {
  await signInAs(page, "Renata Quilodrán");
  const id = record(app, "select id from events where title = 'Meetup 32: Step Functions without tears'");
  const second = await page.context().newPage();
  for (const tab of [page, second]) {
    await tab.goto(`/events/${id}/edit`);
    await hydrated(tab);
  }
  await page.getByRole("textbox", { name: "Came in person" }).fill("61");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(/saved=changed/);

  const name = second.getByRole("textbox", { name: "What was it called?" });
  await name.fill("Meetup 32: Step Functions, no tears");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText(/Came in person: nothing → 61/)).toBeVisible();
  await second.getByRole("button", { name: "Add these changes, keep what I typed" }).click();
  await expect(second.getByRole("textbox", { name: "Came in person" })).toHaveValue("61");
  await expect(name).toHaveValue("Meetup 32: Step Functions, no tears");
  await second.getByRole("button", { name: "Save changes" }).click();
  await second.waitForURL(/saved=changed/);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Meetup 32: Step Functions, no tears");
  await expect(second.getByText("61", { exact: true })).toBeVisible();
});
