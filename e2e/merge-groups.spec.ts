import type { Page } from "@playwright/test";
import { hydrated } from "./support/hydrated";
import { expect, signInAs, test } from "./support/test";

async function add(page: Page, name: string, city: string): Promise<void> {
  await page.goto("/groups/new");
  await hydrated(page);
  await page.getByRole("textbox", { name: /^Name/ }).fill(name);
  await page.getByRole("textbox", { name: "City" }).fill(city);
  await page.getByRole("combobox", { name: "Country" }).fill("Ecuador");
  await page.getByRole("option", { name: "Ecuador" }).click();
  await page.getByRole("button", { name: "Add group" }).click();
  await page.waitForURL(/\/groups\/(?!new$)[a-z0-9-]+$/);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("a manager is told which groups may be the same, sees what moves, merges them, and takes it back", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "Henrike Aldous");
  await add(page, "UG Guayaquil", "Guayaquil");
  await add(page, "UG Guayaquil", "Guayaquil");
  await add(page, "UG Guayaquil", "Quito");
  await page.goto("/groups");
  await page.getByRole("link", { name: "1 pair may be the same" }).click();
  await page.waitForURL(/\/admin\/groups\/merge$/);
  await expect(page.getByRole("heading", { level: 1, name: "1 pair of groups may be the same" })).toBeVisible();
  const pair = page.getByRole("article", { name: "UG Guayaquil and UG Guayaquil" });
  await expect(pair).toContainText("both are called UG Guayaquil in Guayaquil, Ecuador");
  await pair.getByRole("link", { name: "See what merging moves" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /one group\?/ })).toBeVisible();
  await expect(page.getByText("Nothing but the address")).toBeVisible();
  await page.getByRole("button", { name: "Merge into UG Guayaquil" }).click();
  await page.waitForURL(/\/admin\/groups\/merge$/);
  await expect(page.getByRole("heading", { level: 1, name: "No two groups look the same" })).toBeVisible();
  await expect(page.getByText("UG Guayaquil was merged into")).toBeVisible();

  await page.goto("/groups/ug-guayaquil-2");
  await page.waitForURL(/\/groups\/ug-guayaquil$/);
  await page.goto("/groups/ug-guayaquil-2/edit");
  await page.waitForURL(/\/groups\/ug-guayaquil\/edit$/);
  await page.goto("/events?group=ug-guayaquil-2&view=past");
  await page.waitForURL(/\/events\?group=ug-guayaquil&view=past$/);
  await page.goto("/events/new?plan=1&group=ug-guayaquil-2");
  await page.waitForURL(/\/events\/new\?plan=1&group=ug-guayaquil$/);

  await page.goto("/admin/groups/merge");
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await expect(page.getByText("UG Guayaquil is a separate group again.")).toBeVisible();
  await page.goto("/groups/ug-guayaquil-2");
  await expect(page).toHaveURL(/\/groups\/ug-guayaquil-2$/);
  await expect(page.getByRole("heading", { level: 1, name: "UG Guayaquil" })).toBeVisible();
});

test("two that are two are not suggested again, and that can be taken back", async ({ page }) => {
  await signInAs(page, "Henrike Aldous");
  await add(page, "UG Cuenca", "Cuenca");
  await add(page, "UG Cuenca", "Cuenca");
  await page.goto("/admin/groups/merge");
  const pair = page.getByRole("article", { name: "UG Cuenca and UG Cuenca" });
  await pair.getByRole("button", { name: "They are two groups" }).click();
  await expect(pair).toBeHidden();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(pair).toBeVisible();
});

test("the list says which groups lack a lead; two of them are chosen for merging there", async ({ page }) => {
  await signInAs(page, "Tomasz Wierzbic");
  await add(page, "UG Loja", "Loja");
  await add(page, "Nube Loja", "Loja");
  await page.goto("/admin/groups?q=loja&leads=none");
  await expect(page.getByRole("heading", { level: 1, name: /no lead$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /UG Loja/ })).toContainText("no lead");
  await page.getByRole("checkbox", { name: "Select UG Loja" }).check();
  await page.getByRole("checkbox", { name: "Select Nube Loja" }).check();
  await page.getByRole("link", { name: "Merge these two" }).click();
  await expect(page.getByText("1 other name: ")).toBeVisible();
});
