import { cookies } from "next/headers";
import type { Account, NextAuthOptions } from "next-auth";
import { appUrl, isHttps } from "@/lib/core/app-url";
import { currentViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { logFault } from "@/lib/core/log";
import { getRequestOrigin } from "@/lib/core/request-origin";
import { appSecret } from "@/lib/core/secrets";
import { sessionIdOfRequest } from "@/lib/core/session-cookie";
import { isSignedIn, systemViewer, viewerOfSession } from "@/lib/core/viewer";
import { connectProvider } from "./connect-provider";
import { endSession } from "./end-session";
import { verifiedEmailOfProfile } from "./provider-email";
import { providersOfEnvironment, trustsAddresses } from "./provider-settings";
import { signInByProvider } from "./sign-in-by-provider";
import "server-only";

/** Says that the next return from a provider connects it to the account that is signed in; set by the account page. */
export const connectingCookie = "tenet-connecting";

/**
 * next-auth does the talking with providers and seals the cookie; it carries no more than the session's id. Who that is, and
 * whether it still is, the database says at each request. Passwords and links come through our own forms.
 */
export function authOptions(): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= appUrl();
  return {
    secret: appSecret(),
    useSecureCookies: isHttps(),
    session: { strategy: "jwt" },
    pages: { signIn: "/sign-in", error: "/sign-in/error", signOut: "/sign-out" },
    providers: providersOfEnvironment(),
    callbacks: {
      signIn: async ({ account, profile }) => (account ? signInOrConnect(account, profile) : false),
      jwt: ({ token, account }) => ({ sessionId: account?.sessionId ?? token.sessionId }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSessionOfToken(token.sessionId) },
    logger: {
      error: (code, metadata) => void logFault(metadata instanceof Error ? metadata : new Error(code)),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** True, or the page to be led to instead. */
async function signInOrConnect(account: Account, profile: unknown): Promise<true | string> {
  const identity = { provider: account.provider, subject: account.providerAccountId };
  try {
    if (await isConnecting(account.provider)) {
      await connectProvider(await currentViewer(), identity);
      account.sessionId = await sessionIdOfRequest();
      return true;
    }
    const { userAgent } = await getRequestOrigin();
    const input = {
      ...identity,
      verifiedEmail: verifiedEmailOfProfile(profile, trustsAddresses(account.provider)),
      userAgent,
    };
    account.sessionId = (await signInByProvider(systemViewer("system"), input)).sessionId;
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) logFault(error);
    const reason = error instanceof Refusal ? (error.fields.reason ?? "unknown") : "fault";
    return `/sign-in/error?${new URLSearchParams({ reason, provider: account.provider })}`;
  }
}

async function isConnecting(provider: string): Promise<boolean> {
  const wanted = (await cookies()).get(connectingCookie)?.value;
  if (wanted) (await cookies()).delete(connectingCookie);
  return wanted === provider && isSignedIn(await currentViewer());
}

async function endSessionOfToken(sessionId: unknown): Promise<void> {
  if (typeof sessionId !== "string") return;
  const viewer = await viewerOfSession(sessionId);
  if (isSignedIn(viewer)) await endSession(viewer, { id: sessionId });
}
