import { openApi } from "@/lib/core/openapi";
import { routes } from "./routes";

/** Public: what the API can do is no secret, what is in it is. */
export function GET(): Response {
  return Response.json(openApi(routes));
}
