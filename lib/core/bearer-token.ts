import { eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { countRequest } from "./api-rate-limit";
import { now } from "./clock";
import { command } from "./command";
import { Refusal } from "./errors";
import { logFault } from "./log";
import type { TokenScope } from "./token-scopes";
import { isSignedIn, systemViewer, type Viewer, viewerOfToken } from "./viewer";
import "server-only";
import { z } from "zod";

const hour = 3_600_000;

const recordedAt = new Map<string, number>();

/** A token asked more often than it may; `seconds` until it may again. */
export class TooManyRequests extends Error {
  constructor(readonly seconds: number) {
    super(`Too many requests; try again in ${seconds} seconds.`);
  }
}

/** Who sends the request, proven by a token of that scope. */
export async function requireBearerToken(request: Request, scope: TokenScope): Promise<Viewer> {
  return requireToken(/^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "", scope);
}

/** Whose the token is, where it is in force, was not asked too often, and has the scope. */
export async function requireToken(secret: string, scope: TokenScope): Promise<Viewer> {
  const viewer = secret ? await viewerOfToken(secret) : null;
  if (!viewer || !isSignedIn(viewer) || !viewer.tokenId)
    throw new Refusal("unauthenticated", "Send an active token as `Authorization: Bearer ...`.");
  const seconds = await countRequest(viewer.tokenId);
  if (seconds !== null) throw new TooManyRequests(seconds);
  await recordUseHourly(viewer.tokenId);
  if (!viewer.scopes?.includes(scope))
    throw new Refusal("forbidden", `This token may not do that; it needs the scope ${scope}.`);
  return viewer;
}

/** At most once an hour, and never in the way of the request. */
async function recordUseHourly(tokenId: string): Promise<void> {
  if (Date.now() - (recordedAt.get(tokenId) ?? 0) < hour) return;
  recordedAt.set(tokenId, Date.now());
  await recordTokenUse(systemViewer("system"), { id: tokenId }).catch((error: unknown) => logFault(error));
}

/** Notes that a token is in use; by the API itself, which does so once an hour. */
const recordTokenUse = command({
  name: "token.use",
  input: z.strictObject({ id: z.string() }),
  subject: async () => null,
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input }) => {
    await tx.update(apiTokens).set({ lastUsedAt: now() }).where(eq(apiTokens.id, input.id));
    return { value: null, audit: [] };
  },
});
