import { appUrl } from "./app-url";
import type { Route } from "./endpoint";
import { tokenScopes } from "./token-scopes";
import "server-only";
import { z } from "zod";

export const httpMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type RouteFile = Partial<Record<(typeof httpMethods)[number], Route>>;

const problems: Record<string, string> = {
  400: "The body is not a JSON object, or not complete.",
  401: "No token, or one that is unknown, revoked or expired.",
  403: "The token does not have the scope, or its member may not do this.",
  404: "It does not exist, or this member may not see it: the answer is the same.",
  409: "It was changed in the meantime, or it exists already.",
  413: "More than 1 MB.",
  422: "A field is not right; `fields` says which and why.",
  429: "Too many requests; `Retry-After` says when to try again.",
  503: "The database does not answer; `Retry-After` says when to try again.",
  507: "The server has no space left.",
};

/** The description of the API, made from the schemas that the routes themselves parse with. Paths as in the file tree. */
export function openApi(routes: Record<string, RouteFile>) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tenet",
      version: "1",
      description:
        "The API uses the same commands as the pages. Make a token in your account, send it as a bearer token. Days are YYYY-MM-DD, instants ISO 8601 in UTC, countries ISO 3166-1 alpha-2.",
    },
    servers: [{ url: appUrl() }],
    security: [{ token: [] }],
    tags: [...new Set(Object.keys(routes).map(tagOf))].map((name) => ({ name })),
    paths: Object.fromEntries(
      Object.entries(routes).map(([path, file]) => [
        path.replaceAll(/\[(\w+)\]/g, "{$1}"),
        Object.fromEntries(
          httpMethods.flatMap((verb) => {
            const route = file[verb];
            return route ? [[verb.toLowerCase(), operation(path, verb, route)]] : [];
          }),
        ),
      ]),
    ),
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: `Scopes: ${Object.entries(tokenScopes)
            .map(([scope, words]) => `${scope} (${words})`)
            .join(", ")}.`,
        },
      },
      schemas: { Problem: described(problemDocument) },
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [`Problem${status}`, problemResponse(description)]),
      ),
    },
  };
}

const problemDocument = z.object({
  type: z.string(),
  title: z.string().describe("In words, for people who read the log."),
  status: z.int(),
  code: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional().describe("Messages by field path, such as `tags.0.reason`."),
  reference: z.string().optional().describe("The reference of the fault in the log."),
});

function operation(path: string, verb: string, { about }: Route) {
  const inPath = [...path.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? "");
  const statuses = Object.keys(problems).filter(
    (status) => about.body || !["400", "409", "413", "507"].includes(status),
  );
  return {
    tags: [tagOf(path)],
    operationId: `${verb.toLowerCase()}${path.replace("/api/v1", "").replaceAll(/[^a-z]+(\w?)/gi, (_all, letter: string) => letter.toUpperCase())}`,
    summary: about.summary ?? `${verb === "GET" ? "Read" : "Write"} ${tagOf(path)}`,
    description: `Needs the scope ${about.scope}.`,
    parameters: [
      ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...(about.query ? inQuery(about.query) : []),
    ],
    ...(about.body
      ? { requestBody: { required: true, content: { "application/json": { schema: bodyOf(about.body, inPath) } } } }
      : {}),
    responses: {
      [about.status]: {
        description: "Done.",
        content: { "application/json": { schema: about.answer ? described(about.answer) : { type: "object" } } },
      },
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
}

function problemResponse(description: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}

function described(schema: z.ZodType) {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
}

/** What the path says need not be said again in the body. */
function bodyOf(schema: z.ZodType, inPath: string[]) {
  const { properties = {}, required = [], ...rest } = described(schema);
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name))),
    required: required.filter((name) => !inPath.includes(name)),
  };
}

function inQuery(schema: z.ZodType) {
  const { properties = {}, required = [] } = described(schema);
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: of,
  }));
}

function tagOf(path: string): string {
  return path.replace("/api/v1/", "").split("/")[0] ?? "";
}
