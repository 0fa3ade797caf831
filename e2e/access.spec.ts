import type { APIRequestContext, Browser } from "@playwright/test";
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

test.describe.configure({ timeout: 300_000 });

let people: Record<Role, APIRequestContext>;

test.beforeAll(async ({ browser, app }) => {
  people = await everybody(browser, app);
});

/** One signed-in request context for each kind of person. */
async function everybody(browser: Browser, app: Running): Promise<Record<Role, APIRequestContext>> {
  const entries = await Promise.all(
    roles.map(async (role) => {
      const context = await browser.newContext({ baseURL: app.url });
      if (role !== "visitor") await signInAs(await context.newPage(), names[role]);
      return [role, context.request] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Role, APIRequestContext>;
}

const addressOf = (pattern: string, values: Sample) =>
  pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => encodeURIComponent(values[name] ?? "none"));

const wordsOf = (html: string) =>
  html
    .replace(/<head[\s\S]*?<\/head>|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

async function expectRule(rule: Rule, address: string, absent: string): Promise<void> {
  for (const role of roles) {
    const answer = await people[role].get(address, { maxRedirects: 0 });
    const what = `${role} at ${address}`;
    if (rule.may.includes(role)) {
      expect(answer.status(), what).toBe(rule.leadsOn && role !== "visitor" ? 307 : (rule.answers ?? 200));
    } else if (role === "visitor" && rule.visitor === "sign-in") {
      expect([answer.status(), answer.headers().location?.replace(/^https?:\/\/[^/]+/, "")], what).toEqual([
        307,
        expect.stringMatching(/^\/sign-in\?returnTo=/),
      ]);
    } else {
      expect(answer.status(), what).toBe(rule.refuses ?? 404);
      const nothing = await people[role].get(absent, { maxRedirects: 0 });
      expect(nothing.status(), `${role} at ${absent}`).toBe(answer.status());
      expect(wordsOf(await answer.text()), `${what} looks like what is not there`).toBe(wordsOf(await nothing.text()));
    }
  }
}

/** Every sample of a place, as every role. */
async function sweep(pattern: string, rule: Rule, app: Running): Promise<void> {
  for (const { may, ...values } of rule.samples?.(app) ?? [{}]) {
    const absent = rule.samples ? addressOf(pattern, { ...values, ...rule.absent }) : "/no-such-page";
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
        const answer = await people[role].fetch(addressOf(pattern, {}), { method, ...attempt });
        const seen = [answer.status(), answer.headers()["content-type"]];
        expect(seen, `${role} ${method} ${pattern}`).toEqual([401, "application/problem+json"]);
      }
}

for (const { pattern } of pages()) {
  test(`page ${pattern}`, async ({ app }) => {
    const rule = pageRules[pattern];
    if (!rule) throw new Error(`Say in e2e/support/access-rules.ts who may see ${pattern}.`);
    await sweep(pattern, rule, app);
  });
}

for (const { pattern, methods } of routes()) {
  test(`route ${methods.join(", ")} ${pattern}`, async ({ app }) => {
    const rule = routeRules[pattern] ?? (pattern.startsWith("/api/v1/") ? "token" : undefined);
    if (!rule) throw new Error(`Say in e2e/support/access-rules.ts who may call ${pattern}.`);
    if (rule === "token") await expectTokenOnly(pattern, methods);
    else if (rule !== "own tests") await sweep(pattern, rule, app);
  });
}

test("a server action answers a direct post from anyone with a refusal in words, never with a fault or a change", async () => {
  const actions = serverActions();
  expect(actions.length).toBeGreaterThan(10);
  for (const { id, name, page } of actions) {
    for (const role of ["visitor", "stranger"] as const) {
      for (const body of ["[]", "[{}]", '["x"]', '[{"id":"x","version":1,"memberId":"x"}]']) {
        const answer = await people[role].post(page, {
          headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
          data: body,
          maxRedirects: 0,
        });
        const text = await answer.text();
        expect(answer.status(), `${role} posts ${body} to ${name}`).toBeLessThan(500);
        expect(text, `${role} posts ${body} to ${name}`).not.toMatch(/"ok":true|"code":"fault"/);
      }
    }
  }
});

test("every answer carries the policies, and what is personal is not stored", async () => {
  for (const address of ["/", "/sign-in", "/no-such-page", "/members", "/activities"]) {
    const headers = (await people.self.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers["cache-control"], address).toContain("no-store");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});
