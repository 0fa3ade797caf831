import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import "server-only";

/** How many requests of one API token in how many seconds; `API_LIMIT` sets another number. */
const requestLimit = { requests: 600, seconds: 60 };

const requestCounter = new RateLimiterMemory({
  points: Number(process.env.API_LIMIT) || requestLimit.requests,
  duration: requestLimit.seconds,
});

/**
 * Counts a request of a token; answers after how many seconds to come back where there were too many, else null. Kept in
 * memory: a read must not cost a write, and what a restart forgives is one minute.
 */
export async function countRequest(tokenId: string): Promise<number | null> {
  const answer = await requestCounter.consume(tokenId).catch((reason: unknown) => reason);
  if (answer instanceof Error) throw answer;
  const isOver =
    answer instanceof RateLimiterRes && answer.remainingPoints === 0 && answer.consumedPoints > requestCounter.points;
  return isOver ? Math.max(1, Math.ceil(answer.msBeforeNext / 1000)) : null;
}
