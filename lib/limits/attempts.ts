import { createHash } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { inTransaction, type Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { rateLimits } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { attemptLimits, daysKnown, type LimitedAttempt, waitMessage } from "./attempt-limits";
import "server-only";

export type Attempter = { account: string; address: string };

/**
 * Counts a try before it is made, so that many at once are no way around it; refuses as `limited` when there were too many.
 * Kept in the database: a restart forgives nothing. Not audited, since it changes nothing of the community's.
 */
export async function countAttempt(what: LimitedAttempt, trier: Attempter): Promise<void> {
  const refused = await inTransaction(async (tx) => {
    const limiters = limitersOf(tx, what, trier);
    const counted = (await isKnown(tx, trier)) ? [limiters.pair, limiters.address] : Object.values(limiters);
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
 * password is known here.
 */
export async function forgiveAttempts(what: LimitedAttempt, trier: Attempter): Promise<void> {
  await inTransaction(async (tx) => {
    const { pair, account, address } = limitersOf(tx, what, trier);
    await pair[0].delete(pair[1]);
    for (const [limiter, key] of [account, address]) await limiter.reward(key);
    // The account of a link is the link, which is gone.
    if (what !== "password") return;
    const expire = new Date(now().getTime() + daysKnown * 86_400_000);
    await tx
      .insert(rateLimits)
      .values({ key: knownKey(trier), points: 0, expire })
      .onConflictDoUpdate({ target: rateLimits.key, set: { expire } });
  });
}

async function isKnown(tx: Transaction, trier: Attempter): Promise<boolean> {
  const found = await tx
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(and(eq(rateLimits.key, knownKey(trier)), gt(rateLimits.expire, now())));
  return found.length > 0;
}

function knownKey({ account, address }: Attempter): string {
  return `known:${hashed(`${fold(account)} ${address}`)}`;
}

type Limiter = readonly [RateLimiterDrizzle, string];

function limitersOf(
  tx: Transaction,
  what: LimitedAttempt,
  trier: Attempter,
): Record<"pair" | "account" | "address", Limiter> {
  const { seconds, ...points } = attemptLimits[what];
  const account = fold(trier.account);
  const limiter = (by: keyof typeof points, whose: string): Limiter => [
    new RateLimiterDrizzle({
      ...{ storeClient: tx, schema: rateLimits, duration: seconds, clearExpiredByTimeout: false },
      ...{ points: points[by], keyPrefix: `${what}-${by}` },
    }),
    hashed(whose),
  ];
  return {
    pair: limiter("pair", `${account} ${trier.address}`),
    account: limiter("account", account),
    address: limiter("address", trier.address),
  };
}

/** Whose tries these are is nobody's business but the counter's. */
function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
