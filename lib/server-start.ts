import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { closeDatabaseAtExit } from "@/db/client";
import { databaseTrouble, onTrouble } from "@/db/trouble";
import { offerSetup } from "@/lib/accounts/set-up";
import { appUrl, isPublic } from "@/lib/core/app-url";
import { describeError, log, logFault } from "@/lib/core/log";
import { appSecret } from "@/lib/core/secrets";
import { answerUnavailable } from "@/lib/core/unavailable-page";
import { systemViewer } from "@/lib/core/viewer";
import { allJobs } from "@/lib/jobs/all";
import { startRunner } from "@/lib/jobs/runner";
import { clientAddress } from "@/lib/limits/client-address";
import "@/lib/subscribers";
import "server-only";

const stopTimeoutMilliseconds = 12_000;

/** What the server does before its first request: refuse to run unsafely, offer the setup, start the jobs, know how to end. */
export async function startServer(): Promise<void> {
  try {
    if (!/^https?:\/\/[^/]+$/.test(appUrl()) || !URL.canParse(appUrl()))
      throw new Error(`APP_URL is ${appUrl()}; write it like https://tenet.example.org, without a path.`);
    appSecret();
  } catch (error) {
    log.fatal({ event: "refused", message: error instanceof Error ? error.message : String(error) });
    process.exit(78);
  }
  if (isPublic() && !process.env.SMTP_URL)
    log.warn({
      event: "mail.missing",
      message: "Tenet sends no mail without SMTP_URL: nobody gets a link to sign in.",
    });
  rewriteForwardedAddress();
  onTrouble((error) => log.warn({ event: "database.trouble", ...describeError(error), stack: undefined }));
  const stopJobs = startRunner(allJobs());
  process.once("SIGTERM", () => void stopServer(stopJobs));
  process.once("exit", closeDatabaseAtExit);
  await logSetupCode().catch(logFault);
}

export function logRequestFault(error: unknown, request: { method: string; route: string }): void {
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  if (databaseTrouble(error)) answerUnavailable();
  log.info({ event: "request.failed", ...request, reference: logFault(error, digest) });
}

/** Next takes whatever a client writes as its address; this puts the true one there before anybody reads it. */
function rewriteForwardedAddress(): void {
  const hops = Number(process.env.TRUSTED_PROXIES ?? 0) || 0;
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = clientAddress(String(forwarded ?? ""), request.socket.remoteAddress, hops);
  });
}

/** Next itself stops taking requests and waits for those it took; what hangs does not hold the machine up. */
async function stopServer(stopJobs: () => Promise<void>): Promise<void> {
  log.info({ event: "ending" });
  setTimeout(() => process.exit(0), stopTimeoutMilliseconds).unref();
  await stopJobs().catch(logFault);
}

async function logSetupCode(): Promise<void> {
  const code = await offerSetup(systemViewer("system"), {});
  if (code)
    log.warn({ event: "setup", code, message: `Nobody can sign in yet. Open ${appUrl()}/setup with this code.` });
}
