import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { HttpMethod } from "@/lib/core/api/resource";
import { httpMethods } from "@/lib/core/api/resource";
import { anActivity } from "@/lib/testing/activities";
import { aToken, callRoute } from "@/lib/testing/api";
import { compiledWithClient } from "@/lib/testing/generated-client";
import { aMember, aViewer } from "@/lib/testing/people";
import { GET as readDescription } from "./route";
import { routes } from "./routes";

const guide = readFileSync("docs/api.md", "utf8");
const blocksOf = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text = ""]) => text);

type Message = { first: string; headers: [name: string, value: string][]; body: unknown };

function messageOf(block: string): Message {
  const [head = "", ...rest] = block.trimEnd().split("\n\n");
  const [first = "", ...lines] = head.split("\n");
  const headers = lines.map((line): [string, string] => {
    const [name = "", ...value] = line.split(": ");
    return [name.toLowerCase(), value.join(": ")];
  });
  return { first, headers, body: rest.length > 0 ? JSON.parse(rest.join("\n\n")) : undefined };
}

/** What earlier answers told, by the names in braces. */
const told = new Map<string, string>();
const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (name) => told.get(name) ?? name);

/** What the guide shows of an answer is what came back; a name in braces that is new takes what is there. */
function expectToSay(came: unknown, shown: unknown): void {
  if (shown === "…") expect(came).toBeDefined();
  else if (typeof shown === "string" && /\{\w+\}$/.test(shown) && filled(shown) === shown) {
    const before = shown.replace(/\{\w+\}$/, "");
    expect(String(came).startsWith(before)).toBe(true);
    told.set(shown.slice(before.length), String(came).slice(before.length));
  } else if (Array.isArray(shown)) {
    expect(came).toHaveLength(shown.length);
    for (const [place, one] of shown.entries()) expectToSay((came as unknown[])[place], one);
  } else if (shown && typeof shown === "object")
    for (const [name, value] of Object.entries(shown)) expectToSay((came as Record<string, unknown>)[name], value);
  else expect(came).toEqual(typeof shown === "string" ? filled(shown) : shown);
}

function routeAt(address: string) {
  for (const [file, route] of Object.entries(routes).sort(
    ([one], [other]) => Number(one.includes("[")) - Number(other.includes("[")),
  )) {
    const found = new RegExp(`^${file.replaceAll(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`).exec(address);
    if (found) return { route, path: { ...found.groups } };
  }
  throw new Error(`There is no ${address}.`);
}

describe("the guide to the API", () => {
  let token: string;

  beforeAll(async () => {
    const viewer = await aViewer(await aMember({ name: "Renata Quilodrán", slug: "renata-quilodran" }));
    token = await aToken(viewer, ["activities:read", "activities:write", "groups:read", "members:read"]);
    await anActivity(viewer, { title: "Queues, explained", startsOn: "2026-03-01" });
    await anActivity(viewer, { title: "Retries, explained", startsOn: "2026-04-01" });
  });

  it("shows what is answered", async () => {
    const messages = blocksOf("http").map(messageOf);
    expect(messages.length).toBeGreaterThan(20);
    for (let place = 0; place < messages.length; place += 2) {
      const [asked, shown] = [messages[place], messages[place + 1]];
      if (!asked || !shown) throw new Error("Each request has an answer below it.");
      const [method = "", address = ""] = filled(asked.first).split(" ");
      const [pathname = "", query] = address.split("?");
      const { route, path } = routeAt(pathname);
      expect(httpMethods).toContain(method);
      const answer = await callRoute(route[method as HttpMethod], token, {
        ...{ method, path, body: asked.body },
        query: query ? `?${query}` : "",
        headers: Object.fromEntries(asked.headers.map(([name, value]) => [name, filled(value)])),
      });
      expect(answer.status, `${asked.first} ${JSON.stringify(answer.body)}`).toBe(Number(shown.first));
      for (const [name, value] of shown.headers) expectToSay(answer.headers.get(name), value);
      expectToSay(answer.body, shown.body);
    }
  });

  it("has a program that compiles", async () => {
    const [program = "", ...others] = blocksOf("ts");
    expect(others).toEqual([]);
    expect(await compiledWithClient(await readDescription().json(), program)).toBe("");
  });
});
