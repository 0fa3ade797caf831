import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { requestLimit } from "../rules";

const counter = new RateLimiterMemory({
  points: Number(process.env.API_LIMIT) || requestLimit.requests,
  duration: requestLimit.seconds,
});

/**
 * Counts a request of a token; answers after how many seconds to come back where there were too many, else null. Kept in
 * memory: a read must not cost a write, and what a restart forgives is one minute.
 */
export async function takeRequest(tokenId: string): Promise<number | null> {
  const answer = await counter.consume(tokenId).catch((reason: unknown) => reason);
  if (answer instanceof Error) throw answer;
  const isOver =
    answer instanceof RateLimiterRes && answer.remainingPoints === 0 && answer.consumedPoints > counter.points;
  return isOver ? Math.max(1, Math.ceil(answer.msBeforeNext / 1000)) : null;
}
