import "server-only";
import type { NextAuthOptions } from "next-auth";
import { appUrl, isHttps } from "./app-url";
import { appSecret } from "./secret";

/** The cookie carries no more than the session's id; who that is, and whether it still is, the database says at each request. */
export function authOptions(): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= appUrl();
  return {
    secret: appSecret(),
    useSecureCookies: isHttps(),
    session: { strategy: "jwt" },
    pages: { signIn: "/sign-in", error: "/sign-in/error", signOut: "/sign-out" },
    providers: [],
  };
}
