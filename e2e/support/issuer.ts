import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

type Claims = { sub: string; name: string; email: string; email_verified: boolean };
export type Issuer = { url: string; says: (claims: Claims) => void; stop: () => Promise<void> };

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An OpenID Connect issuer of our own that lets everybody in as whom it was told, for the code flow with PKCE and nonce. */
export async function startIssuer(): Promise<Issuer> {
  let claims: Claims = { sub: "1", name: "Nobody", email: "nobody@example.org", email_verified: false };
  const codes = new Map<string, { nonce: string; challenge: string; claims: Claims }>();
  let url = "";

  const answers: Record<string, (asked: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>> = {
    "/.well-known/openid-configuration": async (_asked, _request, response) =>
      json(response, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      }),
    "/keys": async (_asked, _request, response) =>
      json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] }),
    "/authorize": async ({ searchParams: asked }, _request, response) => {
      const code = createHash("sha256").update(`${Date.now()}${Math.random()}`).digest("hex");
      codes.set(code, { nonce: asked.get("nonce") ?? "", challenge: asked.get("code_challenge") ?? "", claims });
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      response.writeHead(302, { Location: back.href }).end();
    },
    "/token": async (_asked, request, response) => {
      const sent = new URLSearchParams(await bodyOf(request));
      const known = codes.get(sent.get("code") ?? "");
      const proof = createHash("sha256")
        .update(sent.get("code_verifier") ?? "")
        .digest("base64url");
      if (!known || proof !== known.challenge) return json(response, { error: "invalid_grant" }, 400);
      const now = Math.floor(Date.now() / 1000);
      const facts = { iss: url, aud: "tenet", iat: now, exp: now + 60, nonce: known.nonce, ...known.claims };
      json(response, { access_token: "x", token_type: "Bearer", id_token: signed(facts) });
    },
  };

  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", url);
    const answer = answers[asked.pathname];
    if (answer) void answer(asked, request, response);
    else response.writeHead(404).end();
  });
  const port = await listen(server);
  url = `http://localhost:${port}`;
  return {
    url,
    says: (told) => {
      claims = told;
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function signed(facts: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "RS256", kid: "one", typ: "JWT" })}.${part(facts)}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
