import { anotherPerson, expect, signInAs, test } from "./support/test";

const phone = { width: 390, height: 844 };

test.describe("logging an activity on a phone", () => {
  test.use({ viewport: phone, hasTouch: true });

  test("asks for a title and a day, shows what it advances and sends it to review", async ({ page }) => {
    await signInAs(page, "Renata");
    await page.goto("/activities/new");
    await page.getByText("Talk", { exact: true }).click();
    await page.getByRole("button", { name: "Send to review" }).click();
    await expect(page.getByText("Give it a title.")).toBeVisible();
    await expect(page.getByText("Pick the day.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();

    await page.getByRole("textbox", { name: "Title" }).fill("Queues by the harbour");
    await page.getByRole("button", { name: "Yesterday" }).click();
    await page.getByRole("textbox", { name: "In the room" }).fill("48");
    await page.getByRole("textbox", { name: "Online" }).fill("16");
    await page.getByRole("textbox", { name: "Link" }).fill("valpocloud.example/harbour");
    await page.getByRole("checkbox", { name: /Encourage Peer Learning/ }).check();
    await page.getByRole("textbox", { name: /How it advances Encourage/ }).fill("Showed the bills.");
    await expect(page.getByText("reach 64").filter({ visible: true })).toBeVisible();
    await expect(page.getByText("Counts for Encourage Peer Learning.").filter({ visible: true })).toBeVisible();
    await page.getByRole("button", { name: "Send to review" }).click();

    await expect(page.getByRole("status")).toContainText("Sent to review");
    await expect(page.getByRole("heading", { name: "Queues by the harbour" })).toBeVisible();
    await expect(page.getByRole("link", { name: "valpocloud.example/harbour" })).toHaveAttribute(
      "href",
      "https://valpocloud.example/harbour",
    );
    await expect(page.getByText("Showed the bills.")).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
  });

  test("keeps what is typed over a reload, and the numbers of a type while another is tried", async ({ page }) => {
    await signInAs(page, "Renata");
    await page.goto("/activities/new");
    await page.getByText("Talk", { exact: true }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Half a thought");
    await page.getByRole("textbox", { name: "In the room" }).fill("12");
    await page.getByText("Article", { exact: true }).click();
    await expect(page.getByRole("textbox", { name: "In the room" })).toBeHidden();
    await page.getByText("Talk", { exact: true }).click();
    await expect(page.getByRole("textbox", { name: "In the room" })).toHaveValue("12");
    await page.reload();
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Half a thought");
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByRole("status")).toContainText("Draft saved");
    await page.getByRole("link", { name: "Finish it" }).click();
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Half a thought");
    await expect(page.getByRole("button", { name: "Today" })).toHaveAttribute("aria-pressed", "false");
    await page.goto("/activities/new");
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("");
  });

  test("shows what may be logged already, and takes it all the same", async ({ page }) => {
    await signInAs(page, "Renata");
    const log = async () => {
      await page.goto("/activities/new");
      await page.getByText("Article", { exact: true }).click();
      await page.getByRole("textbox", { name: "Title" }).fill("The same twice");
      await page.getByRole("button", { name: "Today" }).click();
      await page.getByRole("textbox", { name: "Link" }).fill("https://valpocloud.example/twice");
      await page.getByRole("button", { name: "Send to review" }).click();
    };
    await log();
    await expect(page.getByRole("status")).toContainText("Sent to review");
    await log();
    await expect(page.getByText("This may be logged already")).toBeVisible();
    await page.getByRole("button", { name: "It is something else" }).click();
    await page.getByRole("button", { name: "Send to review" }).click();
    await expect(page.getByRole("status")).toContainText("Sent to review");
  });
});

test("two tabs never overwrite each other: the second is told what changed and can have both", async ({ page }) => {
  await signInAs(page, "Renata");
  await page.goto("/activities/new");
  await page.getByText("Article", { exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("From the start");
  await page.getByRole("button", { name: "Today" }).click();
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("From the start");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("textbox", { name: "Title" })).toHaveValue("From the start");
  await other.getByRole("textbox", { name: "Title" }).fill("From the other tab");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByRole("status")).toContainText("Changes saved");

  await page.getByRole("textbox", { name: "Reads" }).fill("70");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/You changed this in another tab/)).toBeVisible();
  await expect(page.getByText("From the start → From the other tab")).toBeVisible();
  await page.getByRole("button", { name: "Add these changes, keep what I typed" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("From the other tab");
  await expect(page.getByRole("textbox", { name: "Reads" })).toHaveValue("70");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { name: "From the other tab" })).toBeVisible();
  await expect(page.getByText("Numbers: nothing → 70 reads")).toBeVisible();
});

test("a credited member sees it, declines the credit and takes it after all", async ({ page, browser, app }) => {
  await signInAs(page, "Renata");
  await page.goto("/activities/new");
  await page.getByText("Talk", { exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Together on stage");
  await page.getByRole("button", { name: "Today" }).click();
  await page.getByRole("button", { name: "Someone else" }).click();
  await page.getByRole("textbox", { name: "Who else was in it" }).fill("Adaeze");
  await page
    .getByRole("option", { name: /^Adaeze/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Someone else" }).click();
  await page.getByRole("textbox", { name: "Who else was in it" }).fill("A guest from afar");
  await page.getByRole("option", { name: /as a guest/ }).click();
  await page.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByRole("status")).toContainText("Sent to review");
  await expect(page.getByText("A guest from afar")).toBeVisible();

  const { page: theirs, context } = await anotherPerson(browser, app, "Adaeze");
  await theirs.goto(new URL(page.url()).pathname);
  await expect(theirs.getByText("Renata Quilodrán credits you as speaker.")).toBeVisible();
  await theirs.getByRole("button", { name: "This was not me" }).click();
  await theirs.getByRole("button", { name: /Undo/ }).click();
  await expect(theirs.getByText("The credit is yours again")).toBeVisible();
  await theirs.goto(new URL(page.url()).pathname);
  await theirs.getByRole("button", { name: "This was not me" }).click();
  await theirs.waitForURL(/\/activities\?member=me/);
  const gone = await theirs.goto(new URL(page.url()).pathname);
  expect(gone?.status()).toBe(404);
  await page.reload();
  await expect(page.getByText(/declined the credit/).first()).toBeVisible();
  await context.close();
});

test("the chosen type can be seen where the system sets the colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await signInAs(page, "Renata");
  await page.goto("/activities/new");
  const chosen = page.getByRole("group", { name: "What was it?" }).getByRole("radio", { checked: true });
  await expect(chosen.locator("..")).toHaveCSS("outline-style", "solid");
});
