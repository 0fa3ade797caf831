import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { startSession } from "./accounts/commands";
import { findAccountByEmail } from "./accounts/queries";
import { logFault } from "./log";
import { passwordMatches } from "./passwords";
import { appSecret } from "./secret";
import { machine } from "./viewer";

/** The cookie carries no more than the session's id; who that is, and whether it still is, the database says at each request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: appSecret(),
    session: { strategy: "jwt", maxAge: 14 * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-out" },
    providers: [
      Credentials({
        id: "password",
        credentials: { email: {}, password: {} },
        authorize: (given, request) =>
          provePassword(given?.email ?? "", given?.password ?? "", request.headers?.["user-agent"]).catch(nobody),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token.sessionId }),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
  };
}

async function provePassword(email: string, password: string, userAgent?: string) {
  const account = await findAccountByEmail(email);
  if (!(await passwordMatches(password, account?.passwordHash ?? null)) || !account) return null;
  return startSession(machine("system"), { accountId: account.id, signedInBy: "password", userAgent });
}

// A message thrown by `authorize` would end up in the address, so it never throws.
function nobody(error: unknown): null {
  logFault(error);
  return null;
}
