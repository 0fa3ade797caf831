import { renewCacheVersion } from "@/db/cache-versions";
import type { Transaction } from "@/db/client";
import type { CommandEvent } from "@/lib/core/events";
import "server-only";

/**
 * What changes nothing that a visitor sees: how people get in, what they keep for themselves, files that wait, and activities that
 * nobody confirmed yet. Whatever is not named here drops all public pages.
 */
const unseen = [
  /^(job|link|mail|password|session|token|view)\.(?!redeem$)/,
  /^import\.(answer|drop|save_mapping|start|stop|upload)$/,
  /^activity\.(ask_again|comment|discard|draft|leave_uncounted|log|submit)$/,
];

/** Has public pages and feeds made anew after an event that a visitor may see something of. */
export async function keepPublicVersion(tx: Transaction, events: readonly CommandEvent[]): Promise<void> {
  if (events.some(({ action }) => !unseen.some((pattern) => pattern.test(action))))
    await renewCacheVersion(tx, "public");
}
