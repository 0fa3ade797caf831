import { headers } from "next/headers";
import { deviceOfRequest, keepDevice } from "./device-cookie";
import "server-only";

/** From where a request comes, for limits and for the list of one's sessions; `device` is the browser's secret, if it has one. */
export type RequestOrigin = { address: string; userAgent: string | null; device?: string | null };

/** `instrumentation.ts` has put the client's own address there, whatever the client wrote; see `lib/limits/client-address.ts`. */
export async function getRequestOrigin(): Promise<RequestOrigin> {
  return { ...(await placeOfRequest()), device: await deviceOfRequest() };
}

/** The same where somebody proves who they are: from then on this browser is known. */
export async function getSignInOrigin(): Promise<RequestOrigin> {
  return { ...(await placeOfRequest()), device: await keepDevice() };
}

async function placeOfRequest() {
  const sent = await headers();
  return {
    address: sent.get("x-forwarded-for") ?? "unknown",
    userAgent: sent.get("user-agent")?.slice(0, 300) ?? null,
  };
}
