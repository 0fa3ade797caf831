import type { APIResponse } from "@playwright/test";
import { expect, signInAs, test } from "./support/test";

const nonceIn = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? "no nonce";

test("A visitor's page has a nonce of its own each time, the only one in it, and runs", async ({ page, request }) => {
  const seen = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const answer = await request.get("/groups");
    const nonce = nonceIn(answer.headers()["content-security-policy"] ?? "");
    const html = await answer.text();
    expect(answer.headers()["content-encoding"]).toBe("gzip");
    const everywhere = `${html} ${answer.headers().link}`;
    const nonces = new Set([...everywhere.matchAll(/nonce="([^"]*)"/g)].map((match) => match[1]));
    expect([...nonces]).toEqual([nonce]);
    expect(html).toContain("</html>");
    seen.add(nonce);
  }
  expect(seen.size).toBe(3);
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) refused.push(message.text());
  });
  for (const path of ["/", "/groups", "/events"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test("A page and its files are the same to whoever takes them compressed and whoever does not", async ({ request }) => {
  const get = (path: string, encoding: string) => request.get(path, { headers: { "accept-encoding": encoding } });
  const withoutNonce = (answer: APIResponse, html: string) =>
    html.replaceAll(nonceIn(answer.headers()["content-security-policy"] ?? ""), "");
  const page = await get("/groups", "identity");
  const whole = await page.text();
  const script = /\/_next\/static\/[\w./~-]+\.js/.exec(whole)?.[0] ?? "no script";
  const bodies = new Set<string>();
  const encodings = { br: "br", gzip: "gzip", "br;q=0, gzip": "gzip", identity: undefined };
  for (const [asked, answered] of Object.entries(encodings)) {
    const answer = await get(script, asked);
    expect(answer.headers()["content-encoding"]).toBe(answered);
    expect(answer.headers()["cache-control"]).toContain("immutable");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    bodies.add(await answer.text());
  }
  expect(bodies.size).toBe(1);
  const again = await get("/groups", "gzip");
  expect(withoutNonce(again, await again.text())).toBe(withoutNonce(page, whole));
});

test("What changes is on the visitor's page at once, and nobody's own page is ever somebody else's", async ({
  page,
  request,
}) => {
  const front = async () => (await request.get("/")).text();
  expect(await front()).toContain("<title>Tenet");
  await signInAs(page, "Tomasz");
  await page.goto("/admin/settings");
  await page.getByLabel("Name of the installation").fill("Harbour of leaders");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect(await front()).toContain("Harbour of leaders");
  await page.goto("/groups");
  await expect(page.getByRole("link", { name: "Home" }).first()).toBeVisible();
  expect(await (await request.get("/groups")).text()).not.toContain("Tomasz");
});

test("A feed that was fetched already is not sent again, and may be kept for a while", async ({ request }) => {
  const addresses = [
    "/feeds/events.ics",
    "/feeds/events.atom",
    "/feeds/events.json",
    "/feeds/groups/ug-valparaiso.ics",
    "/feeds/programs/user-group-leaders/events.ics",
  ];
  for (const address of addresses) {
    const first = await request.get(address);
    const { etag: tag = "", "cache-control": caching } = first.headers();
    expect([caching, tag], address).toEqual(["public, max-age=300", expect.stringMatching(/^"/)]);
    const again = await request.get(address, { headers: { "If-None-Match": tag } });
    expect([again.status(), again.headers()["cache-control"]]).toEqual([304, caching]);
  }
});

test("A program on the front page leads to its events and their calendar", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("list", { name: "Programs" })
    .getByRole("link", { name: "events of User Group Leaders" })
    .click();
  await expect(page).toHaveURL(/\/events\?program=user-group-leaders$/);
  await page.getByRole("button", { name: "Subscribe" }).click();
  const atom = page.getByRole("link", { name: "Atom feed" });
  await expect(atom).toHaveAttribute("href", "/feeds/programs/user-group-leaders/events.atom");
});

test("Each public page says what it is to search engines and social sites, with a picture drawn here", async ({
  page,
  request,
}) => {
  await page.goto("/events");
  const event = await page.getByRole("list").locator("a[href^='/events/']").first().getAttribute("href");
  for (const [path, type] of [
    ["/", "WebSite"],
    ["/groups/ug-valparaiso", "Organization"],
    [event ?? "no event", "Event"],
    ["/members/renata-quilodran", "Person"],
  ] as const) {
    await page.goto(path);
    const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    expect(new URL(canonical ?? "").pathname).toBe(path);
    expect(await meta("og:title"), path).toBeTruthy();
    expect(await meta("og:description"), path).toBeTruthy();
    const picture = await request.get(new URL((await meta("og:image")) ?? "").pathname);
    expect(picture.headers()["content-type"], path).toBe("image/png");
    expect((await picture.body()).byteLength, path).toBeGreaterThan(5_000);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect(data, path).toMatchObject({ "@context": "https://schema.org", "@type": type });
    expect(JSON.stringify(data), path).not.toContain("@colddata.example");
  }
});

test("Robots find every public page and nothing else, and a phone can keep the product on its start screen", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  const index = /Sitemap: (\S+)/.exec(robots)?.[1] ?? "";
  const text = async (address: string) => {
    const { pathname, search } = new URL(address);
    const answer = await request.get(`${pathname}${search}`);
    expect(answer.headers()["content-type"]).toContain("application/xml");
    return answer.text();
  };
  const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  const pages: string[] = [];
  for (const file of addressesIn(await text(index))) pages.push(...addressesIn(await text(file)));
  const paths = pages.map((address) => new URL(address).pathname);
  expect(paths).toEqual(expect.arrayContaining(["/", "/groups/ug-valparaiso", "/members/renata-quilodran"]));
  expect(paths.filter((path) => /^\/(admin|home|account|review)/.test(path))).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths.slice(-3)) expect((await request.get(path)).status(), path).toBe(200);

  const manifest = await (await request.get("/manifest.webmanifest")).json();
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});

test("The front page leads from its squares, names and programs to public records, without a script", async ({
  browser,
  app,
}) => {
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  const square = page
    .getByRole("table", { name: "Activities by goal and leadership principle" })
    .locator("td a")
    .first();
  const [, count = ""] = /(\S+) activit/.exec((await square.getAttribute("aria-label")) ?? "") ?? [];
  await square.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${count} public activit`);
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Find a group in your city" }).fill("Valpara");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/groups\?q=Valpara/);
  await expect(page.getByRole("link", { name: "UG Valparaíso" }).first()).toBeVisible();
  await context.close();
});

test("A member sees the own profile as a visitor does", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/members/renata-quilodran");
  await page.getByRole("link", { name: "See as a visitor" }).click();
  await expect(page.getByText("This is what a visitor sees.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit profile" })).toHaveCount(0);
  await page.getByRole("link", { name: "Back to your own view" }).click();
  await expect(page.getByRole("link", { name: "Edit profile" })).toBeVisible();
});

test("A visitor asks a member without an account, without a script, and reads no address", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/members/lena-strasburger");
  await page.getByRole("link", { name: "Ask a question" }).click();
  await page.getByRole("textbox", { name: "Your question" }).fill("Would you speak about queues in Linz in May?");
  await page.getByRole("button", { name: "Send the question" }).click();
  await expect(page.getByText("Write your address, so that you can be answered.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your question" })).toHaveValue(/queues in Linz/);
  await page.getByRole("textbox", { name: "Your name" }).fill("Oksana Lis");
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill("oksana@mail.example");
  await page.getByRole("button", { name: "Send the question" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your question is on its way" })).toBeVisible();
  expect(await page.content()).not.toContain("lena-strasburger@");
  await context.close();
});
