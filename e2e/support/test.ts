import { type Browser, type BrowserContext, test as base, type Cookie, expect, type Page } from "@playwright/test";
import type { Installation } from "./places";
import { type Running, startApp } from "./server";

export { expect };

let running: (Running & { file: string; installation: Installation }) | null = null;

type Options = { installation: Installation };
type Fixtures = { app: Running };

/**
 * `test` with the built app on a database of its own for each spec file: what one spec writes, no other reads.
 * `test.use({ installation: "empty" })` starts without the demo community.
 */
export const test = base.extend<Options & Fixtures, { ending: void }>({
  installation: ["demo", { option: true }],
  ending: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      await use();
      await running?.stop();
      running = null;
    },
    { scope: "worker", auto: true },
  ],
  app: async ({ installation }, use, info) => {
    if (running?.file !== info.file || running.installation !== installation) {
      await running?.stop();
      running = null;
      running = { ...(await startApp(installation)), file: info.file, installation };
    }
    await use(running);
  },
  baseURL: async ({ app }, use) => use(app.url),
});

const sessions = new Map<string, Cookie[]>();

/** One click on the sign-in page of the demo community, which leaves a session of its own. */
export async function signInAnew(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL(/\/home/);
}

/** Signed in and at home; by the session that the same person has with this app already, where there is one. */
export async function signInAs(page: Page, name: string): Promise<void> {
  const key = `${running?.url} ${name}`;
  const cookies = sessions.get(key);
  if (cookies) {
    await page.context().addCookies(cookies);
    await page.goto("/home");
    return;
  }
  await signInAnew(page, name);
  sessions.set(key, await page.context().cookies());
}

/** A second person in a browser of their own. */
export async function anotherPerson(
  browser: Browser,
  app: Running,
  name: string,
  signIn = signInAs,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, name);
  return { page, context };
}
