import type { NextAuthOptions } from "next-auth";
import Cognito from "next-auth/providers/cognito";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { verifiedGithubEmail } from "./provider-email";
import "server-only";

type Provider = NextAuthOptions["providers"][number];
type OpenIdClaims = { sub: string; name?: string; email?: string };

const oauthChecks: ("pkce" | "state" | "nonce")[] = ["pkce", "state", "nonce"];

/** The sign-in providers that the environment configures; one that lacks a part is not there. */
export function providersOfEnvironment(environment: NodeJS.ProcessEnv = process.env): Provider[] {
  return [github(environment), google(environment), cognito(environment), openIdConnect(environment)].filter(
    (provider) => provider !== null,
  );
}

/** What the sign-in page lists: `id` goes to next-auth, `name` on the button. */
export function listSignInProviders(): { id: string; name: string }[] {
  return providersOfEnvironment().map(({ id, name, options }) => ({ id, name: String(options?.name ?? name) }));
}

/** Whether the operator has said that every address of this provider is verified. */
export function trustsAddresses(providerId: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  return providerId === "oidc" && environment.OIDC_TRUST_EMAIL === "1";
}

function clientOf(environment: NodeJS.ProcessEnv, prefix: string) {
  const clientId = environment[`${prefix}_CLIENT_ID`];
  const clientSecret = environment[`${prefix}_CLIENT_SECRET`];
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}

function github(environment: NodeJS.ProcessEnv): Provider | null {
  const client = clientOf(environment, "GITHUB");
  if (!client) return null;
  return GitHub({ ...client, userinfo: { url: "https://api.github.com/user", request: githubProfile } });
}

type GithubUserinfoRequest = {
  client: { userinfo: (token: string) => Promise<object> };
  tokens: { access_token?: string };
};

/** GitHub does not say whether an address is verified except in the list of all of them. */
async function githubProfile({ client, tokens }: GithubUserinfoRequest) {
  const token = tokens.access_token ?? "";
  const profile = await client.userinfo(token);
  const answer = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(10_000),
  });
  const email = answer.ok ? verifiedGithubEmail(await answer.json()) : null;
  return { ...profile, sub: "", email: email ?? undefined, email_verified: email !== null };
}

function google(environment: NodeJS.ProcessEnv): Provider | null {
  const client = clientOf(environment, "GOOGLE");
  return client && Google({ ...client, checks: oauthChecks });
}

function cognito(environment: NodeJS.ProcessEnv): Provider | null {
  const client = clientOf(environment, "COGNITO");
  const issuer = environment.COGNITO_ISSUER;
  return client && issuer ? Cognito({ ...client, issuer, name: "Amazon Cognito", checks: oauthChecks }) : null;
}

function openIdConnect(environment: NodeJS.ProcessEnv): Provider | null {
  const client = clientOf(environment, "OIDC");
  const issuer = environment.OIDC_ISSUER?.replace(/\/+$/, "");
  if (!client || !issuer) return null;
  return {
    id: "oidc",
    name: environment.OIDC_NAME || new URL(issuer).hostname,
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: oauthChecks,
    ...client,
    profile: (claims: OpenIdClaims) => ({ id: claims.sub, name: claims.name ?? null, email: claims.email ?? null }),
  };
}
