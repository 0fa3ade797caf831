import type { APIRequestContext, APIResponse, Browser, Page } from "@playwright/test";
import { pageRules, type Role, type Rule, roles, routeRules, type Sample } from "./support/access-rules";
import { readActionAnswer } from "./support/action-answers";
import { actionRules } from "./support/action-rules";
import { adaeze, renata } from "./support/action-samples";
import { sweepAction, sweepWithNonsense, troubleWith } from "./support/action-sweep";
import { actionNamed, serverActions } from "./support/actions";
import { postAction } from "./support/post-action";
import { findRecord } from "./support/records";
import type { Running } from "./support/server";
import { anotherPerson, expect, signInAnew, signInAs, test } from "./support/test";
import { pages, routes } from "./support/tree";

const names: Record<Exclude<Role, "visitor">, string> = {
  stranger: "Kavya Nambiar",
  self: "Renata Quilodrán",
  outOfScope: "Mirjam Voss",
  inScope: "Henrike Aldous",
  administrator: "Tomasz Wierzbic",
};

/** For a machine that does other things as well; the sign-in of everybody needs it too. */
const patience = 300_000;

test.describe.configure({ mode: "parallel", timeout: patience });

type Person = { request: APIRequestContext; page: Page };
let people: Record<Role, Person>;

test.beforeAll(async ({ browser, app }) => {
  test.setTimeout(patience);
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

test.describe("server actions", () => {
  const find = (app: Running) => (sql: string) => findRecord(app, sql) ?? "0198-none";
  const post = (role: Role, file: string, name: string, args: unknown[]) =>
    postAction(people[role].request, actionNamed(file, name), JSON.stringify(args));

  test.beforeAll(async ({ browser, app }) => {
    test.setTimeout(patience);
    await anotherPerson(browser, app, "Adaeze Nwankwo-Lind", signInAnew);
    const { args } = actionRules["app/(member)/account/actions.ts"]?.makeToken ?? {};
    const made = [
      await post("self", "app/(member)/account/actions.ts", "makeToken", args?.(find(app), "self") ?? []),
      await post("administrator", "app/admin/roles/actions.ts", "invite", [adaeze(find(app))]),
      await post("self", "app/_views/actions.ts", "saveThisView", [{ path: "/groups", name: "Hers", query: "" }]),
    ];
    expect(made.map(({ kind }) => kind)).toEqual(["success", "success", "success"]);
    const own = `kind=activities&name=log.csv&own=1&member=${renata(find(app))}`;
    const data = Buffer.from("title,date,type\nCold starts,2026-10-01,talk\n");
    const sent = await people.self.request.post(`/uploads/imports?${own}`, { data, headers: { origin: app.url } });
    expect(sent.status()).toBe(201);
  });

  test("have a rule each", () => {
    const known = Object.entries(actionRules).flatMap(([file, rules]) =>
      Object.keys(rules).map((name) => `${file} ${name}`),
    );
    expect(known.sort()).toEqual(
      serverActions()
        .map(({ file, name }) => `${file} ${name}`)
        .sort(),
    );
  });

  for (const [file, rules] of Object.entries(actionRules))
    test(`of ${file} let in who may, and refuse everybody else in words`, async ({ app }) => {
      const troubles: string[] = [];
      for (const [name, rule] of Object.entries(rules)) {
        const action = actionNamed(file, name);
        troubles.push(...(await sweepAction(people, action, rule, find(app))));
        troubles.push(...(await sweepWithNonsense(people, action, rule)));
      }
      expect(troubles).toEqual([]);
    });

  test("that end sessions end one's own only", async ({ browser, app }) => {
    for (const [file, name, page] of [
      ["app/(public)/sign-out/actions.ts", "signOut", "/"],
      ["app/(member)/account/actions.ts", "endAllSessions", "/sign-in"],
    ] as const) {
      const { page: own } = await anotherPerson(browser, app, "Lena Strasburger", signInAnew);
      const answer = await postAction(own.request, actionNamed(file, name), "[]");
      expect(answer).toEqual({ kind: "success", said: `leads to ${page};push` });
      expect((await own.request.get("/home", { maxRedirects: 0 })).status()).toBe(307);
      for (const role of roles.filter((one) => one !== "visitor"))
        expect((await people[role].request.get("/home", { maxRedirects: 0 })).status(), role).toBe(200);
    }
  });

  test("that let everybody in would be seen, whatever they answer", () => {
    const stream = (row: string) => `0:{"a":"$@1","q":"","i":false}\n1:${row}\n`;
    const answer = (text: string, headers = {}, status = 200) => readActionAnswer({ status, headers, text });
    for (const open of [
      answer(stream('{"ok":true,"value":null}')),
      answer(stream('{"ok":true,"value":{"done":["0198"],"refused":[]}}')),
      answer(stream('[{"id":"0198","name":"Renata"}]')),
      answer(stream('{"values":{},"slug":"ug-valparaiso"}')),
      answer(stream('"tenet_secret"')),
      answer(stream("true")),
      answer(`2:"$Sreact.fragment"\n${stream('{"ok":true,"value":{"id":"0198"}}')}`),
      answer("", { "x-action-redirect": "/home;push" }, 303),
      answer("", { location: "/home" }, 303),
    ])
      expect(troubleWith(open, { isAllowed: false }), JSON.stringify(open)).toMatch(/^let in: /);
    const refused = (code: string) => answer(stream(`{"ok":false,"code":"${code}","message":"No.","fields":{}}`));
    for (const closed of [
      refused("forbidden"),
      refused("missing"),
      answer(stream("null")),
      answer(stream("[]")),
      answer(stream('"$undefined"')),
      answer(stream('{"message":"No.","fields":{},"values":{}}')),
    ])
      expect(troubleWith(closed, { isAllowed: false }), JSON.stringify(closed)).toBeNull();
    expect(troubleWith(refused("conflict"), { isAllowed: false })).toMatch(/^refused for another reason/);
    expect(troubleWith(refused("forbidden"), { isAllowed: true })).toMatch(/^not let in/);
    for (const broken of [refused("fault"), answer("1:E{}"), answer(stream('E{"digest":"1"}')), answer("", {}, 404)])
      for (const isAllowed of [true, false]) expect(troubleWith(broken, { isAllowed })).toMatch(/^a fault/);
  });
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
