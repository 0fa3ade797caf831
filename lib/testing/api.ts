import { createToken } from "@/lib/accounts/create-token";
import type { RouteContext } from "@/lib/core/api/request";
import type { Handler } from "@/lib/core/endpoint";
import { type TokenScope, tokenScopeKeys } from "@/lib/core/token-scopes";
import type { Viewer } from "@/lib/core/viewer";

export async function aToken(viewer: Viewer, scopes: readonly TokenScope[] = tokenScopeKeys): Promise<string> {
  return (await createToken(viewer, { name: "Test", scopes: [...scopes] })).secret;
}

type Called = {
  method?: string;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
  path?: Record<string, string>;
};

/** Calls a route as its server does, with the token, and answers what came back. */
export async function callRoute(
  route: Handler,
  token: string,
  { method, query = "", body, headers, path }: Called = {},
) {
  const request = new Request(`http://tenet.example/api${query}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const context: RouteContext = { params: Promise.resolve(path ?? {}) };
  const answer = await route(request, context);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? null : JSON.parse(text) };
}
