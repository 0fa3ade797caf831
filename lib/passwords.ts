import "server-only";
import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 65536, timeCost: 3, parallelism: 1 };
const atOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** argon2id as a PHC string. At most four at once, since each takes 64 MB. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password, cost));
}

/** Takes as long for an account without a password as for one with: nothing is told by the clock. */
export async function passwordMatches(password: string, hashed: string | null): Promise<boolean> {
  if (hashed) return queued(() => verify(hashed, password));
  await queued(() => hash(password, cost));
  return false;
}

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
