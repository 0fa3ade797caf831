import { chooseFiles } from "./support/choose-file";
import { anotherPerson, expect, signInAs, test } from "./support/test";

const certificate = {
  name: "Zertifikat Ü.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n% Security Specialty\n%%EOF\n"),
};

test("a member records a certification with a file, and whoever manages the program checks it", async ({
  app,
  page,
  browser,
}) => {
  await signInAs(page, "Lena");
  await page.goto("/members/lena-strasburger/facts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 fact ends within 60 days");
  await page.getByRole("link", { name: "Add a certification" }).click();
  await page.getByLabel("Number, as on the certificate").fill("AWS-4711");
  await page.getByRole("button", { name: "Yesterday" }).click();
  await chooseFiles(page, { ...certificate, name: "page.pdf", buffer: Buffer.from("<html>") });
  await expect(page.getByText("“page.pdf” was not added. This is not a PDF, PNG or JPEG file")).toBeVisible();
  await chooseFiles(page, { ...certificate, buffer: Buffer.alloc(10_000_001, "%PDF-1.4 ") });
  await expect(page.getByText("is too large: at most 10 MB.")).toBeVisible();
  await chooseFiles(page, certificate);
  await expect(page.getByRole("link", { name: certificate.name })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose the certification.").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Certification" }).click();
  await page.getByRole("option", { name: "Data Engineer Associate" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Data Engineer Associate" });
  await expect(row).toContainText("Number AWS-4711");
  await expect(row).toContainText("Not checked yet");

  const href = (await row.getByRole("link", { name: certificate.name }).getAttribute("href")) ?? "";
  const file = await page.request.get(href);
  expect(await file.body()).toEqual(certificate.buffer);
  expect(file.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringMatching(/^attachment; .*UTF-8''Zertifikat%20%C3%9C\.pdf$/),
  });

  const stranger = await anotherPerson(browser, app, "Renata");
  expect((await stranger.page.request.get(href)).status()).toBe(404);
  const administrator = await anotherPerson(browser, app, "Tomasz");
  await administrator.page.goto("/members/lena-strasburger/facts");
  await administrator.page.getByRole("button", { name: "Check Data Engineer Associate" }).click();
  const checked = administrator.page.getByRole("listitem").filter({ hasText: "Data Engineer Associate" });
  await expect(checked).toContainText("Checked by Tomasz Wierzbic");
  expect((await administrator.page.request.get(href)).status()).toBe(200);

  await page.reload();
  await row.getByRole("button", { name: "Remove Data Engineer Associate" }).click();
  await expect(row).toHaveCount(0);
  expect((await page.request.get(href)).status()).toBe(404);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("Checked by Tomasz Wierzbic");
});

test("an activity takes a file, which whoever may see it can save", async ({ app, page, browser }) => {
  await signInAs(page, "Lena");
  await page.goto("/activities/new");
  await page.getByRole("textbox", { name: "Title" }).fill("Badges for everybody");
  await page.getByRole("button", { name: "Yesterday" }).first().click();
  await chooseFiles(page, certificate);
  await expect(page.getByRole("link", { name: certificate.name })).toBeVisible();
  await page.getByRole("button", { name: /Send to review/ }).click();
  await page.waitForURL(/\/activities\/[^/]+\?saved=sent/);
  const link = page.getByRole("link", { name: certificate.name });
  await expect(link).toBeVisible();
  const href = (await link.getAttribute("href")) ?? "";
  expect((await page.request.get(href)).status()).toBe(200);
  const stranger = await anotherPerson(browser, app, "Renata");
  expect((await stranger.page.request.get(href)).status()).toBe(404);
});
