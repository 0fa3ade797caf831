import "server-only";
import { getServerSession } from "next-auth";
import { authOptions } from "./auth";

/** The session id that the request's cookie carries, null without one. It proves nothing until `viewerOfSession` has read it. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const session = (await getServerSession(authOptions())) as { sessionId?: unknown } | null;
  return typeof session?.sessionId === "string" ? session.sessionId : null;
}
