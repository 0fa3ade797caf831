import { hash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { apiAnswers } from "@/db/schema";
import { now } from "../clock";
import { refuseBrokenConstraint } from "../constraint-messages";
import { Refusal } from "../errors";
import type { Viewer } from "../viewer";
import { ApiProblem } from "./problem";
import "server-only";

const keptFor = 24 * 60 * 60 * 1000;

/** The key that a request is made once under; undefined where it has none. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Refusal("malformed", "An `Idempotency-Key` has 1 to 255 visible characters of ASCII.");
  return key;
}

/**
 * Does the work once for a key of the token, and answers the same again for a day; `asked` is all that the request says. The answer is
 * kept in the transaction of the work, so that a restart, or two requests at once, make it neither twice nor never.
 */
export async function answeredOnce<Value>(
  { tokenId }: Viewer,
  { key, asked }: { key: string; asked: string },
  work: (tx: Transaction) => Promise<Value>,
): Promise<{ value: Value; isAgain: boolean }> {
  if (!tokenId) throw new Error("A key is of a token.");
  const requestHash = hash("sha256", asked, "hex");
  const isOfKey = and(eq(apiAnswers.tokenId, tokenId), eq(apiAnswers.key, key));
  return inTransaction(async (tx) => {
    const [kept] = await tx.select().from(apiAnswers).where(isOfKey);
    if (kept && kept.keptUntil > now()) {
      if (kept.requestHash !== requestHash)
        throw new ApiProblem("key_reused", "This `Idempotency-Key` was sent with another request before.");
      return { value: JSON.parse(kept.answer) as Value, isAgain: true };
    }
    const value = await work(tx);
    const answer = {
      requestHash,
      answer: JSON.stringify(value ?? null),
      keptUntil: new Date(now().getTime() + keptFor),
    };
    await tx
      .insert(apiAnswers)
      .values({ tokenId, key, ...answer })
      .onConflictDoUpdate({ target: [apiAnswers.tokenId, apiAnswers.key], set: answer });
    return { value, isAgain: false };
  }).catch(refuseBrokenConstraint);
}
