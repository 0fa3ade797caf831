import "server-only";
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { closeDatabaseAtExit } from "@/db/client";
import { offerSetup } from "./accounts/setup/commands";
import { appUrl, isPublic } from "./app-url";
import { askForHeadcounts } from "./events/reminders/commands";
import { clientAddress } from "./limits/rules";
import { log, logFault } from "./log";
import { startDelivery } from "./post";
import { appSecret } from "./secret";
import { machine } from "./viewer";

const patience = 12_000;
const hour = 3_600_000;

/** What the server does before its first request: refuse to run unsafely, offer the setup, start the mail, know how to end. */
export async function begin(): Promise<void> {
  try {
    if (!/^https?:\/\/[^/]+$/.test(appUrl()) || !URL.canParse(appUrl()))
      throw new Error(`APP_URL is ${appUrl()}; write it like https://tenet.example.org, without a path.`);
    appSecret();
  } catch (error) {
    log.fatal({ event: "refused", message: error instanceof Error ? error.message : String(error) });
    process.exit(78);
  }
  if (isPublic() && !process.env.SMTP_URL)
    log.warn({ event: "mail.missing", message: "Tenet sends no mail without SMTP_URL: nobody gets a link to sign in." });
  knowAddresses();
  const stopDelivery = startDelivery();
  remindHourly();
  process.once("SIGTERM", () => void end(stopDelivery));
  process.once("exit", closeDatabaseAtExit);
  await sayHowToSetUp().catch(logFault);
}

export function logRequestFault(error: unknown, request: { method: string; route: string }): void {
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  log.info({ event: "request.failed", ...request, reference: logFault(error, digest) });
}

/** Next takes whatever a client writes as its address; this puts the true one there before anybody reads it. */
function knowAddresses(): void {
  const hops = Number(process.env.TRUSTED_PROXIES ?? 0) || 0;
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = clientAddress(String(forwarded ?? ""), request.socket.remoteAddress, hops);
  });
}

/** Next itself stops taking requests and waits for those it took; what hangs does not hold the machine up. */
async function end(stopDelivery: () => Promise<void>): Promise<void> {
  log.info({ event: "ending" });
  setTimeout(() => process.exit(0), patience).unref();
  await stopDelivery().catch(logFault);
}

/** Several servers may ask at once: each event is asked about by one of them. */
function remindHourly(): void {
  const remind = () => void askForHeadcounts().catch(logFault);
  setTimeout(remind, 60_000).unref();
  setInterval(remind, hour).unref();
}

async function sayHowToSetUp(): Promise<void> {
  const code = await offerSetup(machine("system"), {});
  if (code)
    log.warn({ event: "setup", code, message: `Nobody can sign in yet. Open ${appUrl()}/setup with this code.` });
}
