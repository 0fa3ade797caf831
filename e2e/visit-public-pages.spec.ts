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

test("A feed that was fetched already is not sent again", async ({ request }) => {
  const first = await request.get("/feeds/events.ics");
  const tag = first.headers().etag ?? "";
  expect(tag).toMatch(/^"/);
  const again = await request.get("/feeds/events.ics", { headers: { "If-None-Match": tag } });
  expect(again.status()).toBe(304);
});
