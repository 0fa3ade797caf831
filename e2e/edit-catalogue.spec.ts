import { anotherPerson, expect, signInAs, test } from "./support/test";

test("a program added by an administrator reaches the log form of its members, and is in the audit", async ({
  page,
  browser,
  app,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "Administrator");

  await page.goto("/admin/programs");
  await page.getByRole("link", { name: "Add a program" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Cloud Mentors");
  await page.getByLabel("Short name").fill("Heroes");
  await page.getByRole("button", { name: "Add the program" }).click();
  await expect(page.getByText("“Heroes” is already a name of AWS Heroes.").first()).toBeVisible();
  await page.getByLabel("Short name").fill("Mentors");
  await page.getByRole("button", { name: "Add the program" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cloud Mentors" })).toBeVisible();

  await page.getByRole("button", { name: "Add a goal" }).click();
  const goal = page.getByRole("form", { name: "New goal" });
  await goal.getByLabel("Name", { exact: true }).fill("Walk beside newcomers");
  await goal.getByRole("button", { name: "Add the goal" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Walk beside newcomers" })).toBeVisible();

  await page.goto("/account");
  const token = page.getByRole("form", { name: "New token" });
  await token.getByLabel("What will use it").fill("The test");
  await token.getByRole("checkbox", { name: "Read members and their terms" }).check();
  await token.getByRole("checkbox", { name: "Grant, extend, renew and end terms" }).check();
  await token.getByRole("button", { name: "Make the token" }).click();
  const secret = await page.getByText(/^tenet_/).innerText();
  const headers = { authorization: `Bearer ${secret}` };
  const found = await page.request.get("/api/v1/members?q=Renata", { headers });
  const [renata] = (await found.json()).items;
  const granted = await page.request.post("/api/v1/terms", {
    headers,
    data: { memberId: renata.id, programKey: "cloud-mentors", startsOn: "2026-01-01" },
  });
  expect(granted.status()).toBe(201);

  const member = await anotherPerson(browser, app, "Renata");
  await member.page.goto("/activities/new");
  await expect(member.page.getByText("Walk beside newcomers")).toBeVisible();

  await page.goto("/admin/programs/cloud-mentors");
  await page.getByRole("button", { name: "Retire Cloud Mentors" }).click();
  await expect(page.getByText("Cloud Mentors is retired. Nothing was logged with it.")).toBeVisible();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByRole("button", { name: "Retire Cloud Mentors" })).toBeVisible();
  await page.getByRole("button", { name: "Retire Cloud Mentors" }).click();
  await expect(page.getByRole("button", { name: "Bring back Cloud Mentors" })).toBeVisible();
  await member.page.goto("/activities/new");
  await expect(member.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(member.page.getByText("Walk beside newcomers")).toHaveCount(0);

  await page.goto("/admin/audit?kind=program");
  await expect(
    page.getByRole("listitem").filter({ hasText: "retired the program Cloud Mentors" }).first(),
  ).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "added the program Cloud Mentors" })).toBeVisible();
  const file = await page.request.get("/admin/audit/export?kind=program");
  expect(await file.text()).toContain("program.bring_back");
});

test("the arrow keys move a goal, and the focus goes with it", async ({ page }) => {
  await signInAs(page, "Administrator");
  await page.goto("/admin/programs/heroes");
  const goals = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Edit / }) });
  await expect(goals.first()).toContainText("Educate & Empower");
  await page.getByRole("button", { name: "Move Educate & Empower down" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(goals.first()).toContainText("Inspire Continuous Learning");
  await expect(page.getByRole("button", { name: "Move Educate & Empower down" })).toBeFocused();
});
