import AxeBuilder from "@axe-core/playwright";
import { chooseFile } from "./support/choose-file";
import { anotherPerson, expect, signInAs, test } from "./support/test";

const file = {
  name: "builders.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Full Name;Where;Profile;Program;Joined",
      "Odalys Ferreira;Guimarães, Portugal;https://people.example/odalys;Community Builders;3/4/2025",
      "Ulla Brandt;Oslo, Norway;https://people.example/ulla;Community Builders;4/5/2025",
      ";Atlantis;https://people.example/nobody;Community Builders;5/6/2025",
    ].join("\r\n"),
  ),
};

test("an import is looked at, answered, run, read and undone", async ({ page, browser, app }) => {
  await signInAs(page, "Tomasz Wierzbic");
  await page.goto("/admin/imports/new");
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByRole("heading", { name: /builders\.csv, before/ })).toBeVisible();
  await page.getByRole("combobox", { name: /Which comes first in "Joined"/ }).click();
  await page.getByRole("option", { name: /^Day first/ }).click();
  await expect(page.getByText("There is no name.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 rows imported, 1 skipped" })).toBeVisible();
  await page.getByRole("link", { name: "1 skipped" }).click();
  await expect(page.getByRole("row", { name: /There is no name/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const other = await anotherPerson(browser, app, "Henrike Aldous");
  for (const address of [new URL(page.url()).pathname, `${new URL(page.url()).pathname}/report`])
    expect((await other.page.request.get(address)).status()).toBe(404);
  await other.context.close();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "builders.csv was undone" })).toBeVisible();
});

test("a member brings in a log of their own", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/activities/import");
  await chooseFile(page, {
    name: "talks.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Talk,Date,Audience Size\nQueues for the rest of us,2026-03-14,40\n"),
  });
  await page.getByRole("button", { name: "Look at it first" }).click();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "1 row imported" })).toBeVisible();
  await page.goto("/activities?member=me&q=rest+of+us");
  await expect(page.getByRole("link", { name: "Queues for the rest of us" })).toBeVisible();
});

test("files are taken from our own pages and from who may import only", async ({ page, app, browser }) => {
  const send = (request: typeof page.request, origin: string, kind: string) =>
    request.post(`/uploads/imports?kind=${kind}&name=a.csv`, { headers: { origin }, data: Buffer.from("Name\nA\n") });
  expect((await send(page.request, app.url, "members")).status()).toBe(404);
  const other = await anotherPerson(browser, app, "Renata Quilodrán");
  expect((await send(other.page.request, app.url, "members")).status()).toBe(404);
  await other.context.close();
  await signInAs(page, "Tomasz Wierzbic");
  expect((await send(page.request, "https://elsewhere.example", "members")).status()).toBe(404);
  expect((await send(page.request, app.url, "pictures")).status()).toBe(422);
  expect((await send(page.request, app.url, "members")).status()).toBe(201);
});
