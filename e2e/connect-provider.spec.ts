import { test as base, expect, type Page } from "@playwright/test";
import { type Issuer, startIssuer } from "./support/issuer";
import { type Running, startApp } from "./support/server";

type Started = { app: Running; issuer: Issuer };

const test = base.extend<object, { started: Started }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      const issuer = await startIssuer();
      const settings = { OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: "tenet", OIDC_CLIENT_SECRET: "secret" };
      const app = await startApp("demo", { ...settings, OIDC_NAME: "Fjord Cloud" });
      await use({ app, issuer });
      await app.stop();
      await issuer.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ started }, use) => use(started.app.url),
});

const renata = { sub: "renata-1", name: "Renata", email: "Renata@ColdData.example", email_verified: true };

async function comeBy(page: Page) {
  await page.goto("/sign-in?returnTo=/account");
  await page.getByRole("button", { name: "Continue with Fjord Cloud" }).click();
}

/** The address alone does not say it: the page to sign in on carries it too. */
async function isOnAccount(page: Page) {
  await expect(page).toHaveURL((url) => url.pathname === "/account");
  await expect(page.getByText(/Fjord Cloud, since/)).toBeVisible();
}

test("an address that the provider has not verified opens nothing", async ({ page, started }) => {
  started.issuer.says({ ...renata, email_verified: false });
  await comeBy(page);
  await expect(page.getByRole("heading", { name: "Fjord Cloud has not confirmed your e-mail address" })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL((url) => url.pathname === "/sign-in");
});

test("a stranger with a verified address is told whom to ask", async ({ page, started }) => {
  started.issuer.says({ ...renata, sub: "stranger", email: "stranger@example.org" });
  await comeBy(page);
  await expect(page.getByRole("heading", { name: "Nobody here has that address" })).toBeVisible();
});

test("a verified address of a member signs in, and from then on the provider's own identity does", async ({
  page,
  started,
}) => {
  started.issuer.says(renata);
  await comeBy(page);
  await isOnAccount(page);
  await page.context().clearCookies();
  started.issuer.says({ ...renata, email: "moved@example.org", email_verified: false });
  await comeBy(page);
  await isOnAccount(page);
  await expect(page.getByText("renata@colddata.example")).toBeVisible();
});

test("a provider is connected and disconnected on one's own account page", async ({ page, started }) => {
  await signInAsKavya(page);
  started.issuer.says({ sub: "kavya-1", name: "K", email: "other@example.org", email_verified: false });
  await page.goto("/account");
  await page.getByRole("button", { name: "Connect Fjord Cloud" }).click();
  await expect(page.getByText(/Fjord Cloud, since/)).toBeVisible();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("button", { name: "Connect Fjord Cloud" })).toBeVisible();
});

test("what opens somebody else's account is not connected", async ({ page, started }) => {
  started.issuer.says(renata);
  await comeBy(page);
  await isOnAccount(page);
  await page.context().clearCookies();
  await signInAsKavya(page);
  await page.goto("/account");
  await page.getByRole("button", { name: "Connect Fjord Cloud" }).click();
  await expect(page.getByRole("heading", { name: /belongs to another account here/ })).toBeVisible();
});

async function signInAsKavya(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Kavya/ }).click();
  await page.waitForURL(/\/home/);
}
