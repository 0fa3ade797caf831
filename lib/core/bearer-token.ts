import { eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { countRequest, type RequestBudget } from "./api-rate-limit";
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

/** `tell` hears how many requests the token has left, whatever becomes of this one. */
type Listener = { tell?: (budget: RequestBudget) => void };

/** Who sends the request, proven by a token of that scope, or by any that is in force. */
export async function requireBearerToken(
  request: Request,
  scope: TokenScope | null,
  listener: Listener,
): Promise<Viewer> {
  const secret = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return requireToken(secret ?? "", scope, listener);
}

/** Whose the token is, where it is in force, was not asked too often, and has the scope. */
export async function requireToken(secret: string, scope: TokenScope | null, { tell }: Listener = {}): Promise<Viewer> {
  const viewer = secret ? await viewerOfToken(secret) : null;
  if (!viewer || !isSignedIn(viewer) || !viewer.tokenId)
    throw new Refusal("unauthenticated", "Send an active token as `Authorization: Bearer ...`.");
  const budget = await countRequest(viewer.tokenId);
  tell?.(budget);
  if (budget.isOver)
    throw new Refusal("limited", `At most ${budget.limit} requests a minute; come back in ${budget.resetsIn} seconds.`);
  await recordUseHourly(viewer.tokenId);
  if (scope && !viewer.scopes?.includes(scope))
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
