import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { problemDocument, problemKinds } from "@/lib/core/api/problem";
import { admitting } from "./admission.mjs";
import { endable } from "./ending.mjs";

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const servers: http.Server[] = [];
const agent = new http.Agent({ keepAlive: true });

async function listening(listener: Listener) {
  const server = http.createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function get(port: number, path: string) {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) =>
    http.get({ host: "127.0.0.1", port, path, agent }, resolve).on("error", reject),
  );
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

/** Keeps each request until it is let go. */
function holding() {
  const held: (() => void)[] = [];
  const listener: Listener = (request, response) => void held.push(() => void response.end(`done ${request.url}`));
  return { held, listener };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

describe("more requests than can be served", () => {
  it("wait for their turn in the order in which they came, and the rest is refused with when to come back", async () => {
    const { held, listener } = holding();
    const { port } = await listening(admitting(listener, { atOnce: 1, waiting: 1, longest: 60_000 }));
    const one = get(port, "/one");
    await expect.poll(() => held.length).toBe(1);
    const answers = ["/two", "/three", "/api/v1/four"].map((path) => get(port, path));
    const refused: Awaited<ReturnType<typeof get>>[] = [];
    for (const answer of answers) void answer.then((one) => void (one.status === 503 && refused.push(one)));
    await expect.poll(() => refused.length).toBe(2);
    for (const { headers } of refused) expect(headers["retry-after"]).toBe("5");
    held[0]?.();
    expect((await one).body).toBe("done /one");
    await expect.poll(() => held.length).toBe(2);
    held[1]?.();
    const all = await Promise.all(answers);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 503, 503]);
  });

  it("are told after a while that nobody has come to them", async () => {
    const { held, listener } = holding();
    const { port } = await listening(admitting(listener, { atOnce: 1, patience: 20, longest: 60_000 }));
    const one = get(port, "/one");
    await expect.poll(() => held.length).toBe(1);
    const { status, headers, body } = await get(port, "/api/v1/two");
    expect([status, headers["content-type"]]).toEqual([503, "application/problem+json"]);
    const { title } = problemKinds.unavailable;
    expect(problemDocument.parse(JSON.parse(body))).toMatchObject({ status: 503, code: "unavailable", title });
    held[0]?.();
    await one;
  });

  it("hold up neither health nor signing in, and one that takes long holds up nobody", async () => {
    const { held, listener } = holding();
    const { port } = await listening(admitting(listener, { atOnce: 1, longest: 20 }));
    const answers = ["/export.csv", "/api/health", "/sign-in", "/members"].map((path) => get(port, path));
    await expect.poll(() => held.length).toBe(4);
    for (const go of held) go();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe("a server that ends", () => {
  it("answers what it has taken, closes each connection by it, and those without a request at once", async () => {
    const { held, listener } = holding();
    const { server, port } = await listening(listener);
    const end = endable(server);
    const idle = get(port, "/idle");
    await expect.poll(() => held.length).toBe(1);
    held[0]?.();
    expect((await idle).headers.connection).toBe("keep-alive");
    const answers = ["/one", "/two"].map((path) => get(port, path));
    await expect.poll(() => held.length).toBe(3);
    const ended = new Promise((resolve) => server.close(resolve));
    end();
    for (const go of held.slice(1)) go();
    for (const { headers, body } of await Promise.all(answers)) {
      expect(headers.connection).toBe("close");
      expect(body).toMatch(/^done/);
    }
    await ended;
  });

  it("finishes what it has begun to send, and closes the connection then", async () => {
    let finish = () => {};
    const { server, port } = await listening((_request, response) => {
      response.write("begun, ");
      finish = () => void response.end("done");
    });
    server.keepAliveTimeout = 0;
    const end = endable(server);
    const response = await new Promise<http.IncomingMessage>((resolve) =>
      http.get({ host: "127.0.0.1", port, agent }, resolve),
    );
    const ended = new Promise((resolve) => server.close(resolve));
    end();
    finish();
    expect(await text(response)).toBe("begun, done");
    await ended;
  });
});
