import { hydrated } from "./support/hydrated";
import { expect, signInAs, test } from "./support/test";

test("a part whose script cannot be fetched says so, and what was typed stays", async ({ page }) => {
  await signInAs(page, "Renata");
  await page.goto("/activities/new");
  await hydrated(page);
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("Queues without a connection");
  await page.route("**/_next/static/**", (route) => route.abort("internetdisconnected"));
  await page.getByRole("button", { name: "Change" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toContainText("reload the page");
  await expect(title).toHaveValue("Queues without a connection");
});
