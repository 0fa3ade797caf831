import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { dialect } from "@/db/dialect";
import { sharedCount } from "./shared-count";
import "server-only";

/** How many requests of one API token in how many seconds; `API_LIMIT` sets another number. */
const requestLimit = { requests: 600, seconds: 60 };

const points = Number(process.env.API_LIMIT) || requestLimit.requests;

const requestCounter = new RateLimiterMemory({ points, duration: requestLimit.seconds });

/** Several processes serve one database of PostgreSQL; a file of SQLite has one. */
const countTogether = dialect === "postgres" ? sharedCount({ points, seconds: requestLimit.seconds }) : null;

/**
 * Counts a request of a token; answers after how many seconds to come back where there were too many, else null. Kept in
 * memory, and told to other processes once a second: a read must not cost a write, and what a restart forgives is one minute.
 */
export async function countRequest(tokenId: string): Promise<number | null> {
  if (countTogether) return countTogether(`api ${tokenId}`);
  const answer = await requestCounter.consume(tokenId).catch((reason: unknown) => reason);
  if (answer instanceof Error) throw answer;
  const isOver =
    answer instanceof RateLimiterRes && answer.remainingPoints === 0 && answer.consumedPoints > requestCounter.points;
  return isOver ? Math.max(1, Math.ceil(answer.msBeforeNext / 1000)) : null;
}
