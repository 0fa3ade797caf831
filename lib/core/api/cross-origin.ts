/**
 * Pages of any site may read: what is read needs a token in a header, or nothing, and never a cookie. Nobody's browser sends those of
 * Tenet along, and what changes something is not offered at all.
 */
export const readableAnywhere: Record<string, string> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset",
};

/** What a browser asks before it reads with a header of its own. */
export function preflight(allow: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...readableAnywhere,
      Allow: allow,
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "Authorization, If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}
