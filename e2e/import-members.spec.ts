import { readFile } from "node:fs/promises";
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
  await expect(page.getByRole("cell", { name: "3/4/2025 question 1" })).toBeVisible();
  await page.getByRole("button", { name: /^Day first/ }).click();
  await expect(page.getByRole("button", { name: /^Day first/, pressed: true })).toBeVisible();
  await expect(page.getByText("There is no name.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "3 Apr 2025 file: 3/4/2025" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect(page.getByText("2 members and 2 terms will be made.")).toBeVisible();
  await page.getByRole("combobox", { name: "What “Profile” becomes" }).selectOption({ label: "Left out" });
  await expect(page.getByText("Left out: the column Profile.")).toBeVisible();
  await page.getByRole("combobox", { name: "What “Profile” becomes" }).selectOption({ label: "Links" });
  await expect(page.getByText("Left out: the column Profile.")).toBeHidden();
  await page.getByRole("button", { name: "Import 2 members" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "2 members and 2 terms imported, 1 skipped" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "1 skipped" }).click();
  await expect(page.getByRole("row", { name: /There is no name/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const [skipped] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Skipped rows as a file" }).click(),
  ]);
  expect(await readFile(await skipped.path(), "utf8")).toContain("Atlantis,https://people.example/nobody");
  const { pathname } = new URL(page.url());
  const other = await anotherPerson(browser, app, "Henrike Aldous");
  for (const address of [pathname, `${pathname}/report`, `${pathname}/skipped`])
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
  await page.getByRole("button", { name: "Import 1 activity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "1 activity imported" })).toBeVisible();
  await page.getByRole("link", { name: "Queues for the rest of us" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Queues for the rest of us" })).toBeVisible();
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
