import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/core/errors";
import { guessablePasswordMessage } from "./password-strength";
import "server-only";

const hashCost = { memoryCost: 65536, timeCost: 3, parallelism: 1 };
const maxAtOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** argon2id as a PHC string, for a password that nobody guesses first. At most four at once, since each takes 64 MB. */
export async function hashPassword(password: string, about: readonly (string | null)[] = []): Promise<string> {
  const message = guessablePasswordMessage(password, about);
  if (message) throw new Refusal("invalid", message, { password: message });
  return queued(() => hash(password, hashCost));
}

/** Takes as long for an account without a password as for one with: nothing is told by the clock. */
export async function passwordMatches(password: string, hashed: string | null): Promise<boolean> {
  if (hashed) return queued(() => verify(hashed, password));
  await queued(() => hash(password, hashCost));
  return false;
}

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
