import type { APIRequestContext, APIResponse, Browser, Page } from "@playwright/test";
import { pageRules, type Role, type Rule, roles, routeRules, type Sample } from "./support/access-rules";
import { serverActions } from "./support/actions";
import type { Running } from "./support/server";
import { expect, signInAs, test } from "./support/test";
import { pages, routes } from "./support/tree";

const names: Record<Exclude<Role, "visitor">, string> = {
  stranger: "Kavya Nambiar",
  self: "Renata Quilodrán",
  outOfScope: "Mirjam Voss",
  inScope: "Henrike Aldous",
  administrator: "Tomasz Wierzbic",
};

test.describe.configure({ mode: "parallel", timeout: 300_000 });

type Person = { request: APIRequestContext; page: Page };
let people: Record<Role, Person>;

test.beforeAll(async ({ browser, app }) => {
  people = await everybody(browser, app);
});

/** One browser of their own for each kind of person. */
async function everybody(browser: Browser, app: Running): Promise<Record<Role, Person>> {
  const entries = await Promise.all(
    roles.map(async (role) => {
      const context = await browser.newContext({ baseURL: app.url });
      const page = await context.newPage();
      if (role !== "visitor") await signInAs(page, names[role]);
      return [role, { request: context.request, page }] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Role, Person>;
}

function addressOf(pattern: string, { query, ...values }: Sample): string {
  const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) =>
    encodeURIComponent(values[name] ?? "none"),
  );
  return query ? `${path}?${query}` : path;
}

type Sight = { status: number; body: string };

/** What a person gets to read: a page as the browser draws it, anything else as it came. */
async function sightOf({ request, page }: Person, address: string, given?: APIResponse): Promise<Sight> {
  const answer = given ?? (await request.get(address, { maxRedirects: 0 }));
  const status = answer.status();
  if (!answer.headers()["content-type"]?.startsWith("text/html")) return { status, body: await answer.text() };
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { status, body: await page.locator("body").innerText() };
}

const nothings = new Map<string, Promise<Sight>>();

/** What a person sees where there is nothing; that is looked at once, however many pages it is compared with. */
function nothingAt(role: Role, address: string): Promise<Sight> {
  const key = `${role} ${address}`;
  const sight = nothings.get(key) ?? sightOf(people[role], address);
  nothings.set(key, sight);
  return sight;
}

async function expectRule(rule: Rule, address: string, absent: string | null): Promise<void> {
  for (const role of roles) {
    const { request } = people[role];
    const answer = await request.get(address, { maxRedirects: 0 });
    const what = `${role} at ${address}`;
    if (rule.may.includes(role)) {
      expect(answer.status(), what).toBe(rule.leadsOn?.includes(role) ? 307 : 200);
    } else if (role === "visitor" && rule.visitor) {
      const location = answer.headers().location?.replace(/^https?:\/\/[^/]+/, "");
      const led = rule.visitor === "start" ? "/" : expect.stringMatching(/^\/sign-in\?returnTo=/);
      expect([answer.status(), location], what).toEqual([307, led]);
    } else {
      expect(answer.status(), what).toBe(404);
      if (!absent || rule.isNoSecret) continue;
      const nothing = await nothingAt(role, absent);
      expect(nothing.status, `${role} at ${absent}`).toBe(answer.status());
      const sight = await sightOf(people[role], address, answer);
      expect(sight.body, `${what} looks like what is not there`).toBe(nothing.body);
    }
  }
}

/** Every sample of a place, as every role. */
async function sweep(pattern: string, rule: Rule, app: Running, elsewhere: string | null): Promise<void> {
  for (const { may, ...values } of rule.samples?.(app) ?? [{}]) {
    const absent = rule.samples ? addressOf(pattern, { ...values, ...rule.absent }) : elsewhere;
    const stricter = may ? { ...rule, may: roles.filter((role) => may.split(" ").includes(role)) } : rule;
    await expectRule(stricter, addressOf(pattern, values), absent);
  }
}

/** Neither a session nor a made-up token opens the API. */
async function expectTokenOnly(pattern: string, methods: string[]): Promise<void> {
  const attempts = [{}, { headers: { authorization: "Bearer nonsense" } }];
  for (const role of roles)
    for (const method of methods)
      for (const attempt of attempts) {
        const answer = await people[role].request.fetch(addressOf(pattern, {}), { method, ...attempt });
        const seen = [answer.status(), answer.headers()["content-type"]];
        expect(seen, `${role} ${method} ${pattern}`).toEqual([401, "application/problem+json"]);
      }
}

for (const { pattern } of pages()) {
  test(`page ${pattern}`, async ({ app }) => {
    const rule = pageRules[pattern];
    if (!rule) throw new Error(`Say in e2e/support/access-rules.ts who may see ${pattern}.`);
    await sweep(pattern, rule, app, "/no-such-page");
  });
}

for (const { pattern, methods } of routes()) {
  test(`route ${methods.join(", ")} ${pattern}`, async ({ app }) => {
    const rule = routeRules[pattern] ?? (pattern.startsWith("/api/v1/") ? "token" : undefined);
    if (!rule) throw new Error(`Say in e2e/support/access-rules.ts who may call ${pattern}.`);
    if (rule === "token") await expectTokenOnly(pattern, methods);
    else if (rule !== "own tests") await sweep(pattern, rule, app, null);
  });
}

test("a server action answers a direct post from anyone with a refusal in words, never with a fault or a change", async () => {
  const actions = serverActions();
  expect(actions.length).toBeGreaterThan(10);
  const troubles: string[] = [];
  for (const { id, name, page } of actions) {
    for (const role of ["visitor", "stranger"] as const) {
      // What these do for whoever is signed in, and asks for nothing else, is right.
      if (role === "stranger" && ["endAllSessions", "makeCalendarAddress"].includes(name)) continue;
      for (const body of [
        "[]",
        "[{}]",
        "[null,null]",
        '["x"]',
        '["x",{}]',
        '[{"id":"x","version":1,"memberId":"x"}]',
      ]) {
        const answer = await people[role].request.post(page, {
          headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
          data: body,
          maxRedirects: 0,
        });
        const text = await answer.text();
        const isWell = answer.status() < 500 && !/"ok":true|"code":"fault"/.test(text);
        if (!isWell) troubles.push(`${role} posts ${body} to ${name}: ${answer.status()} ${text.slice(-160)}`);
      }
    }
  }
  expect(troubles).toEqual([]);
});

test("every answer carries the policies, and what is personal is not stored", async () => {
  for (const address of ["/", "/sign-in", "/no-such-page", "/members", "/activities"]) {
    const headers = (await people.self.request.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers["cache-control"], address).toContain("no-store");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});
