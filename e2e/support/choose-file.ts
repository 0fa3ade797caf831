import { expect, type Page } from "@playwright/test";

type File = { name: string; mimeType: string; buffer: Buffer };

/** Chooses a file; again where the page did not listen yet. */
export async function chooseFile(page: Page, file: File): Promise<void> {
  await expect(async () => {
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByRole("button", { name: "Choose another file" })).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Chooses files where each is sent at once; the page is asked first whether it listens. */
export async function chooseFiles(page: Page, ...files: File[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Add a file" }).click(),
  ]);
  await chooser.setFiles(files);
}
