import type { Handler, Route } from "../endpoint";
import { preflight, readableAnywhere } from "./cross-origin";
import { ApiProblem, problemOf, problemResponse } from "./problem";
import "server-only";

export const httpMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type HttpMethod = (typeof httpMethods)[number];

/** What a file of routes exports. */
export type RouteFile = Record<HttpMethod, Handler | Route> & { OPTIONS: Handler };

export function isRoute(handler: Handler | Route): handler is Route {
  return "about" in handler;
}

/** Every method of an address: what it can do, what a browser asks before, and 405 with what it can for all others. */
export function resource(operations: Partial<Record<HttpMethod, Route>>): RouteFile {
  const can = httpMethods.filter((method) => operations[method]);
  const allow = [...can.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"].join(", ");
  const refuse: Handler = async (request) => {
    const detail = `${request.method} is not possible here.`;
    return problemResponse(problemOf(new ApiProblem("method_not_allowed", detail, {}, { Allow: allow }), "body"));
  };
  const ask: Handler = async () => preflight(allow);
  const { GET = refuse, POST = refuse, PUT = refuse, PATCH = refuse, DELETE = refuse } = operations;
  return { GET, POST, PUT, PATCH, DELETE, OPTIONS: ask };
}

/** Where there is nothing at all, whatever is tried. */
export async function noSuchAddress(): Promise<Response> {
  const told = problemOf(new ApiProblem("missing", "There is no such address."), "body");
  for (const [name, value] of Object.entries(readableAnywhere)) told.headers.set(name, value);
  return problemResponse(told);
}
