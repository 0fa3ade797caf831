import { createHash } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { inTransaction, type Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { rateLimits } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { daysKnown } from "@/lib/core/device-cookie";
import { Refusal } from "@/lib/core/errors";
import { attemptLimits, type LimitedAttempt, waitMessage } from "./attempt-limits";
import "server-only";

export type Attempter = { account: string; address: string; device?: string | null };

/**
 * Counts a try before it is made, so that many at once are no way around it; refuses as `limited` when there were too many. A device
 * on which the account was signed in has its own count: whatever others try, from the same network too, does not lock it out.
 * Kept in the database: a restart forgives nothing. Not audited, since it changes nothing of the community's.
 */
export async function countAttempt(what: LimitedAttempt, trier: Attempter): Promise<void> {
  const refused = await inTransaction(async (tx) => {
    const { pair, account, address, device } = limitersOf(tx, what, trier);
    const counted =
      device && (await isKnown(tx, deviceKey(trier)))
        ? [device]
        : (await isKnown(tx, addressKey(trier)))
          ? [pair, address]
          : [pair, account, address];
    for (const [limiter, key] of counted) {
      const answer = await limiter.consume(key).catch((reason: unknown) => reason);
      if (answer instanceof Error) throw answer;
      if (answer instanceof RateLimiterRes && answer.consumedPoints > limiter.points) return answer;
    }
    return null;
  });
  if (refused) throw new Refusal("limited", waitMessage(refused.msBeforeNext));
}

/**
 * Forgives the account its tries from here and gives back this one, once somebody has proven who they are; from then on who has the
 * password is known here, at this address and on this device.
 */
export async function forgiveAttempts(what: LimitedAttempt, trier: Attempter): Promise<void> {
  await inTransaction(async (tx) => {
    const { pair, account, address, device } = limitersOf(tx, what, trier);
    await pair[0].delete(pair[1]);
    if (device) await device[0].delete(device[1]);
    for (const [limiter, key] of [account, address]) await limiter.reward(key);
    // The account of a link is the link, which is gone.
    if (what === "password") await keepKnown(tx, trier);
  });
}

/** Somebody proved by a link from their mail who they are: the account is known here as after its password. */
export async function rememberSignIn(trier: Attempter): Promise<void> {
  await inTransaction((tx) => keepKnown(tx, trier));
}

async function keepKnown(tx: Transaction, trier: Attempter): Promise<void> {
  const expire = new Date(now().getTime() + daysKnown * 86_400_000);
  for (const key of [addressKey(trier), ...(trier.device ? [deviceKey(trier)] : [])])
    await tx
      .insert(rateLimits)
      .values({ key, points: 0, expire })
      .onConflictDoUpdate({ target: rateLimits.key, set: { expire } });
}

async function isKnown(tx: Transaction, key: string): Promise<boolean> {
  const found = await tx
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(and(eq(rateLimits.key, key), gt(rateLimits.expire, now())));
  return found.length > 0;
}

function addressKey({ account, address }: Attempter): string {
  return `known:${hashed(`${fold(account)} ${address}`)}`;
}

function deviceKey({ account, device }: Attempter): string {
  return `known-device:${hashed(`${fold(account)} ${device}`)}`;
}

type Limiter = readonly [RateLimiterDrizzle, string];

function limitersOf(tx: Transaction, what: LimitedAttempt, trier: Attempter) {
  const { seconds, ...points } = attemptLimits[what];
  const account = fold(trier.account);
  const limiter = (by: keyof typeof points, whose: string, prefix = `${what}-${by}`): Limiter => [
    new RateLimiterDrizzle({
      ...{ storeClient: tx, schema: rateLimits, duration: seconds, clearExpiredByTimeout: false },
      ...{ points: points[by], keyPrefix: prefix },
    }),
    hashed(whose),
  ];
  return {
    pair: limiter("pair", `${account} ${trier.address}`),
    account: limiter("account", account),
    address: limiter("address", trier.address),
    device: trier.device ? limiter("pair", `${account} ${trier.device}`, `${what}-device`) : null,
  };
}

/** Whose tries these are is nobody's business but the counter's. */
function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
