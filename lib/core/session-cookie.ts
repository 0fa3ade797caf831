import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { isHttps } from "./app-url";
import { appSecret } from "./secrets";
import "server-only";

/** A session ends by itself after this; being used does not make it longer. */
export const sessionDays = 30;

const maxAgeSeconds = sessionDays * 86_400;

/** The cookie is next-auth's own, encrypted, and carries no more than the session's id. */
export function sessionCookie() {
  return {
    name: `${isHttps() ? "__Secure-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() },
  };
}

/** The session id that the request's cookie carries, null without one. It proves nothing until `viewerOfSession` has read it. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie().name)?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: appSecret() }).catch(() => null);
  return typeof token?.sessionId === "string" ? token.sessionId : null;
}

/** Hands the browser its session; in a server action or a route only. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({ token: { sessionId }, secret: appSecret(), maxAge: maxAgeSeconds });
  (await cookies()).set(name, token, { ...options, maxAge: maxAgeSeconds });
}

/** Takes it back from this browser. The session itself is ended in the database. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
