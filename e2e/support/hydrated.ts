import { expect, type Page } from "@playwright/test";

/** Waits until a form listens: what is typed into it earlier would be overwritten. Mantine then gives its fields other ids. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.getByRole("textbox").first()).not.toHaveAttribute("id", /^mantine-_R_/);
}
