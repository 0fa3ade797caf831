import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { dialect } from "@/db/dialect";
import { sharedCount } from "./shared-count";
import "server-only";

/** How many requests of one API token in how many seconds; `API_LIMIT` sets another number. */
const requestLimit = { requests: 600, seconds: 60 };

const points = Number(process.env.API_LIMIT) || requestLimit.requests;

const requestCounter = new RateLimiterMemory({ points, duration: requestLimit.seconds });

/** Several processes serve one database of PostgreSQL; a file of SQLite has one. */
const countTogether = dialect === "postgres" ? sharedCount({ seconds: requestLimit.seconds }) : null;

/** How many requests a token has in a minute, how many of them are left, and in how many seconds it has all of them again. */
export type RequestBudget = { limit: number; remaining: number; resetsIn: number; isOver: boolean };

/**
 * Counts a request of a token. Kept in memory, and told to other processes once a second: a read must not cost a write, and what a
 * restart forgives is one minute.
 */
export async function countRequest(tokenId: string): Promise<RequestBudget> {
  if (countTogether) return budgetOf(await countTogether(`api ${tokenId}`));
  const answer = await requestCounter.consume(tokenId).catch((reason: unknown) => reason);
  if (!(answer instanceof RateLimiterRes)) throw answer;
  return budgetOf({ counted: answer.consumedPoints, resetsIn: Math.ceil(answer.msBeforeNext / 1000) });
}

function budgetOf({ counted, resetsIn }: { counted: number; resetsIn: number }): RequestBudget {
  return {
    limit: points,
    remaining: Math.max(0, points - counted),
    resetsIn: Math.max(1, resetsIn),
    isOver: counted > points,
  };
}
