import { headers } from "next/headers";
import "server-only";

/** From where a request comes, for limits and for the list of one's sessions. */
export type RequestOrigin = { address: string; userAgent: string | null };

/** `instrumentation.ts` has put the client's own address there, whatever the client wrote; see `lib/limits/rules.ts`. */
export async function getRequestOrigin(): Promise<RequestOrigin> {
  const sent = await headers();
  return {
    address: sent.get("x-forwarded-for") ?? "unknown",
    userAgent: sent.get("user-agent")?.slice(0, 300) ?? null,
  };
}
