const publicPages = [
  /^\/$/,
  /^\/(groups|events|members|activities)$/,
  /^\/(groups|events|members)\/(?!new$|export$)[^/]+$/,
];

const longestAddress = 500;

type Asked = { method: string; pathname: string; search: string; headers: Headers };

/**
 * Whether everybody without a session gets the same page: a whole page, asked for by a visitor. What Next asks for while somebody
 * moves from page to page is something else.
 */
export function isPublicPageRequest({ method, pathname, search, headers }: Asked, sessionCookie: string): boolean {
  if (method !== "GET" || pathname.length + search.length > longestAddress) return false;
  if (headers.has("rsc") || headers.has("next-router-prefetch") || headers.has("next-action")) return false;
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  // A long session cookie is cut into numbered ones.
  if (cookies.some((cookie) => cookie.startsWith(sessionCookie))) return false;
  return publicPages.some((page) => page.test(pathname));
}
