import { execFileSync } from "node:child_process";
import http from "node:http";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { startPostgres } from "../db/testing/postgres";
import { root } from "./support/places";
import { type Running, startApp } from "./support/server";

const person = "renata@colddata.example";

let server: Awaited<ReturnType<typeof startPostgres>>;
let other: Client;
let app: Running;
let headers: Record<string, string>;

function tenet(databaseUrl: string, ...words: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  return execFileSync(process.execPath, ["bin/tenet.mjs", ...words], { cwd: root, env, encoding: "utf8" });
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startPostgres();
  // Names of the columns of a refused statement stand in the log; a lock is waited for as long as the address says.
  const databaseUrl = `${server.url}/postgres?lock_timeout=500&query_timeout=1500`;
  tenet(databaseUrl, "migrate");
  tenet(databaseUrl, "create-admin", "--name", "Renata Quilodrán", "--email", person);
  const made = JSON.parse(
    tenet(
      databaseUrl,
      "create-token",
      "--member",
      person,
      "--name",
      "Sync",
      "--scope",
      "members:read,members:write",
      "--json",
    ),
  );
  headers = { Authorization: `Bearer ${made.secret}` };
  app = await startApp("empty", { DATABASE_URL: databaseUrl });
  other = new Client({ connectionString: databaseUrl });
  await other.connect();
});

test.afterAll(async () => {
  await other?.end();
  await server?.stop();
});

test("a locked table is a 503 in words, for the API, pages, forms and health", async ({ page, request }) => {
  const members = () => request.get(`${app.url}/api/v1/members`, { headers });
  expect((await members()).status()).toBe(200);
  await page.goto(`${app.url}/sign-in`);
  await page
    .getByLabel(/Your program e-mail|E-mail address/)
    .first()
    .fill(person);
  await other.query("BEGIN; LOCK TABLE members, identities, rate_limits");
  const health = await request.get(`${app.url}/api/health`);
  expect([health.status(), await health.json()]).toEqual([503, { status: "unavailable", reason: "locked" }]);
  const refused = await members();
  expect(refused.status()).toBe(503);
  expect(refused.headers()["retry-after"]).toBe("10");
  expect((await refused.json()).detail).toContain("The database does not answer");
  const shown = await request.get(`${app.url}/members`);
  expect([shown.status(), shown.headers()["retry-after"]]).toEqual([503, "10"]);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.getByText("The database does not answer")).toBeVisible();
  await other.query("ROLLBACK");
  expect((await members()).status()).toBe(200);
  expect((await request.get(`${app.url}/api/health`)).status()).toBe(200);
});

test("connections that are ended while idle are a line of the log each, and the next request is answered", async ({
  request,
}) => {
  const { rowCount } = await other.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
  );
  const told = () =>
    app
      .log()
      .split("\n")
      .filter((line) => line.includes("database.trouble"));
  await expect.poll(() => told().length).toBe(rowCount);
  expect((await request.get(`${app.url}/api/v1/members`, { headers })).status()).toBe(200);
  expect(app.log()).not.toMatch(/uncaught|unhandled/i);
});

test("a server that is frozen is told by health, and serves again once it thaws", async ({ request }) => {
  const { rows } = await other.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
  );
  for (const { pid } of rows) process.kill(pid, "SIGSTOP");
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => request.get(`${app.url}/api/v1/members`, { headers })),
  );
  for (const { pid } of rows) process.kill(pid, "SIGCONT");
  expect(answers.map((answer) => answer.status())).toContain(503);
  await expect.poll(async () => (await request.get(`${app.url}/api/v1/members`, { headers })).status()).toBe(200);
});

test("the server ends at once, though a client keeps its connection", async () => {
  const agent = new http.Agent({ keepAlive: true });
  const ask = () =>
    new Promise<http.IncomingMessage>((resolve, reject) =>
      http.get(`${app.url}/api/health`, { agent }, (answer) => resolve(answer.resume())).on("error", reject),
    );
  expect((await ask()).headers.connection).toBe("keep-alive");
  expect(await app.stop()).toBe(143);
  agent.destroy();
});

test("what the log says of all this names nobody", () => {
  expect(app.log()).toContain('"event":"fault"');
  expect(app.log()).not.toContain("params:");
  expect(app.log()).not.toMatch(/renata|quilodr/i);
});
