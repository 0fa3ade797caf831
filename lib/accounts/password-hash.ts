import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/core/errors";
import commonPasswords from "./common-passwords.json";
import { isGuessablePassword } from "./password-strength";
import "server-only";

const hashCost = { memoryCost: 65536, timeCost: 3, parallelism: 1 };
const maxAtOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];
/** The 500 that are used most among those long enough to be taken. */
const commonPasswordSet = new Set(commonPasswords);

/** argon2id as a PHC string, for a password that nobody guesses first. At most four at once, since each takes 64 MB. */
export async function hashPassword(password: string, about: readonly (string | null)[] = []): Promise<string> {
  if (commonPasswordSet.has(password.toLowerCase())) refusePassword("Many people use this password. Choose another.");
  if (isGuessablePassword(password, about)) refusePassword("This password is easy to guess. Choose another.");
  return queued(() => hash(password, hashCost));
}

/** Takes as long for an account without a password as for one with: nothing is told by the clock. */
export async function passwordMatches(password: string, hashed: string | null): Promise<boolean> {
  if (hashed) return queued(() => verify(hashed, password));
  await queued(() => hash(password, hashCost));
  return false;
}

function refusePassword(message: string): never {
  throw new Refusal("invalid", message, { password: message });
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
