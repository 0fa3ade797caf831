import "server-only";
import { noteTokenUse } from "./accounts/tokens/commands";
import type { TokenScope } from "./accounts/tokens/schema";
import { Refusal } from "./errors";
import { takeRequest } from "./limits/requests/commands";
import { logFault } from "./log";
import { isSignedIn, machine, type Viewer, viewerOfToken } from "./viewer";

const hour = 3_600_000;
const noted = new Map<string, number>();

/** A token asked more often than it may; `seconds` until it may again. */
export class TooManyRequests extends Error {
  constructor(readonly seconds: number) {
    super(`Too many requests; try again in ${seconds} seconds.`);
  }
}

/** Who sends the request, proven by a token of that scope. */
export async function bearer(request: Request, scope: TokenScope): Promise<Viewer> {
  return holderOf(/^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "", scope);
}

/** Whose the token is, where it is in force, was not asked too often, and has the scope. */
export async function holderOf(secret: string, scope: TokenScope): Promise<Viewer> {
  const viewer = secret ? await viewerOfToken(secret) : null;
  if (!viewer || !isSignedIn(viewer) || !viewer.tokenId)
    throw new Refusal("unauthenticated", "Send an active token as `Authorization: Bearer ...`.");
  const seconds = await takeRequest(viewer.tokenId);
  if (seconds !== null) throw new TooManyRequests(seconds);
  await noteUse(viewer.tokenId);
  if (!viewer.scopes?.includes(scope))
    throw new Refusal("forbidden", `This token may not do that; it needs the scope ${scope}.`);
  return viewer;
}

/** At most once an hour, and never in the way of the request. */
async function noteUse(tokenId: string): Promise<void> {
  if (Date.now() - (noted.get(tokenId) ?? 0) < hour) return;
  noted.set(tokenId, Date.now());
  await noteTokenUse(machine("system"), { id: tokenId }).catch((error: unknown) => logFault(error));
}
