import AxeBuilder from "@axe-core/playwright";
import { chooseFile } from "./support/choose-file";
import { expect, signInAs, test } from "./support/test";

const csv = (name: string, lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\r\n")),
});

test("facts are imported: asked about, previewed, recorded, the same again nothing, and undone", async ({ page }) => {
  await signInAs(page, "Tomasz Wierzbic");
  await page.goto("/admin/imports/new");
  await chooseFile(
    page,
    csv("people.csv", [
      "Name;E-mail;Program;Since;Level",
      "Odalys Ferreira;odalys@facts.example;AWS Ambassadors;2025-02-01;Charter",
      "Ulla Brandt;ulla@facts.example;AWS Ambassadors;2025-02-01;Charter",
    ]),
  );
  await page.getByRole("button", { name: "Look at it first" }).click();
  await page.getByRole("button", { name: "Import 2 members" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 members and 2 terms imported" })).toBeVisible();

  const lines = [
    "Name,E-mail,Employer,Partner,Employer since,Certification,Earned on,Expires on,Checked",
    "Odalys Ferreira,odalys@facts.example,Nordlicht Systems,yes,2024-05-01,AWS Certified Security - Specialty,2025-04-03,2028-04-03,yes",
    "Ulla Brandt,,Südwind Cloud,yes,2023-01-01,SAP-C02,2025-05-06,2028-05-06,no",
    "Odalys Ferreira,odalys@facts.example,,,,Certified Cloud Weaver,2025-05-06,,",
  ];
  const send = async () => {
    await page.goto("/admin/imports/new");
    await page.getByText("Facts", { exact: true }).click();
    await expect(page.getByRole("link", { name: "Example file of facts" })).toBeVisible();
    await chooseFile(page, csv("facts.csv", lines));
    await page.getByRole("button", { name: "Look at it first" }).click();
    await expect(page.getByRole("heading", { name: /facts\.csv, before/ })).toBeVisible();
  };
  const answer = async () => {
    await page.getByRole("combobox", { name: /Which certification is "Certified Cloud Weaver"/ }).click();
    await page.getByRole("option", { name: "Advanced Networking Specialty" }).click();
    const who = page.getByRole("group", { name: /Is "Ulla Brandt" this member/ }).getByRole("button");
    await who.click();
    await expect(page.getByRole("button", { name: /Ulla Brandt/, pressed: true })).toBeVisible();
  };
  await send();
  await expect(page.getByText("2 facts will be made.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await answer();
  await expect(page.getByText("5 facts will be made.")).toBeVisible();
  await page.getByRole("button", { name: "Import 5 facts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "5 facts imported" })).toBeVisible();
  const result = page.url();
  await page.getByRole("link", { name: "Ulla Brandt" }).click();
  const facts = page.getByRole("list", { name: "Facts" });
  await expect(facts.getByText("Südwind Cloud, a partner")).toBeVisible();
  await expect(facts.getByText("Solutions Architect Professional")).toBeVisible();
  await expect(facts.getByText("Not checked yet")).toHaveCount(2);

  await send();
  await answer();
  await expect(page.getByText("Everything in it is here already.")).toBeVisible();

  await page.goto(result);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "facts.csv was undone" })).toBeVisible();
});
