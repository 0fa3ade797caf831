import { createConfig, lintFromString } from "@redocly/openapi-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { HttpMethod, RouteFile } from "@/lib/core/api/resource";
import { aToken, callRoute } from "@/lib/testing/api";
import { compiledWithClient } from "@/lib/testing/generated-client";
import { anAdministrator } from "@/lib/testing/people";
import { sampleOf } from "@/lib/testing/sample-of-schema";
import { GET as readDescription } from "./route";
import { routes } from "./routes";

type Parameter = { name: string; in: string; schema: Parameters<typeof sampleOf>[0] };
type Operation = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: { "application/json": { schema: Parameters<typeof sampleOf>[0] } } };
  responses: Record<string, unknown>;
};
type Call = { path: string; method: HttpMethod; operation: Operation; body: unknown };

let description: { paths: Record<string, Record<string, Operation>> };
let calls: Call[];

beforeAll(async () => {
  description = await readDescription().json();
  calls = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...{ path, operation },
      method: method.toUpperCase() as HttpMethod,
      body: bodyOf(operation),
    })),
  );
});

function bodyOf({ requestBody }: Operation): unknown {
  const schema = requestBody?.content["application/json"].schema;
  if (!schema) return undefined;
  return { ...(sampleOf(schema) as object), ...(schema.properties?.version ? { version: 1 } : {}) };
}

const samplesIn = (place: string, { parameters }: Operation) =>
  Object.fromEntries(parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, sampleOf(schema)]));

/** A program that calls every operation with every parameter and every field that it needs. */
function programOf(these: readonly Call[]): string {
  const functions = these.map(({ path, method, operation, body }) => {
    const places = [...new Set(operation.parameters.map((parameter) => parameter.in))];
    const params = Object.fromEntries(places.map((place) => [place, samplesIn(place, operation)]));
    return `export async function ${operation.operationId}() {
      const { data, error } = await client.${method}("${path}", ${JSON.stringify({ params, body })});
      if (error) return told(error.code, error.detail, error.errors?.[0]?.pointer);
      return data satisfies object;
    }`;
  });
  return `import createClient from "openapi-fetch";
    import type { paths } from "./schema";
    const client = createClient<paths>({ baseUrl: "https://tenet.example" });
    const told = (code: "conflict" | "changed" | string, detail: string, pointer: string | undefined) => [code, detail, pointer];
    ${functions.join("\n")}
    export async function typed() {
      const page = await client.GET("/api/v1/activities", { params: { query: { type: ["talk"], limit: 5 } } });
      const title: string | undefined = page.data?.items[0]?.title;
      // @ts-expect-error An activity has no such field.
      page.data?.items[0]?.colour;
      // @ts-expect-error A state that there is not.
      await client.GET("/api/v1/activities", { params: { query: { state: ["happy"] } } });
      // @ts-expect-error A member needs a name.
      await client.POST("/api/v1/members", { body: {} });
      return title;
    }`;
}

describe("a client that openapi-typescript generates", () => {
  it("calls every operation under tsc --strict, with every parameter and every field", async () => {
    expect(await compiledWithClient(description, programOf(calls))).toBe("");
  });

  it("is answered as every operation says", async () => {
    const token = await aToken(await anAdministrator());
    for (const { path, method, operation, body } of calls) {
      const file: RouteFile | undefined = routes[path.replaceAll(/\{(\w+)\}/g, "[$1]")];
      if (!file) throw new Error(`There is no ${path}.`);
      const queries = Object.entries(samplesIn("query", operation)).map(([name, value]) => `?${name}=${value}`);
      for (const query of ["", ...queries]) {
        const path = Object.fromEntries(Object.keys(samplesIn("path", operation)).map((name) => [name, "none-such"]));
        const { status, headers, body: told } = await callRoute(file[method], token, { method, path, query, body });
        const asked = `${operation.operationId}${query} ${JSON.stringify(told)}`;
        expect(Object.keys(operation.responses), asked).toContain(String(status));
        // These stand in every description, so a fault would pass for an answer.
        expect([429, 500, 503], asked).not.toContain(status);
        expect(headers.get("content-type"), asked).toBe(status < 300 ? "application/json" : "application/problem+json");
        expect(JSON.stringify(told.errors ?? []), asked).not.toContain('"unknown"');
      }
    }
  });
});

it("a linter of OpenAPI finds nothing wrong", async () => {
  // The address is the installation's own.
  const config = await createConfig({ extends: ["recommended-strict"], rules: { "no-server-example.com": "off" } });
  const found = await lintFromString({ source: JSON.stringify(description), config, absoluteRef: "openapi.json" });
  // The `type` of a problem leads to these, used by an operation or not.
  const others = found.filter(({ location }) => !location[0]?.pointer?.startsWith("#/components/responses/"));
  expect(others.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});
