import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { isHttps } from "./app-url";
import "server-only";

/** For so long after somebody signed in on a device, tries from elsewhere do not lock them out there. */
export const daysKnown = 90;

const cookieName = () => `${isHttps() ? "__Host-" : ""}tenet-device`;

/** A secret that names this browser and nobody; it opens nothing. Null where the browser has none. */
export async function deviceOfRequest(): Promise<string | null> {
  const secret = (await cookies()).get(cookieName())?.value;
  return secret && /^[\w-]{22}$/.test(secret) ? secret : null;
}

/** The same, given to the browser where it has none and kept for longer where it has; in a server action or a route only. */
export async function keepDevice(): Promise<string> {
  const secret = (await deviceOfRequest()) ?? randomBytes(16).toString("base64url");
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
  (await cookies()).set(cookieName(), secret, { ...options, maxAge: daysKnown * 86_400 });
  return secret;
}
