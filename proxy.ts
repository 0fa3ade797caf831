import { type NextRequest, NextResponse } from "next/server";
import { isCrossSite } from "@/lib/core/cross-site";
import { sessionCookie } from "@/lib/core/session-cookie";
import { fillNonce, publicPage } from "@/lib/page-cache/public-pages";
import { isPublicPageRequest } from "@/lib/page-cache/public-request";

/** A fresh nonce and policy per page. Not an access check: every page, action and route asks for the viewer itself. */
export async function proxy(request: NextRequest) {
  // Next checks it again for actions.
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && isCrossSite(request.headers))
    return new NextResponse("This form was sent from another site.", { status: 403 });
  const nonce = fillNonce(request.headers) ?? btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const page = await keptPage(request, nonce);
  if (page) {
    page.headers.set("Content-Security-Policy", policy);
    page.headers.set("Cache-Control", "no-store");
    return new NextResponse(page.body, { headers: page.headers });
  }
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** What every visitor gets at this address, made before; null for all others, while it is made, and in development. */
async function keptPage({ method, headers, nextUrl: { pathname, search } }: NextRequest, nonce: string) {
  if (process.env.NODE_ENV !== "production" || fillNonce(headers)) return null;
  if (!isPublicPageRequest({ method, pathname, search, headers }, sessionCookie().name)) return null;
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers.get("accept-encoding") ?? "");
  return publicPage(`${pathname}${search}`, { nonce, takesGzip }).catch(() => null);
}

/** In development React evaluates and Next's own overlay brings styles without a nonce; TENET_STRICT_STYLES shows what production would say. */
function contentPolicy(nonce: string) {
  const isDevelopment = process.env.NODE_ENV === "development";
  const evaluation = isDevelopment ? " 'unsafe-eval'" : "";
  const styles = isDevelopment && !process.env.TENET_STRICT_STYLES ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The API and uploads stay out: the proxy would cut a long body short. So do files that never change, and what says itself how long
 * it may be kept: feeds, pictures of pages and what robots read.
 */
export const config = {
  matcher: [
    "/((?!api/|api$|uploads/|feeds/|(?:[a-z]+/[^/]+/)?preview\\.png$|_next/static|_next/image|icon.svg|icon[12].png|apple-icon.png|favicon.ico|robots.txt|sitemap.xml|sitemaps/|manifest.webmanifest).*)",
  ],
};
