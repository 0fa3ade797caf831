import { bodySchema, parametersOf, schemasIn } from "./api/json-schemas";
import { takesVersion } from "./api/matched-version";
import { type ProblemCode, problemDocument, problemKinds } from "./api/problem";
import { httpMethods, isRoute, type RouteFile } from "./api/resource";
import { appUrl } from "./app-url";
import type { Route } from "./endpoint";
import { tokenScopes } from "./token-scopes";
import "server-only";

const description = `The API uses the same commands as the pages, with the rights of the token's member. Make a token in your account and send it as a bearer token.

Days are YYYY-MM-DD, instants ISO 8601 in UTC, countries ISO 3166-1 alpha-2. \`me\` stands for the token's member wherever a \`memberId\` is asked for. Parameters of lists that take several values take them parted by commas or each on its own. What is not described here is refused, in a query as in a body; answers may gain fields.`;

/** The description of the API, made from the schemas that the routes themselves parse with. Paths as in the file tree. */
export function openApi(routes: Record<string, RouteFile>) {
  const operations = Object.entries(routes).flatMap(([path, file]) =>
    httpMethods.flatMap((method) => {
      const route = file[method];
      return isRoute(route) ? [{ path, method, route }] : [];
    }),
  );
  const { schemaOf, components } = schemasIn([problemDocument, ...operations.map(({ route }) => route.about.answer)]);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, route } of operations) {
    const described = operation(path, method, route, schemaOf(route.about.answer));
    paths[path.replaceAll(/\[(\w+)\]/g, "{$1}")] = {
      ...paths[path.replaceAll(/\[(\w+)\]/g, "{$1}")],
      [method.toLowerCase()]: described,
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tenet",
      version: "1",
      description,
      license: { name: "MIT", identifier: "MIT" },
      contact: { name: "Whoever runs this installation", url: appUrl() },
    },
    servers: [{ url: appUrl(), description: "This installation" }],
    security: [{ token: [] }],
    tags: [...new Set(Object.keys(routes).map(tagOf))].map((name) => ({ name, description: tagWords[name] ?? name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: `Scopes: ${scopesInWords}.` } },
      schemas: components,
      headers: responseHeaders,
      responses: Object.fromEntries(
        Object.entries(problemKinds).map(([code, { title, status }]) => [code, problemResponse(title, status)]),
      ),
    },
  };
}

const scopesInWords = Object.entries(tokenScopes)
  .map(([scope, words]) => `${scope} (${words})`)
  .join(", ");

const tagWords: Record<string, string> = {
  activities: "What people did",
  "activity-types": "Kinds of activities",
  cycles: "Renewal rounds of programs",
  decisions: "What was decided about renewals",
  events: "What groups held or will hold",
  facts: "Certifications, employers and what else terms depend on",
  groups: "User groups, clubs and partners",
  imports: "Files that are brought in",
  me: "The token and its member",
  members: "People of the directory",
  principles: "Leadership principles",
  programs: "Programs with goals and traits",
  removals: "What lists no longer have",
  reports: "Figures and tables",
  review: "What waits for a review",
  terms: "Roles in programs, from a day to a day",
};

const responseHeaders = {
  "RateLimit-Limit": header("integer", "How many requests a minute the token has."),
  "RateLimit-Remaining": header("integer", "How many of them are left."),
  "RateLimit-Reset": header("integer", "In how many seconds it has all of them again."),
  "Retry-After": header("integer", "In how many seconds to try again."),
  ETag: header("string", "Send it as `If-None-Match` with the next read, or as `If-Match` with a change."),
  Location: header("string", "Where what was made can be read."),
  "Idempotent-Replayed": header("string", "`true` where the same key was answered before, and this is that answer."),
  Allow: header("string", "What is possible at this address."),
};

function header(type: string, words: string) {
  return { description: words, schema: { type } };
}

const rateHeaders = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

function headersNamed(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function operation(path: string, method: string, { about }: Route, answer: unknown) {
  const inPath = [...path.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? "");
  return {
    tags: [tagOf(path)],
    operationId: `${method.toLowerCase()}${path.replace("/api/v1", "").replaceAll(/[^a-z]+(\w?)/gi, (_all, letter: string) => letter.toUpperCase())}`,
    summary: about.summary,
    description: [about.description, about.scope ? `Needs the scope \`${about.scope}\`.` : "Needs no scope."]
      .filter(Boolean)
      .join(" "),
    parameters: [
      ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...(about.query ? parametersOf(about.query) : []),
      ...(about.query || !about.body
        ? [conditional("If-None-Match", "Of the last answer: 304 while it still stands.")]
        : []),
      ...(about.body && takesVersion(about.body) ? [ifMatch] : []),
      ...(about.body ? [idempotencyKey] : []),
    ],
    ...(about.body ? { requestBody: requestBody(bodySchema(about.body, inPath)) } : {}),
    responses: {
      ...Object.fromEntries(about.statuses.map((status) => [status, done(status, about, answer)])),
      ...(about.body
        ? {}
        : { 304: { description: "Still the same.", headers: headersNamed(["ETag", ...rateHeaders]) } }),
      ...problemsOf(about, inPath.length > 0),
    },
  };
}

function conditional(name: string, words: string) {
  return { name, in: "header", required: false, description: words, schema: { type: "string" } };
}

const ifMatch = conditional(
  "If-Match",
  "The `ETag` of what is changed, instead of its `version`: 412 where it changed.",
);

const idempotencyKey = {
  ...conditional("Idempotency-Key", "Done once for a key of the token, and answered alike for a day."),
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[!-~]+$" },
};

function requestBody(schema: ReturnType<typeof bodySchema>) {
  return { required: Boolean(schema.required), content: { "application/json": { schema } } };
}

function done(status: number, about: Route["about"], schema: unknown) {
  const made = status === 201 && about.hasLocation ? ["Location"] : [];
  return {
    description: status === 201 ? "Made." : "Done.",
    headers: headersNamed([...(about.body ? [...made, "Idempotent-Replayed"] : ["ETag"]), ...rateHeaders]),
    content: { "application/json": { schema } },
  };
}

/** By status, since a client sees that first; `code` says which of its kinds it is. */
function problemsOf({ body, problems = [] }: Route["about"], hasPath: boolean) {
  const codes: ProblemCode[] = [
    ...(body ? (["malformed", "conflict", "too_large", "full", "key_reused"] as const) : []),
    ...(body && takesVersion(body) ? (["changed"] as const) : []),
    ...(hasPath || body ? (["missing"] as const) : []),
    ...(["unauthenticated", "forbidden", "invalid", "limited", "fault", "unavailable"] as const),
    ...problems,
  ];
  const statuses = new Set(codes.map((code) => problemKinds[code].status));
  return Object.fromEntries([...statuses].map((status) => [status, problemAnswer(status, codes)]));
}

function problemAnswer(status: number, codes: readonly ProblemCode[]) {
  const these = codes.filter((code) => problemKinds[code].status === status);
  if (these.length === 1) return { $ref: `#/components/responses/${these[0]}` };
  return problemResponse(these.map((code) => `${problemKinds[code].title} (\`${code}\`)`).join(", or "), status);
}

function problemResponse(title: string, status: number) {
  const retried = status === 429 || status === 503 ? ["Retry-After"] : [];
  return {
    description: `${title}.`,
    headers: headersNamed([...retried, ...(status === 405 ? ["Allow"] : rateHeaders)]),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function tagOf(path: string): string {
  return path.replace("/api/v1/", "").split("/")[0] ?? "";
}
